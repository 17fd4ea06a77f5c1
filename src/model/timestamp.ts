import { Temporal } from "temporal-polyfill";
import { startOf, type Time } from "./time.ts";

/** What was written before: an archive asks for the same few thousand days again and again. */
const written = new Map<string, string>();

/**
 * The first moment of a time as RFC 3339 has it, in the zone's own hours: `2025-04-02T00:00:00+03:00`. The day stays to be read
 * in it where only a day is known.
 */
export function timestamp(time: Time, zone: string): string {
  const key = `${time} ${zone}`;
  let stamp = written.get(key);
  if (stamp === undefined) {
    const moment = Temporal.Instant.fromEpochMilliseconds(startOf(time, zone)).toZonedDateTimeISO(zone);
    written.set(key, (stamp = moment.toString({ timeZoneName: "never", smallestUnit: "second" })));
  }
  return stamp;
}
