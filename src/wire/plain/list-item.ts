import { monthOf } from "../printed/months.ts";

const BULLET = /^(?:[-–*•·▪■●◦‣]|\+)\s+(?=\S)/u;
const NUMBER = /^(?:(\d{1,3})[.)]|\((\d{1,3})\))\s+(?=\S)/;

/** Whether a line begins an item of a list; `1. April` and `12. Mai` are dates. */
export function isItem(text: string): boolean {
  return BULLET.test(text) || numberOf(text) !== undefined;
}

function numberOf(text: string): number | undefined {
  const found = NUMBER.exec(text);
  if (!found || monthOf(/^\p{L}*/u.exec(text.slice(found[0].length))![0]) !== undefined) return undefined;
  return Number(found[1] ?? found[2]);
}

/** The items of a list without their marks, and the number that it starts with; undefined where the lines are none, or out of count. */
export function itemOf(texts: string[]): { items: string[]; start?: number } | undefined {
  const [first = ""] = texts;
  const start = numberOf(first);
  if (start === undefined && !BULLET.test(first)) return undefined;
  if (texts.some((text, n) => (start === undefined ? !BULLET.test(text) : numberOf(text) !== start + n)))
    return undefined;
  const items = texts.map((text) => text.replace(start === undefined ? BULLET : NUMBER, ""));
  return { items, ...(start !== undefined && { start }) };
}
