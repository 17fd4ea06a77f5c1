import { isBlank, withoutTurns, withoutUnprintable } from "../../model/text.ts";

/** A text of the sender's as a field takes it: one line, without control characters; undefined when nothing can be seen of it. */
export function lineOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const printable = withoutUnprintable(text).replace(/[\s\u0085\u2028\u2029]+/g, " ");
  const line = withoutTurns(printable.trim());
  return isBlank(line) ? undefined : line;
}

/** As much of a line as fits into so many characters (UTF-16 units), cut between words, with an ellipsis where it is cut. */
export function cutAtWord(line: string, most: number): string {
  if (line.length <= most) return line;
  const end = line.lastIndexOf(" ", most - 1);
  // A line without a blank, as Chinese is written, is cut between two characters.
  const cut = end > most / 2 ? end : most - 1 - (/[\uD800-\uDBFF]/.test(line[most - 2]!) ? 1 : 0);
  return `${line.slice(0, cut).replace(/[\s,;:.–—-]+$/, "")}…`;
}
