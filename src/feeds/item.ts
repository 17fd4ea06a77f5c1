import type { Site } from "../model/edition.ts";
import type { Feed, FeedArticle } from "../model/feed.ts";
import { directionOf } from "../model/language.ts";
import type { LedgerEntry } from "../model/ledger.ts";
import { printTime } from "../model/print-time.ts";
import { stringsFor } from "../model/strings.ts";
import { timestamp } from "../model/timestamp.ts";
import { leadPicture, pictureOf, type ItemPicture } from "./item-picture.ts";
import { escaped } from "./escaped.ts";
import { portableHtml } from "./portable-html.ts";
import { printable } from "./printable.ts";

/** An entry of a feed, whatever its format; no text in it has a character that XML cannot carry. */
export type Item = {
  /** Permanent: it stays when the article is renamed, and is the same in all formats. */
  guid: string;
  /** Absolute, as all addresses are. */
  url: string;
  title: string;
  summary: string;
  /** The whole text. */
  html: string;
  /** When it was first published, in RFC 3339; it never moves. */
  published: string;
  /** The last change that readers were told of, in RFC 3339. */
  updated: string;
  /** A BCP 47 tag. */
  language: string;
  authors: { name: string; url?: string }[];
  categories: string[];
  picture?: ItemPicture;
};

/** What was made before: an article stands in the feeds of all that it names, in each of the formats. */
const made = new WeakMap<object, Item>();

/** The entries of a feed, in its order; each is made once an edition. */
export function itemsOf({ items }: Pick<Feed, "items">, site: Site): Item[] {
  return items.map((entry) => {
    let item = made.get(entry);
    if (!item) made.set(entry, (item = "what" in entry ? correctionItem(entry, site) : articleItem(entry, site)));
    return item;
  });
}

/** An article as an entry: its corrections first, then its picture and the whole text. */
export function articleItem(article: FeedArticle, site: Site): Item {
  const { language, corrections, image } = article;
  const { correction } = stringsFor(language, site.language);
  const calendar = { language, timeZone: site.timeZone };
  const notices = corrections.map(
    ({ kind, date, what }) =>
      `<p><strong>${correction[kind]} ${printTime(date, calendar)}:</strong> ${escaped(what)}</p>`,
  );
  const picture = image && pictureOf(image, site.home);
  const text = portableHtml(article.body.html, article.url);
  const parts = [...notices, ...(picture ? [leadPicture(picture)] : []), ...(text === "" ? [] : [text])];
  // JSON Feed has no entry without a text; where an article has none, the standfirst is all that there is to read.
  const html = parts.length > 0 ? parts : [`<p>${escaped(article.dek)}</p>`];
  return printable({
    guid: article.guid,
    url: article.url,
    title: article.withdrawn ? `${correction.withdrawn}: ${article.headline}` : article.headline,
    summary: article.dek,
    html: inItsLanguage(html.join("\n"), article, site),
    published: timestamp(article.published, site.timeZone),
    updated: timestamp(article.changed, site.timeZone),
    language,
    authors: article.byline.map(({ name, path }) => ({ name, url: site.home.origin + path })),
    categories: [article.section.name, ...article.topics.map(({ name }) => name)],
    ...(picture && { picture }),
  });
}

/** A correction as an entry of its own. */
export function correctionItem({ kind, date, what, guid, article }: LedgerEntry, site: Site): Item {
  const { correction } = stringsFor(article.language, site.language);
  const published = timestamp(date, site.timeZone);
  return printable({
    guid,
    url: article.url,
    title: `${correction[kind]}: ${article.headline}`,
    summary: what,
    html: inItsLanguage(`<p>${escaped(what)}</p>`, article, site),
    published,
    updated: published,
    language: article.language,
    authors: [publisherIn(site)],
    categories: [stringsFor(site.language, site.language).correction[kind]],
  });
}

/** Who publishes, in what feeds have room for: what else the masthead says of it, its logo and pages elsewhere, is for other files. */
export function publisherIn({ publisher: { name, url } }: Pick<Site, "publisher">): Item["authors"][number] {
  return { name, ...(url !== undefined && { url }) };
}

/** HTML that says its language and direction where a reader would not guess them: it leaves the page that told them behind. */
function inItsLanguage(html: string, { language }: Pick<FeedArticle, "language">, site: Site): string {
  const dir = directionOf(language);
  return language === site.language && dir === "ltr" ? html : `<div lang="${language}" dir="${dir}">\n${html}\n</div>`;
}
