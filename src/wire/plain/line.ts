import { withoutTurns, withoutUnprintable } from "../../model/text.ts";
import type { Remark, Spot } from "../item.ts";
import { blankHidden, decodeEntities, partsOf } from "./stray-html.ts";

/** A line of wire copy, cleaned and trimmed, at its spot in the file; `indent` in columns, a tab as four. */
export type Line = Spot & {
  text: string;
  indent: number;
  /** Whether it ends in a soft hyphen: its last word goes on in the next line. */
  isBroken: boolean;
  /** Whether blanks set its parts in columns, as in a table of scores. */
  isTabular: boolean;
};

/** Breaks a text into clean lines without entities, HTML, control characters and marks of no width; `first` is the number of its first line. */
export function linesOf(text: string, first = 1): { lines: Line[]; remarks: Remark[] } {
  const remarks: Remark[] = [];
  const shown = blankHidden(text, first, remarks);
  const lines: Line[] = [];
  shown.split(/\r\n|[\n\r]/).forEach((raw, n) => {
    for (const part of partsOf(raw, first + n, remarks)) lines.push(cleanLine(part.text, first + n, part.column));
  });
  const unread = lines.find(({ text }) => text.includes("\uFFFD"));
  if (unread) {
    const message = "holds characters that were lost on the way (U+FFFD); ask the sender, or mend them";
    remarks.push({ line: unread.line, column: unread.column, weight: "note", field: "text", message });
  }
  return { lines, remarks };
}

function cleanLine(raw: string, line: number, column: number): Line {
  const decoded = raw.includes("&") ? decodeEntities(raw) : raw;
  const isBroken = /\u00AD\s*$/.test(decoded.slice(-8));
  // ANPA's wires begin a line of the head with ^ and end it with <.
  const visible = withoutMarks(/^\s*\^/.test(decoded) ? decoded.replace(/^(\s*)\^|[<=]\s*$/g, "$1") : decoded);
  const text = visible.trim();
  const lead = visible.slice(0, visible.length - visible.trimStart().length);
  const indent = [...lead.slice(0, 100)].reduce((sum, blank) => sum + (blank === "\t" ? 4 : 1), 0);
  return {
    line,
    column: column + Math.max(0, raw.indexOf(text.slice(0, 1))),
    text: text.replace(/[\t ]{2,}|\t/g, " ").replace(/\u00A0{2,}/g, " "),
    indent: text === "" ? 0 : indent,
    isBroken,
    isTabular: columnsIn(text) > 1,
  };
}

/** Blanks between columns: two or more, or a tab, but not the two that a typist puts after a sentence. */
const columnsIn = (text: string) => text.match(/[^\s.?!:"”] {2,}(?=\S)|\t(?=\S)/g)?.length ?? 0;

/** Nearly every line has none of these, and one look tells. */
// eslint-disable-next-line no-control-regex
const MARKS = /[^\t\u0020-\u007E\u00A1-\u00AC\u00AE-\u1FFF\u2010-\u2027\u2030-\u205F\u2070-\uD7FF]/;

function withoutMarks(text: string): string {
  if (!MARKS.test(text)) return text;
  const clean = withoutUnprintable(text)
    // C1 controls, soft hyphens, blanks of no width; joiners stay between letters that need them, as in Persian and in emoji.
    .replace(/[\u007F-\u009F\u00AD\u200B\u2060\uFEFF]/g, "")
    .replace(/(?<![\u0590-\u1FFF\u2600-\u{1FAFF}\uFE0F])[\u200C\u200D]/gu, "")
    .replace(/[\u2000-\u200A]/g, " ");
  return withoutTurns(clean);
}
