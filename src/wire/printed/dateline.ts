import { defined } from "../defined.ts";
import { scanDateline, type ScannedDateline } from "./scan-dateline.ts";
import { isAgency, isCountry } from "./agencies.ts";
import { readDate } from "./date.ts";
import { cutPlaceless } from "./sender.ts";

/** A dateline: its places as readers write them, who sent it and who signs, the date as printed (`April 1`), and the text behind it. */
export type CutDateline = { places: string[]; provider?: string; by?: string; date?: string; rest: string };

/** Words in capitals that begin lines of copy and are no places. */
const LABELS =
  /^(?:UPDATE|RPT|REPEAT|(?:PRESS|NEWS|MEDIA) RELEASE|ANALYSIS|FACTBOX|EXCLUSIVE|URGENT|BREAKING|ALERT|FLASH|CORRECT(?:ION|ED)|REFILE|WITHDRAWN|KILL|WRAPUP|NOTE|ENDS?|MORE|WATCH|LIVE|OPINION|INTERVIEW|BACKGROUND|SUMMARY|KEY POINTS|TIMELINE|EXPLAINER|PHOTO|VIDEO|NEWS|SPORTS?|WORLD|POLITICS|BUSINESS|ECONOMY|EMBARGO(?:ED)?|ADVISORY|Q&A|IN BRIEF)\b/;

/**
 * Parts a paragraph from the dateline that it begins with: `ISTANBUL (AP) — Text`, `MOSCOW, April 1. /TASS/. Text`,
 * `Berlin (dpa) - Text`. Undefined where it begins with none, as most do.
 */
export function cutDateline(paragraph: string): CutDateline | undefined {
  const found = scanDateline(paragraph);
  const rest = found ? paragraph.slice(found.end).trim() : "";
  if (found && !LABELS.test(found.printed) && rest !== "" && isInline(found, rest)) return cut(found, rest);
  return cutPlaceless(paragraph, (text) => readDate(text)?.end === text.length);
}

/** A line that is a dateline and nothing else: `MOSCOW`, `MOSCOW, April 1`, `ISTANBUL, Turkey`, `Berlin (dpa) -`. */
export function datelineAlone(line: string): CutDateline | undefined {
  const found = line.length > 120 ? undefined : scanDateline(line);
  if (!found || LABELS.test(found.printed) || line.slice(found.end).trim() !== "") return undefined;
  // `CNN —` names who sends it, and no place.
  if (isAgency(found.printed) && found.provider === undefined) return { places: [], provider: found.printed, rest: "" };
  const isPlain = found.isCapital && !found.hasLooseEnd && found.places.every((name) => name.split(" ").length <= 4);
  const isTold = found.date !== undefined || found.provider !== undefined || found.beside.some(isCountry);
  return isPlain || isTold ? cut(found, "") : undefined;
}

function cut({ places, provider, by, date }: ScannedDateline, rest: string): CutDateline {
  return { places, ...defined({ provider, by, date }), rest };
}

/** Whether what was found is a dateline rather than the beginning of a sentence. */
function isInline(
  { isCapital, provider, date, beside, hasDash, isTight, isSlashed, isStopped }: ScannedDateline,
  rest: string,
): boolean {
  const isSentence = /^[\s\p{P}\p{S}]*[\p{Lu}\p{Lo}\d]/u.test(rest);
  if (isCapital) {
    if (hasDash) return provider !== undefined || date !== undefined || (isSentence && !isTight);
    return isSlashed || (provider !== undefined && isSentence) || (date !== undefined && isStopped && isSentence);
  }
  if (date !== undefined) return (hasDash || provider !== undefined) && (isSentence || hasDash);
  return hasDash && isSentence && (provider !== undefined || beside.some(isCountry));
}
