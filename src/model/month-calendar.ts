import { Temporal } from "temporal-polyfill";
import { localeOf } from "./language.ts";

/** A day of the week as a language names it, whole, in a few letters and in as few as there are. */
export type Weekday = { name: string; short: string; letter: string };

/** A month as a calendar of a language shows it: what its columns are called, and its days, `YYYY-MM-DD`, week by week. */
export type MonthCalendar = { weekdays: Weekday[]; weeks: (string | undefined)[][] };

/** A Monday: the seven days from it on are the days of a week, whatever the year. */
const MONDAY = Temporal.PlainDate.from("2024-01-01");

/** A short name of more letters has no room in a column; Arabic has none that is shorter than the whole. */
const LONGEST = 4;

/**
 * The calendar of a month, `YYYY-MM`. Its weeks begin on the day on which those of the language do (CLDR, as the Node that comes
 * with the packages has it): Monday in English as this paper writes it, Saturday in Arabic.
 */
export function calendarOf(month: string, language: string): MonthCalendar {
  const first = Temporal.PlainYearMonth.from(month).toPlainDate({ day: 1 });
  const firstDay = new Intl.Locale(localeOf(language)).getWeekInfo().firstDay;
  const blanks = (first.dayOfWeek - firstDay + 7) % 7;
  const cells = Array.from({ length: 7 * Math.ceil((blanks + first.daysInMonth) / 7) }, (_, n) => {
    const day = n - blanks;
    return day < 0 || day >= first.daysInMonth ? undefined : first.add({ days: day }).toString();
  });
  const weeks = Array.from({ length: cells.length / 7 }, (_, n) => cells.slice(7 * n, 7 * n + 7));
  return { weekdays: weekdaysFrom(firstDay, language), weeks };
}

function weekdaysFrom(firstDay: number, language: string): Weekday[] {
  const named = (weekday: "long" | "short" | "narrow") => {
    const format = new Intl.DateTimeFormat(localeOf(language), { weekday, calendar: "gregory", timeZone: "UTC" });
    return (n: number) => {
      const day = MONDAY.add({ days: (firstDay - 1 + n) % 7 });
      return format.format(day.toZonedDateTime("UTC").epochMilliseconds);
    };
  };
  const [long, short, narrow] = [named("long"), named("short"), named("narrow")];
  return Array.from({ length: 7 }, (_, n) => {
    return { name: long(n), short: short(n).length > LONGEST ? narrow(n) : short(n), letter: narrow(n) };
  });
}

/** A number in the digits of a language: the day of a month, or a count in a table. */
export function printNumber(number: number, language: string): string {
  return new Intl.NumberFormat(localeOf(language)).format(number);
}
