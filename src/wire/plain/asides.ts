import type { Line } from "./line.ts";

/** Who wrote and edited, by initials: `ada-bo/cy`. */
const INITIALS = /^[a-z]{2,4}(?:[-/][a-z]{2,4}){1,5}$/;
const COPYRIGHT = /^(?:©|\(c\) ?\d{4}|copyright (?:©|\(c\)|\d{4}))/i;

/** What speaks to editors and not to readers, by how its paragraph begins. */
const ASIDE =
  /^(?:\(\(|(?:for (?:more|further) information|for (?:press|media) (?:inquiries|enquiries)|media contacts?|press contacts?|contacts?)\b\s*(?:[:,]|please|contact|call|visit|$)|(?:eds|editor['’]s note|editors['’] note|notes? to editors)\s*:)/i;

/**
 * Takes notes to editors out of the end of a text: Reuters' `((ada@specimen.example))`, contacts. Who reported and who edited,
 * `(Reporting by …)`, is a credit that readers are owed: it stays as the last paragraph.
 */
export function takeAsides(lines: Line[]): { lines: Line[]; notes: string[]; copyright?: string } {
  const notes: string[] = [];
  let copyright: string | undefined;
  let end = lines.length;
  // A few at most; more would be a text in brackets.
  for (let n = 0; n < 12; n++) {
    while (end > 0 && lines[end - 1]!.text === "") end -= 1;
    let from = end;
    while (from > 0 && lines[from - 1]!.text !== "") from -= 1;
    const paragraph = lines.slice(from, end);
    const [only] = paragraph;
    const isRights = paragraph.length === 1 && only!.text.length <= 200 && COPYRIGHT.test(only!.text) && from > 0;
    if (isRights) {
      copyright = only!.text;
      end = from;
      continue;
    }
    const starts = paragraph.findIndex(({ text }) => ASIDE.test(text) || INITIALS.test(text));
    // The whole text is no aside.
    if (starts === -1 || from + starts === 0) break;
    notes.unshift(...paragraph.slice(starts).map(({ text }) => text.replace(/^\(\((.*)\)\)$/, "$1")));
    end = from + starts;
  }
  return { lines: lines.slice(0, end), notes, ...(copyright !== undefined && { copyright }) };
}
