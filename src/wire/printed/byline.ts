import { isAgency } from "./agencies.ts";

/** The word that by-lines begin with, in the languages of the large agencies. */
const BY = /^(?:by|von|par|por|per|di|av|af|door|фото|автор:?)\s+(?=\p{Lu})/iu;
const AND = /\s+(?:and|und|et|y|e|og|och|и|ve|with)\s+|\s*[;&/|]\s*/iu;
const OFFICE = /\b(?:staff|writers?|correspondents?|reporters?|editor|bureau|agency|press|news|desk|wire|service)\b/i;
/** No by-line is longer, in characters. */
const LONGEST = 1000;

/** Who signs, a name each, and what else a by-line says: offices, agencies, places. */
export type Signed = { names: string[]; rest: string[] };

/**
 * Parts a by-line: `By Ada Specimen and Bo Specimen` is two names. What stands behind a comma, where it is no list that ends in "and", is an
 * office, an agency or a place, as is what stands behind `in` or `for`. A by-line without any name is kept whole as one.
 */
export function signedBy(printed: string): Signed {
  const told = printed.trim().replace(BY, "").slice(0, LONGEST);
  const parts = told.split(AND);
  const isList = parts.length > 1 && parts.slice(0, -1).some((part) => part.includes(",")) && !/,/.test(parts.at(-1)!);
  const signed: Signed = { names: [], rest: [] };
  for (const part of parts) {
    part
      .split(",")
      .map((one) => one.trim().replace(BY, ""))
      .filter((one) => /\p{L}/u.test(one))
      .forEach((one, n) => {
        const [name = "", ...place] = one.split(/\s+(?:in|for|from|of|at)\s+(?=\p{L})/u);
        const isName = (n === 0 || (isList && !OFFICE.test(name))) && !isAgency(name);
        if (isName) signed.names.push(name);
        signed.rest.push(...(isName ? place : [one]));
      });
  }
  if (signed.names.length > 0) return { names: [...new Set(signed.names)], rest: signed.rest };
  return { names: /\p{L}/u.test(told) ? [told] : [], rest: [] };
}

/** What stands behind `By` in a line that is a byline: `Ada Specimen and Ben Specimen`; undefined where it is none. */
export function readByline(text: string): string | undefined {
  const by = text.length > 140 || /[.!?:]$|\d/.test(text) ? undefined : BY.exec(text)?.[0];
  const behind = by && text.slice(by.length);
  const isNames = behind && behind.split(/\s+/).length <= 14 && signedBy(behind).names.some(isFullName);
  return isNames ? behind : undefined;
}

/** The agency that a byline names beside the writers: `Ada Specimen, Associated Press`. */
export function agencyIn(byline: string): string | undefined {
  return signedBy(byline).rest.map(withoutOffice).find(isAgency);
}

/** What stands before an office: the agency of `Associated Press staff writer`. */
export function withoutOffice(printed: string): string {
  return printed.replace(/\s+(?:staff\s+)?(?:writers?|correspondents?|reporters?)$/i, "");
}

function isFullName(name: string): boolean {
  const words = name.split(/\s+/);
  const isCapitalised = /^\p{Lu}/u.test(words[0]!) && /^\p{Lu}/u.test(words.at(-1)!);
  return isCapitalised && words.length <= 5 && words.length >= 2 && !OFFICE.test(name) && !isAgency(name);
}
