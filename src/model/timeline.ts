import type { Article, TimelineEvent } from "./article.ts";
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
