import { Temporal } from "temporal-polyfill";
import { z } from "zod";

/**
 * A point in time as the copy knows it, ISO 8601: `2023`, `2023-07`, `2025-04-02` or `2025-04-02T09:30+03:00`.
 * What the copy does not say is not made up: a day stays a day.
 */
export type Time = string;

export type Precision = "year" | "month" | "day" | "minute";

const YEAR = /^\d{4}$/;
const MONTH = /^\d{4}-\d{2}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MINUTE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})$/;

const PATTERNS: Record<Precision, RegExp> = { year: YEAR, month: MONTH, day: DAY, minute: MINUTE };

/** What was found out before: an archive asks for the same few thousand days again and again. */
const precisions = new Map<string, Precision | undefined>();

/** How exact a time is, or undefined when the text is no time that the calendar has. */
export function precisionOf(text: string): Precision | undefined {
  if (!precisions.has(text)) precisions.set(text, parsePrecision(text));
  return precisions.get(text);
}

function parsePrecision(text: string): Precision | undefined {
  try {
    if (YEAR.test(text)) return text === "0000" ? undefined : "year";
    if (MONTH.test(text)) return Temporal.PlainYearMonth.from(text) && "month";
    if (DAY.test(text)) return Temporal.PlainDate.from(text) && "day";
    if (MINUTE.test(text)) return Temporal.Instant.from(text) && "minute";
  } catch {
    return undefined;
  }
  return undefined;
}

/** A time of one of some precisions; the pattern is for the tools of editors, which know no calendar. */
const time = (allowed: Precision[], remedy: string) => {
  const pattern = allowed.map((precision) => PATTERNS[precision].source).join("|");
  return z
    .string({ error: remedy })
    .refine((text) => allowed.includes(precisionOf(text) ?? ("none" as Precision)), remedy)
    .meta({ pattern });
};

/** A day, or a moment with its offset from UTC. */
export const dayOrMoment = time(
  ["day", "minute"],
  "must be a real date such as 2025-04-02, or a time with its offset such as 2025-04-02T09:30+03:00",
);

/** A moment with its offset from UTC. */
export const moment = time(["minute"], "must be a real time with its offset, such as 2025-04-02T09:30+03:00");

/** A year, a month, a day or a moment. A bare year may be a YAML number. */
export const anyPrecision = z
  .preprocess(
    (value) => (Number.isInteger(value) ? String(value) : value),
    time(
      ["year", "month", "day", "minute"],
      "must be a real year (2023), month (2023-07), date (2023-07-17) or time with offset (2023-07-17T09:30+03:00)",
    ),
  )
  .meta({ type: ["string", "integer"] });

/** An IANA time zone such as Europe/Istanbul. */
export const timeZone = z.string().refine(isTimeZone, "must be an IANA time zone such as Europe/Istanbul or UTC");

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).format(0) !== "";
  } catch {
    return false;
  }
}

/** What was computed before of times, by zone: thousands of articles share a few dates. */
const starts = new Map<string, Map<Time, number>>();
const days = new Map<string, Map<Time, string>>();

/** The first moment of a time, in ms since 1970: a day begins when it begins in the given zone. Throws on what is no time. */
export function startOf(time: Time, zone: string): number {
  return remembered(starts, time, zone, computeStart);
}

function remembered<Value>(
  known: Map<string, Map<Time, Value>>,
  time: Time,
  zone: string,
  compute: (time: Time, zone: string) => Value,
): Value {
  let ofZone = known.get(zone);
  if (!ofZone) known.set(zone, (ofZone = new Map()));
  let value = ofZone.get(time);
  if (value === undefined) ofZone.set(time, (value = compute(time, zone)));
  return value;
}

function computeStart(time: Time, zone: string): number {
  switch (precisionOf(time)) {
    case "minute":
      return Temporal.Instant.from(time).epochMilliseconds;
    case "day":
      return Temporal.PlainDate.from(time).toZonedDateTime(zone).epochMilliseconds;
    case "month":
      return startOf(`${time}-01`, zone);
    case "year":
      return startOf(`${time}-01-01`, zone);
    default:
      throw new RangeError(`no time: ${JSON.stringify(time)}`);
  }
}

/** The moment in which a time is over, in ms since 1970: the end of the day, month or year; a moment's own end. */
export function endOf(time: Time, zone: string): number {
  // After the year 9999 no time is written in four digits.
  const startOfNext = (next: string) =>
    next.length > time.length ? startOf("9999-12-31", zone) + 24 * 60 * 60 * 1000 : startOf(next, zone);
  switch (precisionOf(time)) {
    case "day":
      return startOfNext(Temporal.PlainDate.from(time).add({ days: 1 }).toString());
    case "month":
      return startOfNext(Temporal.PlainYearMonth.from(time).add({ months: 1 }).toString());
    case "year":
      return startOfNext(String(Number(time) + 1).padStart(4, "0"));
    default:
      return startOf(time, zone) + 1;
  }
}

/** The latest of some times, each taken at its first moment in the zone; of two at one moment, the first. */
export function latest(times: [Time, ...Time[]], zone: string): Time {
  return times.reduce((newest, time) => (startOf(time, zone) > startOf(newest, zone) ? time : newest));
}

/** The calendar day of a time in a zone, as `YYYY-MM-DD` (or the year or month alone, where no more is known). */
export function dayOf(time: Time, zone: string): string {
  if (precisionOf(time) !== "minute") return time;
  return remembered(days, time, zone, () => dayOfMoment(startOf(time, zone), zone));
}

/** The calendar day, `YYYY-MM-DD`, in which a moment (ms since 1970) lies in a zone. */
export function dayOfMoment(moment: number, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone).toPlainDate().toString();
}
