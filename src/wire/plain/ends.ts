import type { Line } from "./line.ts";
import { isAgency } from "../printed/agencies.ts";

/** Copy up to its end mark, what stands behind it, and the line that says that more is to come. */
export type Ended = { lines: Line[]; after: Line[]; unfinished?: Line; provider?: string };

const END_ALONE =
  /^(?:[-–—*=\s([]*(?:ENDS?|Ends|THE END|FIN|ENDE)[-–—*=\s)\].]*|#(?:\s?#){2,5}|[-–—]\s?(?:30|0)\s?[-–—]|NNNN|\/(?:TASS|ТАСС)\/\.?)$/u;
const MORE_ALONE =
  /^[-–—*=\s([]*(?:MORE|more|More|MORE TO COME|more to come|MORE FOLLOWS|more follows|mf)[-–—*=\s)\].]*$/u;
const END_INLINE =
  /(?<=[.!?"”»)])\s*(?:[([](?:ENDS?|END ITEM|Ends?)[)\]]|[-–—]?\s?ENDS?\s?[-–—]?|#{3,6}|[-–—]\s?(?:30|0)\s?[-–—]|\/(?:TASS|ТАСС)\/\.?|\(([\p{L} ]{2,20})\))$/u;
const MORE_INLINE = /(?:\s[([](?:MORE|more)[)\]]|\s[-–—]\s?(?:MORE|more)\s?[-–—])\s*$/u;
/** `1st add`, `take 2 of 3`: a part of a text that was sent in pieces. */
const TAKE =
  /\b(?:(?:1st|2nd|3rd|\d{1,2}th|first|second|third)[\s-]?add|add (?:one|two|\d{1,2})|(?:take|page|part) (\d{1,2}) (?:of|\/) ?(\d{1,2}))\b/i;

/** Parts copy from its end mark (`ENDS`, `###`, `-30-`, `/TASS/`) and finds what tells of an unfinished take (`MORE`, `1st add`). */
export function cutEnd(lines: Line[]): Ended {
  const at = lines.findIndex((line, n) => n > 0 && END_ALONE.test(line.text));
  const kept = at === -1 ? [...lines] : lines.slice(0, at);
  const after = at === -1 ? [] : lines.slice(at + 1).filter(({ text }) => text !== "" && !END_ALONE.test(text));
  const unfinished = findTake(kept) ?? [...kept, ...after].find(({ text }) => MORE_ALONE.test(text));

  const last = kept.findLastIndex(({ text }) => text !== "");
  const line = kept[last];
  if (!line) return { lines: kept, after, ...(unfinished && { unfinished }) };
  if (MORE_INLINE.test(line.text.slice(-20))) return { lines: kept, after, unfinished: unfinished ?? line };

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
    ...(unfinished && { unfinished }),
    ...(isEnd && isSignature && { provider: inline[1]! }),
  };
}

/** Takes are told of in the first lines, in short ones, or in the last. */
function findTake(lines: Line[]): Line | undefined {
  const told = lines.filter(({ text }) => text !== "");
  return [...told.slice(0, 6), ...told.slice(6).slice(-2)].find(({ text }) => {
    if (text.length > 90 || /[a-z]{2,}\.["”]?$/.test(text)) return false;
    const found = TAKE.exec(text);
    return found !== null && !(found[1] === "1" && found[2] === "1");
  });
}
