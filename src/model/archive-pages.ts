import type { ArchiveDay, ArchiveYear } from "./archive.ts";
import type { Brief } from "./article.ts";
import { listedSince } from "./listed-since.ts";
import type { Time } from "./time.ts";

/** A year, month or day, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, and how many articles were published in it. */
export type Tally = { date: string; count: number };

/** A year with its months, or a month with its days, the newest first. */
export type Tallies = Tally & { parts: Tally[] };

/** A part of the archive with the nearest parts before and after it in which anything was published. */
type Part = Tally & { earlier?: string | undefined; later?: string | undefined };

/** A page of the archive, and no more than it shows, so that it stays as it is when nothing of that changes. */
export type ArchivePage =
  | { kind: "all"; count: number; years: Tallies[] }
  | (Part & { kind: "year"; months: Tallies[] })
  | (Part & { kind: "month"; days: Tally[]; headlines: Omit<ArchiveDay, "path">[] })
  | (Part & { kind: "day"; items: Brief[] });

/** A month of more articles shows how many each day has, and no headlines. */
const MOST_HEADLINES = 200;

/** Every page of an archive: the first one, and one for each year, month and day in which anything was published. */
export function archivePages(archive: ArchiveYear[]): ArchivePage[] {
  const months = archive.flatMap((year) => year.months);
  const days = months.flatMap((month) => month.days);
  const count = archive.reduce((sum, year) => sum + year.count, 0);
  return [
    { kind: "all", count, years: archive.map((year) => ({ ...tallyOf(year), parts: year.months.map(tallyOf) })) },
    ...archive.map((year, n) => ({
      kind: "year" as const,
      ...partOf(archive, n, year.count),
      months: year.months.map((month) => ({ ...tallyOf(month), parts: month.days.map(tallyOfDay) })),
    })),
    ...months.map((month, n) => ({
      kind: "month" as const,
      ...partOf(months, n, month.count),
      days: month.days.map(tallyOfDay),
      headlines: month.count > MOST_HEADLINES ? [] : month.days.map(({ date, articles }) => ({ date, articles })),
    })),
    ...days.map((day, n) => {
      return { kind: "day" as const, ...partOf(days, n, day.articles.length), items: day.articles };
    }),
  ];
}

/**
 * When each part of an archive last changed, by its root-relative address: a year, which counts, with the publication of its newest
 * article; a month or a day with the newest of the times (`since`) from which an article is listed as it is now.
 */
export function archiveDates(
  archive: ArchiveYear[],
  zone: string,
  since: (brief: Brief) => Time = ({ published }) => published,
): Map<string, Time> {
  const months = archive.flatMap((year) => year.months);
  const days = months.flatMap((month) => month.days);
  const newest = (articles: Brief[]) => listedSince(articles, since, zone)!;
  return new Map([
    ...archive.map((year) => [year.path, year.months[0]!.days[0]!.articles[0]!.published] as const),
    ...months.map((month) => [month.path, newest(month.days.flatMap(({ articles }) => articles))] as const),
    ...days.map((day) => [day.path, newest(day.articles)] as const),
  ]);
}

/** A part among its likes, the newest first. */
function partOf(parts: { date: string }[], n: number, count: number): Part {
  return { date: parts[n]!.date, count, earlier: parts[n + 1]?.date, later: parts[n - 1]?.date };
}

function tallyOf({ date, count }: Tally): Tally {
  return { date, count };
}

function tallyOfDay({ date, articles }: ArchiveDay): Tally {
  return { date, count: articles.length };
}
