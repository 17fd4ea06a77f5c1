import { briefOf, type Article, type Brief } from "./article.ts";
import { permalink, type Home } from "./permalink.ts";
import { dayOf } from "./time.ts";

/** A day of the paper, `YYYY-MM-DD`, with all that was published on it, newest first. */
export type ArchiveDay = { date: string; path: string; articles: Brief[] };

/** A month, `YYYY-MM`, and a year, `YYYY`: how many articles were published in it, and its parts, the newest first. */
export type ArchiveMonth = { date: string; path: string; count: number; days: ArchiveDay[] };
export type ArchiveYear = { date: string; path: string; count: number; months: ArchiveMonth[] };

/** The archive of published articles, newest first, by the days of a zone. */
export function archiveOf(articles: Article[], zone: string, { base }: Home): ArchiveYear[] {
  const part = (date: string) => ({ date, path: base + permalink.archive(date) });
  const days = [...Map.groupBy(articles, ({ published }) => dayOf(published, zone))].map(([date, those]) => {
    return { ...part(date), articles: those.map(briefOf) };
  });
  const months = [...Map.groupBy(days, ({ date }) => date.slice(0, 7))].map(([date, those]) => {
    return { ...part(date), count: total(those.map((day) => day.articles.length)), days: those };
  });
  return [...Map.groupBy(months, ({ date }) => date.slice(0, 4))].map(([date, those]) => {
    return { ...part(date), count: total(those.map(({ count }) => count)), months: those };
  });
}

function total(numbers: number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
