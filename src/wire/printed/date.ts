import { Temporal } from "temporal-polyfill";
import { match } from "./match.ts";
import { isWeekday, monthOf } from "./months.ts";

/** A date as copy prints it; the year is left out where it does not stand there. `end` is where the text goes on. */
export type PrintedDate = { year?: number; month: number; day: number; end: number; isAmbiguous?: boolean };

const WEEKDAY = /\(?(\p{L}{2,13})\.?,?\s+/uy;
const ISO = /(\d{4})([-/.]?)(\d{2})\2(\d{2})(?!\d)/y;
const NUMBERS = /(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)/y;
const MONTH_FIRST =
  /(\p{L}{3,12})\.?,?\s+(\d{1,2})(?:st|nd|rd|th)?(?![\d\p{L}:])(?:,?\s+(?:(?=\d)|de\s+)((?:19|2[01])\d\d)(?!\d|\s*(?:GMT|UTC|hrs)))?/iuy;
const DAY_FIRST =
  /(\d{1,2})(?:st|nd|rd|th|er|º|ª)?\.?\s?(?:de\s+|of\s+)?(\p{L}{3,12})(?![\p{L}\d])\.?(?:,?\s+(?:de\s+|del\s+)?((?:19|2[01])\d\d)(?!\d|\s*(?:GMT|UTC|hrs))(?:\s?(?:г\.|року))?)?/iuy;

/** Reads a date at this place of a text: `2025-04-02`, `02.04.2025`, `April 2, 2025`, `Sept. 3`, `2 abr`, `Wed Apr 2 2025`. */
export function readDate(text: string, at = 0): PrintedDate | undefined {
  const weekday = match(WEEKDAY, text, at);
  const from = weekday && isWeekday(weekday[1]!) ? WEEKDAY.lastIndex : at;
  const date = readIso(text, from) ?? readNumbers(text, from) ?? readNamed(text, from);
  return date && isReal(date) ? date : undefined;
}

function readIso(text: string, at: number): PrintedDate | undefined {
  const found = match(ISO, text, at);
  if (!found) return undefined;
  return { year: Number(found[1]), month: Number(found[3]), day: Number(found[4]), end: ISO.lastIndex };
}

/** With dots or hyphens, the day comes first; with slashes it may be either way, unless one number is no month. */
function readNumbers(text: string, at: number): PrintedDate | undefined {
  const found = match(NUMBERS, text, at);
  if (!found) return undefined;
  const [first, second, year] = [Number(found[1]), Number(found[3]), Number(found[4])];
  const isMonthFirst = found[2] === "/" && second > 12;
  const [day, month] = isMonthFirst ? [second, first] : [first, second];
  const isAmbiguous = found[2] === "/" && first <= 12 && second <= 12 && first !== second;
  return { year, month, day, end: NUMBERS.lastIndex, ...(isAmbiguous && { isAmbiguous }) };
}

function readNamed(text: string, at: number): PrintedDate | undefined {
  const dayFirst = match(DAY_FIRST, text, at);
  const found = dayFirst ?? match(MONTH_FIRST, text, at);
  if (!found) return undefined;
  const [word, day] = dayFirst ? [found[2]!, found[1]] : [found[1]!, found[2]];
  const month = monthOf(word);
  if (month === undefined) return undefined;
  const end = dayFirst ? DAY_FIRST.lastIndex : MONTH_FIRST.lastIndex;
  return withLateYear(text, { month, day: Number(day), end, ...(found[3] && { year: Number(found[3]) }) });
}

/** In `Wed Apr 2 14:30:00 2025` the year stands behind the time; the time is left to be read. */
function withLateYear(text: string, date: PrintedDate): PrintedDate {
  const found =
    date.year === undefined ? match(/\s+\d\d:\d\d:\d\d(?:\s+[A-Z+\d:-]{1,6})?\s+(\d{4})(?!\d)/y, text, date.end) : null;
  return found ? { ...date, year: Number(found[1]) } : date;
}

function isReal({ year = 2024, month, day }: PrintedDate): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate() && year > 0;
}

/** The day, `YYYY-MM-DD`, of a printed date: without a year, the latest that is at most seven days after the file's day. */
export function dayOfDate({ year, month, day }: PrintedDate, fileDay: string): string {
  const dayIn = (some: number) =>
    `${String(some).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  if (year !== undefined) return dayIn(year);
  const limit = Temporal.PlainDate.from(fileDay).add({ days: 7 });
  let latest = limit.year;
  // A 29 February needs a year that has one.
  while (!isReal({ year: latest, month, day, end: 0 }) || dayIn(latest) > limit.toString()) latest -= 1;
  return dayIn(latest);
}
