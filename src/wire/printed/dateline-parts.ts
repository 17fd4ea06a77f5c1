import { isAgency, isAgencySign, isCountry } from "./agencies.ts";
import { readDate } from "./date.ts";
import { match } from "./match.ts";

const CAPITAL_WORD = String.raw`(?:Mc|Mac|De|La|Le)?\p{Lu}[\p{Lu}\p{M}]*(?:[.'’-]\p{Lu}[\p{Lu}\p{M}]*){0,6}\.?`;
const CAPITALS = new RegExp(String.raw`(?!\p{Lu}\p{Ll})${CAPITAL_WORD}(?: ${CAPITAL_WORD}){0,5}(?![\p{L}\d&])`, "uy");
const TITLE_WORD = String.raw`\p{Lu}[\p{L}\p{M}]*(?:[.'’-][\p{L}\p{M}]+){0,6}\.?`;
const TITLE = new RegExp(
  String.raw`${TITLE_WORD}(?: (?:(?:de|da|do|del|la|las|el|le|les|of|am|an der|al|on|the|di|es|na) )?${TITLE_WORD}){0,4}(?![\p{L}\d&])`,
  "uy",
);
/** A text in brackets. */
export const BRACKETED = /\s*\(([^()]{2,40})\)/uy;
const SLASHED = /[\s.,]*\/\s?([\p{L}][\p{L}\d .-]{1,59}?)\s?\//uy;
/** Up to three words that a dash or a full stop ends. */
export const BARE = /[\s,.]*([\p{L}][\p{L}.-]*(?: [\p{L}][\p{L}-]*){0,2}?)(?=\s*(?:[-–—]|\.\s|\.?$))/uy;

/** Reads a place at this point of a dateline, in capitals or not: `ST. LOUIS`, `Port-au-Prince`. */
export function placeAt(text: string, at: number): { name: string; end: number } | undefined {
  const found = match(CAPITALS, text, at) ?? match(TITLE, text, at);
  if (!found || !/\p{L}{2}/u.test(found[0])) return undefined;
  // The full stop of `MOSCOW.` ends the place; those of `ST.` and `D.C.` belong to it.
  const name = /(?:^|\s)(?:ST|STE|MT|FT)\.$|\p{Lu}\.\p{Lu}\.$/iu.test(found[0])
    ? found[0]
    : found[0].replace(/\.$/, "");
  return { name, end: at + name.length };
}

/** Reads what stands beside a place, in commas or brackets, as long as it is neither date nor agency; tells where that ends. */
export function besideAt(text: string, from: number, beside: string[]): number {
  let at = from;
  for (let n = 0; n < 3; n++) {
    const bracketed = match(BRACKETED, text, at);
    const isBeside =
      bracketed &&
      !isAgencySign(bracketed[1]!) &&
      (isCountry(bracketed[1]!) || /^\s*\(/.test(text.slice(BRACKETED.lastIndex)));
    if (isBeside) {
      beside.push(bracketed[1]!);
      at = BRACKETED.lastIndex;
      continue;
    }
    const comma = match(/,\s+/y, text, at);
    const start = at + (comma?.[0].length ?? 0);
    if (!comma || readDate(text, start)) break;
    const word = placeBeside(text, start);
    if (!word || isAgency(word.name)) break;
    beside.push(word.name);
    at = word.end;
  }
  return at;
}

function placeBeside(text: string, at: number): { name: string; end: number } | undefined {
  const found = match(TITLE, text, at) ?? match(CAPITALS, text, at);
  if (!found) return undefined;
  // Ore., Calif., N.Y.: an abbreviation keeps its stop where a bracket, a dash or a comma follows.
  const keeps = /^\s*[(,/–—-]/.test(text.slice(at + found[0].length));
  const name = keeps ? found[0] : found[0].replace(/(?<!\p{Lu}\.\p{Lu})\.$/u, "");
  return { name, end: at + name.length };
}

/** Reads a date behind a comma, a full stop or a blank, and gives it as printed: `April 1`. */
export function dateAt(text: string, at: number): { date: string; end: number } | undefined {
  const gap = match(/[,.]?\s+/y, text, at)?.[0].length;
  if (gap === undefined) return undefined;
  const found = readDate(text, at + gap);
  if (!found) return undefined;
  const date = text.slice(at + gap, found.end).replace(/\.$/, "");
  return { date: date.trim(), end: found.end };
}

/** Reads an agency in slashes: `/TASS/`. */
export function slashedAt(text: string, at: number): { name: string; end: number } | undefined {
  const found = match(SLASHED, text, at);
  return found ? { name: found[1]!.trim(), end: SLASHED.lastIndex } : undefined;
}

/** Reads the name of a known agency that stands bare: `, Kyodo`. */
export function bareAt(text: string, at: number): [string, number] | undefined {
  const found = match(BARE, text, at);
  return found && isAgency(found[1]!) ? [found[1]!, BARE.lastIndex] : undefined;
}
