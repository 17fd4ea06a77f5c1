import type { Time } from "../../model/time.ts";
import { readClock } from "./clock.ts";
import { dayOfDate, readDate } from "./date.ts";

/**
 * A time as copy prints it: a moment where hour and zone are known, else a day. `flaw` says what of it could not be read;
 * `end` is where the text goes on.
 */
export type PrintedTime = { time: Time; isMoment: boolean; flaw?: string; isAmbiguous: boolean; end: number };

/** Reads a date with or without an hour, in either order: `2025/04/02 14:30 GMT`, `0001 GMT April 3, 2025`, `2 April`. */
export function readTime(text: string, fileDay: string, at = 0): PrintedTime | undefined {
  const date = readDate(text, at);
  if (date) {
    const day = dayOfDate(date, fileDay);
    const lateYear = date.year !== undefined && !text.slice(at, date.end).includes(String(date.year).padStart(4, "0"));
    const clock = readClock(text, date.end, day);
    const end = clock && lateYear ? endOfYear(text, clock.end, date.year!) : (clock?.end ?? date.end);
    return timeOf(day, clock, date.isAmbiguous ?? false, end);
  }
  // The zone may depend on the day, which comes later.
  const early = readClock(text, at, fileDay);
  if (!early) return undefined;
  const gap = /[\s,)]*(?:on |am |del? |le )?/iy;
  gap.lastIndex = early.end;
  gap.exec(text);
  const later = readDate(text, gap.lastIndex);
  if (!later) return undefined;
  const day = dayOfDate(later, fileDay);
  return timeOf(day, readClock(text, at, day), later.isAmbiguous ?? false, later.end);
}

function timeOf(day: string, clock: ReturnType<typeof readClock>, isAmbiguous: boolean, end: number): PrintedTime {
  if (!clock) return { time: day, isMoment: false, isAmbiguous, end };
  if (clock.zone) return { time: `${day}T${clock.time}${clock.zone}`, isMoment: true, isAmbiguous, end };
  const flaw = clock.unknownZone
    ? `has the time ${clock.time} in "${clock.unknownZone}", which is no zone of one offset; the day alone was taken: write the time with its offset, as in ${day}T${clock.time}+03:00`
    : `has the time ${clock.time} without a zone, so the day alone was taken: write the time with its offset, as in ${day}T${clock.time}+03:00`;
  return { time: day, isMoment: false, flaw, isAmbiguous, end };
}

/** In `Wed Apr 2 14:30:00 GMT 2025` the year ends the time. */
function endOfYear(text: string, at: number, year: number): number {
  const found = text.indexOf(String(year), at);
  return found === -1 ? at : found + 4;
}
