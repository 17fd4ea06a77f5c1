import { z } from "zod";

/** What XML 1.0 cannot carry in any form (https://www.w3.org/TR/xml/#charsets): controls, U+FFFE, U+FFFF and lone surrogates. */
const UNPRINTABLE = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

/** The offset (UTF-16 units) of the first character that no feed could carry, or -1. */
export function findUnprintable(text: string): number {
  return text.search(UNPRINTABLE);
}

/** The text without the characters that XML 1.0 cannot carry. */
export function withoutUnprintable(text: string): string {
  return text.replace(new RegExp(UNPRINTABLE, "gu"), "");
}

/** Whether a text has nothing that readers could see: blanks, marks of direction, characters of no width. */
export function isBlank(text: string): boolean {
  return !/[^\s\p{Z}\p{C}\p{Default_Ignorable_Code_Point}\u2800]/u.test(text);
}

/** Whether a text begins a change of direction that it does not end, which would turn what stands after it on the page. */
export function turnsWhatFollows(text: string): boolean {
  if (!/[\u202A-\u202E\u2066-\u2069]/.test(text)) return false;
  const open: string[] = [];
  for (const mark of text) {
    if (/[\u202A\u202B\u202D\u202E]/.test(mark)) open.push("\u202C");
    else if (/[\u2066-\u2068]/.test(mark)) open.push("\u2069");
    else if (mark === "\u202C" && open.at(-1) === mark) open.pop();
    // The end of an isolate ends what was begun inside of it too (https://www.unicode.org/reports/tr9/#X6a).
    else if (mark === "\u2069" && open.includes(mark)) open.length = open.lastIndexOf(mark);
  }
  return open.length > 0;
}

/** The text without marks of direction, where they would turn what stands after it on the page. */
export function withoutTurns(text: string): string {
  return turnsWhatFollows(text) ? text.replace(/[\u202A-\u202E\u2066-\u2069]/g, "") : text;
}

/** One line of text with something in it: a headline, a name, a credit. */
export const line = z
  .string()
  .refine((text) => !isBlank(text), "must not be empty; write the text or leave the field out")
  .refine((text) => !/[\n\r\u2028\u2029]/.test(text), "must be one line; join the lines")
  .refine((text) => findUnprintable(text) === -1, "holds a control character that no page or feed can carry; delete it")
  .refine(
    (text) => !turnsWhatFollows(text),
    "turns the direction of writing and does not end it (U+202A to U+202E, U+2066 to U+2068); delete that character",
  )
  // For the tools of editors: one line, not blank.
  .meta({ pattern: "^.*\\S.*$" });

/** A name: a line with at least one letter, so that no format takes it for a number. */
export const name = line.refine((text) => /\p{L}/u.test(text), "must have a letter in it; write the name out");

/** The longest part of an address, in characters: file systems have names of 255 bytes, and temporary ones are longer than their file's. */
export const LONGEST_PART = 200;

/** An id: lower-case ASCII letters and digits in words joined by hyphens, so that it stands in an address as it is. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be lower-case letters a–z, digits and single hyphens, as in black-sea")
  .max(LONGEST_PART, `must have at most ${LONGEST_PART} characters; shorten it`);

/** A whole web address with http or https. */
export const webAddress = z
  .string()
  .refine(
    (text) => /^https?:\/\/[^\s"<>\\^`{|}]+$/i.test(text) && URL.canParse(text) && findUnprintable(text) === -1,
    "must be a whole web address, as in https://example.org/report",
  )
  .meta({ pattern: "^[Hh][Tt][Tt][Pp][Ss]?://" });
