import { LIMIT } from "../limit.ts";

/** One item's part of a file, the number of its first line, and what its frame says around it. */
export type Part = { text: string; line: number; around: string[] };

/** What parts items: frames of control characters (IPTC 7901: SOH header STX text ETX), form feeds, `ZCZC` and `NNNN`. */
const BORDER =
  /\u0001([^\u0002\u0003]{0,400})\u0002|[\u0001\u0002\u0003\u0004\f]|^[ \t]{0,8}ZCZC\b([^\n\r]{0,80})$|^[ \t]{0,8}NNNN[ \t]{0,8}$/gm;

/** What is told of one item's frame; more would be none. */
const MOST_TOLD = 20;

/** Parts a file into its items, and stops behind LIMIT.items of them. A file without frames is one item. */
export function splitItems(text: string): Part[] {
  const parts: Part[] = [];
  let from = 0;
  let line = 1;
  let around: string[] = [];
  const end = (at: number, isBehindText: boolean) => {
    const inner = text.slice(from, at);
    // Between the end of a text and the next header IPTC 7901 has the time of transmission.
    if (isBehindText && parts.length > 0 && inner.length < 60) parts.at(-1)!.around.push(...told(inner));
    else if (inner.trim() !== "") {
      parts.push({ text: inner, line, around });
      around = [];
    }
    line += linesIn(inner);
  };
  let isBehindText = false;
  for (const found of text.matchAll(BORDER)) {
    end(found.index, isBehindText);
    if (parts.length > LIMIT.items) return parts;
    if (around.length < MOST_TOLD) around.push(...told(found[1] ?? found[2] ?? ""));
    line += linesIn(found[0]);
    from = found.index + found[0].length;
    isBehindText = found[0] === "\u0003";
  }
  end(text.length, isBehindText);
  return parts;
}

const linesIn = (text: string) => text.match(/\r\n|[\n\r]/g)?.length ?? 0;
const told = (text: string) => (text.trim() === "" ? [] : [text.trim().replace(/\s+/g, " ")]);
