import { localeOf } from "./language.ts";
import { precisionOf, startOf, type Precision, type Time } from "./time.ts";

/** Where and in which words times are printed: a BCP 47 language and an IANA time zone. */
export type Calendar = { language: string; timeZone: string };

const DATE_PARTS: Record<Precision, Intl.DateTimeFormatOptions> = {
  year: { year: "numeric" },
  month: { year: "numeric", month: "long" },
  day: { year: "numeric", month: "long", day: "numeric" },
  minute: { year: "numeric", month: "long", day: "numeric", hour: "2-digit", minute: "2-digit", timeZoneName: "short" },
};

const formats = new Map<string, Intl.DateTimeFormat>();

/** A time as a reader of the language reads it, no more exact than it is known: `2 April 2025`, never with a made-up hour. */
export function printTime(time: Time, { language, timeZone }: Calendar): string {
  const precision = precisionOf(time) ?? "day";
  const zone = precision === "minute" ? timeZone : "UTC";
  const key = `${language} ${zone} ${precision}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(localeOf(language), {
      ...DATE_PARTS[precision],
      calendar: "gregory",
      timeZone: zone,
      hourCycle: "h23",
    });
    formats.set(key, format);
  }
  return format.format(startOf(time, "UTC"));
}
