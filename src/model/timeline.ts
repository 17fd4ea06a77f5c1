import type { Article, TimelineEvent } from "./article.ts";
import { chaptersOf, type Chapter } from "./chapters.ts";
import { startOf } from "./time.ts";

/** An event and the article that reports it. */
export type TimelineEntry = TimelineEvent & { article: { path: string; headline: string; language: string } };

/**
 * The dated events of some articles, oldest first; what begins at one moment stays in the order of the articles.
 * An event that several articles report in the same words stands once, with the first of them.
 */
export function timelineOf(articles: Article[], zone: string): TimelineEntry[] {
  const entries = new Map<string, TimelineEntry>();
  for (const { path, headline, language, events } of articles) {
    for (const event of events) {
      const key = JSON.stringify([event.date, event.what]);
      if (!entries.has(key)) entries.set(key, { ...event, article: { path, headline, language } });
    }
  }
  return [...entries.values()].sort((a, b) => startOf(a.date, zone) - startOf(b.date, zone));
}

/** How many events a reader takes in at once: a list of more is cut into months or years, and the newest of them stand open. */
const AT_ONCE = 30;
const OPEN = 10;

export type TimelineChapter = Chapter<TimelineEntry> & { isOpen: boolean };

/** A long timeline in months or years, of which the last stand open until ten events do; undefined where it is short. */
export function timelineChapters(entries: TimelineEntry[], zone: string): TimelineChapter[] | undefined {
  if (entries.length <= AT_ONCE) return undefined;
  const chapters = chaptersOf(entries, ({ date }) => date, zone);
  let later = entries.length;
  return chapters.map((chapter) => {
    later -= chapter.items.length;
    return { ...chapter, isOpen: later < OPEN };
  });
}
