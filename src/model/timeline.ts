import type { Article, TimelineEvent } from "./article.ts";
import { chaptersOf, type Chapter } from "./chapters.ts";
import { fingerprint } from "./fingerprint.ts";
import { precisionOf, startOf, type Time } from "./time.ts";

/** An event, the article that reports it, and what tells it from every other event for as long as it stands in these words. */
export type TimelineEntry = TimelineEvent & {
  article: { path: string; headline: string; language: string; changed: Time };
  /** A tag URI: that of the first article that reported the event, and a hash of its date and words. */
  guid: string;
};

/**
 * The dated events of some articles, oldest first; what begins at one moment stays in the order of the articles.
 * An event that several articles report in the same words stands once, with the first of them.
 */
export function timelineOf(articles: Article[], zone: string): TimelineEntry[] {
  const entries = new Map<string, TimelineEntry>();
  for (const { path, headline, language, changed, guid: articleGuid, events } of articles) {
    for (const event of events) {
      const key = JSON.stringify([event.date, event.what]);
      // Articles come newest first: in the end the oldest has given the event its name, and a newer one does not change it.
      const guid = `${articleGuid}#event-${fingerprint(key)}`;
      const known = entries.get(key);
      if (known) known.guid = guid;
      else entries.set(key, { ...event, article: { path, headline, language, changed }, guid });
    }
  }
  return [...entries.values()].sort((a, b) => startOf(a.date, zone) - startOf(b.date, zone));
}

/** The events that a calendar can show: those of which at least the day is known. */
export function calendarEntries(entries: TimelineEntry[]): TimelineEntry[] {
  return entries.filter(({ date }) => /^(day|minute)$/.test(precisionOf(date) ?? ""));
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
