import { Temporal } from "temporal-polyfill";
import { startOf, type Time } from "./time.ts";

/** A mark of time on an axis: the year, month, day or hour that begins there, and where that is. */
export type Tick = { time: Time; at: number };

/** The most ticks whose labels stand side by side on a phone. */
const MOST = 6;
const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

type Unit = "hour" | "day" | "month" | "year";

/** What readers count time in, from the finest; days are counted from a Monday. */
const STEPS: [Unit, number][] = [
  ...[1, 3, 6, 12].map((size): [Unit, number] => ["hour", size]),
  ...[1, 2, 4, 7, 14].map((size): [Unit, number] => ["day", size]),
  ...[1, 3, 6].map((size): [Unit, number] => ["month", size]),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000].map((size): [Unit, number] => ["year", size]),
];
const LENGTHS: Record<Unit, number> = { hour: HOUR, day: DAY, month: 30.4 * DAY, year: 365 * DAY };

/** The ticks between two moments (ms since 1970; `at` too), in the finest step of which there are at most six. */
export function ticksBetween(from: number, to: number, zone: string): Tick[] {
  for (const [unit, size] of STEPS) {
    if ((to - from) / (LENGTHS[unit] * size) > MOST + 2) continue;
    const ticks = beginningsOf(unit, size, from, to, zone)
      .map((time) => ({ time, at: startOf(time, zone) }))
      .filter(({ at }) => at >= from && at <= to);
    // Where clocks are put forward, an hour that does not exist begins with the next.
    const different = ticks.filter(({ at }, n) => n === 0 || at > ticks[n - 1]!.at);
    if (different.length <= MOST) return different;
  }
  return [];
}

/** The years, months, days or hours of a step that begin between the days of two moments. */
function beginningsOf(unit: Unit, size: number, from: number, to: number, zone: string): Time[] {
  const [first, last] = [from, to].map((moment) => dateOf(moment, zone)) as [Temporal.PlainDate, Temporal.PlainDate];
  const padded = (number: number, length: number) => String(number).padStart(length, "0");
  if (unit === "year")
    return multiples(first.year, last.year, size)
      .map((year) => padded(year, 4))
      .filter(isInCalendar);
  if (unit === "month") {
    const number = ({ year, month }: Temporal.PlainDate) => year * 12 + month - 1;
    return multiples(number(first), number(last), size)
      .map((month) => `${padded(Math.floor(month / 12), 4)}-${padded((month % 12) + 1, 2)}`)
      .filter(isInCalendar);
  }
  const dayNumber = (date: Temporal.PlainDate) => MONDAY.until(date).days;
  const days = multiples(dayNumber(first), dayNumber(last), unit === "day" ? size : 1)
    .map((number) => MONDAY.add({ days: number }))
    .filter((date) => isInCalendar(date.toString()));
  if (unit === "day") return days.map(String);
  return days.flatMap((date) =>
    multiples(0, 23, size).map((hour) =>
      date
        .toZonedDateTime({ timeZone: zone, plainTime: { hour } })
        .toString({ timeZoneName: "never", smallestUnit: "minute" }),
    ),
  );
}

/** The first day of the calendar, which was a Monday. */
const MONDAY = Temporal.PlainDate.from("0001-01-01");

function dateOf(moment: number, zone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(Math.round(moment)).toZonedDateTimeISO(zone).toPlainDate();
}

function multiples(from: number, to: number, size: number): number[] {
  const first = Math.ceil(from / size) * size;
  return Array.from({ length: Math.max(0, Math.floor((to - first) / size) + 1) }, (_, n) => first + n * size);
}

/** Whether a time has a year from 0001 to 9999: there are none before, and none after is written in four digits. */
function isInCalendar(time: Time): boolean {
  return /^(?!0000)\d{4}(-|$)/.test(time);
}
