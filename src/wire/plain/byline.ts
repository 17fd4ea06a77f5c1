import { isAgency } from "./agencies.ts";

const BYLINE = /^(?:by|von|por|par)\s+(?=\p{Lu})(.{3,120})$/iu;
const OFFICE = /\b(?:staff|writer|writers|correspondent|reporter|editor|bureau|agency|press|news|desk|wire|service)\b/i;

/** What stands behind `By` in a line that is a byline: `Ada Specimen and Ben Specimen`; undefined where it is none. */
export function readByline(text: string): string | undefined {
  const found = /[.!?:]$|\d/.test(text) ? null : BYLINE.exec(text);
  const isNames = found !== null && found[1]!.split(/\s+/).length <= 14 && namesIn(found[1]!).length > 0;
  return isNames ? found[1]! : undefined;
}

/** The names in a byline, as printed; offices and agencies are left out: `Ada Specimen, Specimen Wire staff writer`. */
export function namesIn(byline: string): string[] {
  return partsOf(byline).filter(isName);
}

/** The agency that a byline names beside the writers: `Ada Specimen, Associated Press`. */
export function agencyIn(byline: string): string | undefined {
  return partsOf(byline)
    .map((part) => part.replace(/\s+(?:staff\s+)?(?:writers?|correspondents?|reporters?)$/i, ""))
    .find(isAgency);
}

function partsOf(byline: string): string[] {
  return byline
    .replace(/^by\s+/i, "")
    .split(/\s*[,;/|&]\s*|\s+(?:and|und|et|y|in|with|for|of)\s+/i)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

function isName(part: string): boolean {
  const words = part.split(/\s+/);
  const isCapitalised = /^\p{Lu}/u.test(words[0]!) && /^\p{Lu}/u.test(words.at(-1)!);
  return isCapitalised && words.length <= 5 && words.length >= 2 && !OFFICE.test(part) && !isAgency(part);
}
