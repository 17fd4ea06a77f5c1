import type { Line } from "./line.ts";
import { isAgency } from "../printed/agencies.ts";

/** Copy up to its end mark, what stands behind it, and the line that says that more is to come. */
export type Ended = { lines: Line[]; after: Line[]; unfinished?: Line; provider?: string };

const END_ALONE =
  /^(?:[-–—*=\s([]*(?:ENDS?|Ends|THE END|FIN|ENDE|Enditem|■)[-–—*=\s)\].]*|#(?:\s?#){2,5}|[-–—]\s?(?:30|0)\s?[-–—]|NNNN|\/(?:TASS|ТАСС)\/\.?)$/u;
const MORE_ALONE = /^[-–—*=\s([]*(?:more|more to (?:come|follow)|more follows|mf)[-–—*=\s)\].]*$/iu;
const END_INLINE =
  /(?<=[.!?"”»)])\s*(?:[([](?:ENDS?|END ITEM|Ends?)[)\]]|[-–—]?\s?ENDS?\s?[-–—]?|#{3,6}|[-–—]\s?(?:30|0)\s?[-–—]|\/(?:TASS|ТАСС)\/\.?|■|REUTERS?|\(([\p{L} ]{2,20})\)\.?)$/u;
const MORE_INLINE = /(?:\s[([](?:MORE|more)[)\]]|\s[-–—]\s?(?:MORE|more)\s?[-–—])\s*$/u;
/** `1st add`, `take 2 of 3`: a part of a text that was sent in pieces. */
const TAKE =
  /\b(?:(?:1st|2nd|3rd|\d{1,2}th|first|second|third)[\s-]?add|add (?:one|two|\d{1,2})|(?:take|page|part) (\d{1,2}) (?:of|\/) ?(\d{1,2}))\b|\((\d{1,2})(?: of |\/)(\d{1,2})\)$|[-–—,(] ?take (?:\d|one|two|three)\)?$/i;
/** What closes a text on a line of its own: the agency, and who wrote and edited it: `EFE`, `==Kyodo`, `PTI AS BS`. */
const SIGNATURE = /^[=([\s-]{0,4}([\p{L}-]{2,12})[)\]=\s.-]{0,4}$|^(\p{Lu}{2,6})(?:\s\p{Lu}{2,4}){1,4}$/u;

/** Parts copy from its end mark (`ENDS`, `###`, `-30-`, `/TASS/`) and finds what tells of an unfinished take (`MORE`, `1st add`). */
export function cutEnd(lines: Line[]): Ended {
  const signature = signatureIn(lines);
  const mark = lines.findIndex((line, n) => n > 0 && END_ALONE.test(line.text));
  const at = mark === -1 || (signature && signature.at < mark) ? (signature?.at ?? -1) : mark;
  const kept = at === -1 ? [...lines] : lines.slice(0, at);
  const after = at === -1 ? [] : lines.slice(at + 1).filter(({ text }) => text !== "" && !END_ALONE.test(text));
  if (signature?.at === at && signature.isSigned) after.unshift(lines[at]!);
  const sender = signature?.at === at ? { provider: signature.provider } : {};
  const unfinished = findTake(kept) ?? [...kept, ...after].find(({ text }) => MORE_ALONE.test(text));

  const last = kept.findLastIndex(({ text }) => text !== "");
  const line = kept[last];
  if (!line) return { lines: kept, after, ...sender, ...(unfinished && { unfinished }) };
  if (MORE_INLINE.test(line.text.slice(-20))) return { lines: kept, after, ...sender, unfinished: unfinished ?? line };

  const tail = line.text.slice(-40);
  const inline = END_INLINE.exec(tail);
  const isSignature = inline?.[1] !== undefined;
  const isEnd = inline !== null && (!isSignature || isAgency(inline[1]!));
  if (isEnd) {
    kept[last] = { ...line, text: line.text.slice(0, line.text.length - tail.length + inline.index).trim() };
  }
  return {
    lines: kept,
    after,
    ...sender,
    ...(unfinished && { unfinished }),
    ...(isEnd && isSignature && { provider: inline[1]! }),
  };
}

/** The agency's name behind the text, in one of the last lines, with what stands below it. */
function signatureIn(lines: Line[]): { at: number; provider: string; isSigned: boolean } | undefined {
  const told = lines.flatMap(({ text }, n) => (text === "" ? [] : [n]));
  // A head has as many lines.
  for (const at of told.slice(3).slice(-2)) {
    const found = SIGNATURE.exec(lines[at]!.text);
    const provider = found?.[1] ?? found?.[2];
    if (provider !== undefined && isAgency(provider))
      return { at, provider: provider.replace(/^reuter$/i, "Reuters"), isSigned: found![2] !== undefined };
  }
  return undefined;
}

/** Takes are told of in the first lines, in short ones, or in the last. */
function findTake(lines: Line[]): Line | undefined {
  const told = lines.filter(({ text }) => text !== "");
  return [...told.slice(0, 6), ...told.slice(6).slice(-2)].find(({ text }) => {
    if (text.length > 90 || /[a-z]{2,}\.["”]?$/.test(text)) return false;
    const found = TAKE.exec(text);
    return found !== null && !((found[1] ?? found[3]) === "1" && (found[2] ?? found[4]) === "1");
  });
}
