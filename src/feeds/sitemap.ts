import { archiveDates } from "../model/archive-pages.ts";
import { latestChange, type Edition } from "../model/edition.ts";
import { ledgerPages } from "../model/ledger.ts";
import { pagesOf } from "../model/section-front.ts";
import { statementDates } from "../model/statement-pages.ts";
import { storyLines } from "../model/story-index.ts";
import { subjectDates } from "../model/subject-pages.ts";
import { startOf } from "../model/time.ts";

/** When each page last changed, by its absolute address, in ISO 8601 with zone; pages that are not dated are left out. */
export function lastChanges({
  site,
  articles,
  sections,
  stories,
  pages,
  ledger,
  histories,
  archive,
  statements,
  subjects,
}: Edition): Map<string, string> {
  const changes = new Map<string, string>();
  const note = (path: string, changed: string | undefined) => {
    if (changed) changes.set(site.home.origin + path, new Date(startOf(changed, site.timeZone)).toISOString());
  };
  note(site.home.base, latestChange(articles, site.timeZone));
  for (const { path, changed } of [...articles, ...stories]) note(path, changed);
  for (const section of sections) {
    for (const { number, items } of pagesOf(section)) {
      note(number === undefined ? section.path : `${section.path}${number}/`, latestChange(items, site.timeZone));
    }
  }
  for (const { number, items } of ledgerPages(ledger)) {
    const path = `${site.home.base}corrections/`;
    note(number === undefined ? path : `${path}${number}/`, items[0]?.date);
  }
  note(`${site.home.base}archive/`, articles[0]?.published);
  for (const [path, published] of archiveDates(archive)) note(path, published);
  for (const [path, published] of subjectDates(subjects, site.home.base, site.timeZone)) note(path, published);
  note(`${site.home.base}stories/`, storyLines(stories, site.timeZone)[0]?.changed);
  for (const [path, changed] of statementDates(statements, site.timeZone)) note(path, changed);
  for (const { article, versions } of histories) note(`${article.path}history/`, versions.at(-1)?.date);
  for (const { path, updated } of pages) note(path, updated);
  return changes;
}
