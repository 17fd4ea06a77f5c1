import { archiveDates } from "./archive-pages.ts";
import type { Article, Brief } from "./article.ts";
import { latestChange, type Edition } from "./edition.ts";
import { ledgerPages } from "./ledger.ts";
import { permalink } from "./permalink.ts";
import { pagesOf } from "./section-front.ts";
import { statementDates } from "./statement-pages.ts";
import { storyLines } from "./story-index.ts";
import { subjectDates } from "./subject-pages.ts";
import { SUBJECT_KINDS } from "./subject.ts";
import { startOf, type Time } from "./time.ts";

/** A page as search engines are told of it; all addresses are absolute. */
export type SitemapEntry = {
  url: string;
  /** When what it shows last changed, in ISO 8601 (UTC); left out where nothing on it is dated. */
  lastmod?: string;
  /** The pictures on it. */
  images: string[];
  /** The same article in each of its languages (BCP 47), itself among them, where there are several. */
  alternates: Alternate[];
};

type Alternate = { lang: string; url: string };

/**
 * Every page that search engines are told of (https://www.sitemaps.org/protocol.html), by the name of the part of the sitemap in which
 * it stands. A new article changes the parts of its month and year and those of newest pages: what never changes again, full pages
 * of lists and old months, stands by itself.
 */
export function sitemapParts(edition: Edition): Map<string, SitemapEntry[]> {
  const { site, articles, sections, stories, pages, ledger, histories, archive, statements, subjects } = edition;
  const { timeZone: zone } = site;
  const { origin, base } = site.home;
  const parts = new Map<string, SitemapEntry[]>();
  const add = (part: string, path: string, changed?: Time, images: string[] = [], alternates: Alternate[] = []) => {
    const entry: SitemapEntry = { url: origin + path, images, alternates };
    if (changed !== undefined) entry.lastmod = new Date(startOf(changed, zone)).toISOString();
    const entries = parts.get(part);
    if (entries) entries.push(entry);
    else parts.set(part, [entry]);
  };
  const addList = (part: string, pages: Iterable<[path: string, changed: Time | undefined]>) => {
    for (const [path, changed] of pages) add(/\/\d+\/$/.test(path) ? `${part}-pages` : part, path, changed);
  };
  // Of all that may change in an article, short lists tell that it was withdrawn.
  const withdrawals = new Map(
    articles.filter(({ withdrawn }) => withdrawn).map(({ path, changed }) => [path, changed]),
  );
  const since = ({ path, published, withdrawn }: Brief) => (withdrawn ? withdrawals.get(path)! : published);
  add("paper", base, latestChange(articles, zone));
  add("paper", `${base}feeds/`);
  add("paper", `${base}archive/`, articles[0]?.published);
  add("paper", `${base}stories/`, storyLines(stories, zone)[0]?.changed);
  for (const { path, updated } of pages) add("paper", path, updated);
  for (const { number, items } of ledgerPages(ledger))
    add("paper", `${base}corrections/${number === undefined ? "" : `${number}/`}`, items[0]?.date);
  for (const section of sections) {
    addList(
      "sections",
      pagesOf(section).map(({ number, items }) => {
        return [number === undefined ? section.path : `${section.path}${number}/`, latestChange(items, zone)];
      }),
    );
  }
  for (const { path, changed } of stories) add("stories", path, changed);
  for (const kind of SUBJECT_KINDS) addList(kind, subjectDates(kind, subjects[kind], base, zone, since));
  addList("statements", statementDates(statements, zone));
  for (const [path, published] of archiveDates(archive, zone, since))
    add(`archive-${path.slice(`${base}archive/`.length).slice(0, 4)}`, path, published);
  for (const article of articles) {
    const [images, alternates] = [imagesOf(article, site.home), alternatesOf(article, origin)];
    add(partOf(article), article.path, article.changed, images, alternates);
  }
  for (const { article, versions } of histories) add(partOf(article), `${article.path}history/`, versions.at(-1)?.date);
  return parts;
}

/** The part of an article and its history: that of the month in its path. */
function partOf({ id }: Pick<Article, "id">): string {
  return `articles-${id.slice(0, "YYYY/MM".length).replace("/", "-")}`;
}

function imagesOf({ image, pictures }: Article, { origin, base }: Edition["site"]["home"]): string[] {
  if (!image && pictures.length === 0) return [];
  const paths = [...(image ? [image.path] : []), ...pictures.map(({ file }) => base + permalink.image(file))];
  return [...new Set(paths)].map((path) => origin + path);
}

/** A withdrawn article names none: its translations do not name it either, and search engines heed only what is mutual. */
function alternatesOf(article: Article, origin: string): Alternate[] {
  const { path, language, translations, withdrawn } = article;
  if (translations.length === 0 || withdrawn) return [];
  return [{ path, language }, ...translations].map((it) => ({ lang: it.language, url: origin + it.path }));
}
