import { isAgency, isAgencySign, isCountry } from "./agencies.ts";
import { splitSender } from "./sender.ts";
import { BARE, bareAt, besideAt, BRACKETED, dateAt, placeAt, slashedAt } from "./dateline-parts.ts";
import { match } from "./match.ts";
import { isCapital, placeName } from "./place-name.ts";

/** What could be a dateline at the beginning of a text, and what speaks for it. */
export type ScannedDateline = {
  places: string[];
  /** The first place as printed. */
  printed: string;
  /** What stands beside the places: `Turkey`, `D.C.`. */
  beside: string[];
  provider?: string;
  /** Who signs inside of the dateline: `/TASS correspondent Ada Specimen/`. */
  by?: string;
  date?: string;
  isCapital: boolean;
  /** Whether a dash, slashes around the agency, or a full stop part it from the text. */
  hasDash: boolean;
  /** Whether that dash is a hyphen without blanks: `GLOBAL MARKETS-Shares rise`. */
  isTight: boolean;
  isSlashed: boolean;
  isStopped: boolean;
  /** Whether a word in small letters follows on a place in capitals: `MOSCOW talks`. */
  hasLooseEnd: boolean;
  end: number;
};

const NEXT_PLACE = /\s*\/\s*| (?:and|AND|&) (?=\p{Lu}{2})/uy;
const DASH = /[\s.,]*(?:-{1,3}|[–—]{1,2}|‑|−|_(?=\s))(?=\s|["“«„'‘]|\p{Lu}|$)\s*/uy;
const LEAD = /\s*\(([^()]{2,30})\)\s*(?:[-–—]{1,2}\s*)?(?=\p{Lu})/uy;

/** Looks for places, country, date and agency at the beginning of a text, and for what parts them from it. */
export function scanDateline(paragraph: string): ScannedDateline | undefined {
  const text = paragraph.slice(0, 240);
  const lead = match(LEAD, text, text.length - text.trimStart().length);
  const isLed = lead !== null && isAgencySign(lead[1]!);
  let at = isLed ? LEAD.lastIndex : text.length - text.trimStart().length;
  let provider = isLed ? lead[1] : undefined;

  const printed: string[] = [];
  const beside: string[] = [];
  let date: string | undefined;
  for (let next = true; next && printed.length < 4;) {
    const place = placeAt(text, at);
    if (!place) return undefined;
    printed.push(place.name);
    at = besideAt(text, place.end, beside);
    next =
      match(NEXT_PLACE, text, at) !== null && placeAt(text, NEXT_PLACE.lastIndex) !== undefined && !slashedAt(text, at);
    if (next) at = NEXT_PLACE.lastIndex;
  }
  const dated = dateAt(text, at);
  if (dated) [date, at] = [dated.date, dated.end];

  const slashed = slashedAt(text, at);
  const bracketed = slashed ? null : match(BRACKETED, text, /[.,]/.test(text.charAt(at)) ? at + 1 : at);
  const sender = slashed && splitSender(slashed.name);
  if (slashed) [provider, at] = [sender!.provider, slashed.end];
  else if (bracketed && !isCountry(bracketed[1]!)) [provider, at] = [bracketed[1]!.trim(), BRACKETED.lastIndex];
  else [provider, at] = bareAt(text, at) ?? [provider, at];

  const dash = match(DASH, text, at);
  const hasDash = dash !== null;
  if (hasDash) at = DASH.lastIndex;
  const isStopped = !hasDash && /[.:]/.test(text.charAt(at));
  if (isStopped) at += 1;
  // As RIA Novosti has it: the agency behind the dash.
  const behind = hasDash && provider === undefined ? match(BARE, text, at) : null;
  if (behind && isAgency(behind[1]!))
    [provider, at] = [behind[1]!, BARE.lastIndex + (text[BARE.lastIndex] === "." ? 1 : 0)];
  return {
    places: printed.map(placeName),
    printed: printed[0]!,
    beside,
    ...(provider !== undefined && { provider }),
    ...(sender?.by !== undefined && { by: sender.by }),
    ...(date !== undefined && { date }),
    isCapital: printed.every(isCapital),
    hasDash,
    isTight: dash !== null && /^-[^\s-]*$/.test(dash[0]),
    isSlashed: slashed !== undefined,
    isStopped,
    hasLooseEnd: !hasDash && !isStopped && text.slice(at).trim() !== "",
    end: at,
  };
}
