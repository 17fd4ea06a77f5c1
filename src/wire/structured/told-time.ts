import { precisionOf, type Time } from "../../model/time.ts";
import type { Spot } from "../item.ts";
import { shown, type Notebook } from "../notebook.ts";

/** A day, and perhaps a time with or without its offset, in the forms of ISO 8601 that ninjs, NewsML-G2 and NITF allow. */
const TOLD =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ](\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d{1,9})?)?\s?(?:(Z)|([+-]\d{2}):?(\d{2})?)?)?$/i;

/**
 * A sender's time as the house writes it: `20250402T0930+0300` is `2025-04-02T09:30+03:00`; fractions of seconds are left out. A time
 * without its offset is kept as its day, with a note; what is no time is noted and undefined.
 */
export function readTime(text: string | undefined, spot: Spot, field: string, notebook: Notebook): Time | undefined {
  const told = text?.trim();
  if (!told) return undefined;
  const time = timeIn(told);
  if (time === undefined) {
    notebook.note(spot, field, `${shown(told)} is no real day or time, and was left out; ask the sender`);
    return undefined;
  }
  if (time.length === "2025-04-02".length && told.length > time.length)
    notebook.note(spot, field, `${shown(told)} tells no offset from UTC; the day alone was taken`);
  return time;
}

/** The same of an embargo: one that cannot be told to the minute is for an editor to set. */
export function readEmbargo(text: string | undefined, spot: Spot, notebook: Notebook): Time | undefined {
  const told = text?.trim();
  if (!told) return undefined;
  const time = timeIn(told);
  if (time !== undefined && precisionOf(time) === "minute") return time;
  notebook.decide(
    spot,
    "embargo",
    `it is under an embargo until ${shown(told)}, which is no time with its offset; write the embargo into the draft`,
  );
  return undefined;
}

function timeIn(told: string): Time | undefined {
  const [, year, month, day, hour, minute, second, zulu, hours, minutes = "00"] = TOLD.exec(told) ?? [];
  if (year === undefined) return undefined;
  const date = `${year}-${month}-${day}`;
  const offset = zulu ? "Z" : hours && `${hours}:${minutes}`;
  const clock = `${hour}:${minute}${second === undefined ? "" : `:${second}`}`;
  const time = hour === undefined ? date : `${date}T${clock}${offset ?? "Z"}`;
  if (precisionOf(time) === undefined) return undefined;
  return offset === undefined ? date : time;
}
