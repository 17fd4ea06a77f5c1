import { scanDateline, type ScannedDateline } from "./scan-dateline.ts";
import { isCountry } from "./agencies.ts";

/** A dateline: its places as readers write them, who sent it, the date as printed (`April 1`), and the text behind it. */
export type CutDateline = { places: string[]; provider?: string; date?: string; rest: string };

/** Words in capitals that begin lines of copy and are no places. */
const LABELS =
  /^(?:UPDATE|ANALYSIS|FACTBOX|EXCLUSIVE|URGENT|BREAKING|ALERT|FLASH|CORRECT(?:ION|ED)|REFILE|WITHDRAWN|KILL|WRAPUP|NOTE|ENDS?|MORE|WATCH|LIVE|OPINION|INTERVIEW|BACKGROUND|SUMMARY|KEY POINTS|TIMELINE|EXPLAINER|PHOTO|VIDEO|NEWS|SPORTS?|WORLD|POLITICS|BUSINESS|ECONOMY|EMBARGO(?:ED)?|ADVISORY|Q&A|IN BRIEF)\b/;

/**
 * Parts a paragraph from the dateline that it begins with: `ISTANBUL (AP) — Text`, `MOSCOW, April 1. /TASS/. Text`,
 * `Berlin (dpa) - Text`. Undefined where it begins with none, as most do.
 */
export function cutDateline(paragraph: string): CutDateline | undefined {
  const found = scanDateline(paragraph);
  if (!found || LABELS.test(found.printed)) return undefined;
  const rest = paragraph.slice(found.end).trim();
  return rest !== "" && isInline(found, rest) ? cut(found, rest) : undefined;
}

/** A line that is a dateline and nothing else: `MOSCOW`, `MOSCOW, April 1`, `ISTANBUL, Turkey`, `Berlin (dpa) -`. */
export function datelineAlone(line: string): CutDateline | undefined {
  const found = line.length > 120 ? undefined : scanDateline(line);
  if (!found || LABELS.test(found.printed) || line.slice(found.end).trim() !== "") return undefined;
  const isPlain = found.isCapital && !found.hasLooseEnd && found.places.every((name) => name.split(" ").length <= 4);
  const isTold = found.date !== undefined || found.provider !== undefined || found.beside.some(isCountry);
  return isPlain || isTold ? cut(found, "") : undefined;
}

function cut({ places, provider, date }: ScannedDateline, rest: string): CutDateline {
  return { places, ...(provider !== undefined && { provider }), ...(date !== undefined && { date }), rest };
}

/** Whether what was found is a dateline rather than the beginning of a sentence. */
function isInline(
  { isCapital, provider, date, beside, hasDash, isSlashed, isStopped }: ScannedDateline,
  rest: string,
): boolean {
  const isSentence = /^[\s\p{P}\p{S}]*[\p{Lu}\p{Lo}\d]/u.test(rest);
  if (isCapital) {
    if (hasDash) return provider !== undefined || date !== undefined || isSentence;
    return isSlashed || (provider !== undefined && isSentence) || (date !== undefined && isStopped && isSentence);
  }
  if (date !== undefined) return (hasDash || provider !== undefined) && (isSentence || hasDash);
  return hasDash && isSentence && (provider !== undefined || beside.some(isCountry));
}
