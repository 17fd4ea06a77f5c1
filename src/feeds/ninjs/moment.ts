import { precisionOf, startOf, type Time } from "../../model/time.ts";

/** A time as RFC 3339 wants it, with seconds and an offset; a day, in which ninjs has no times, as its first moment in a zone. */
export function momentOf(time: Time, zone: string): string {
  if (precisionOf(time) !== "minute") return new Date(startOf(time, zone)).toISOString().replace(".000Z", "Z");
  return /T\d\d:\d\d:\d\d/.test(time) ? time : time.replace(/(T\d\d:\d\d)/, "$1:00");
}
