import type { Article } from "../model/article.ts";
import type { Site } from "../model/edition.ts";
import { directionOf } from "../model/language.ts";
import type { LedgerEntry } from "../model/ledger.ts";
import { printTime } from "../model/print-time.ts";
import { stringsFor } from "../model/strings.ts";
import type { Time } from "../model/time.ts";
import { withAbsoluteAddresses } from "./absolute.ts";

/** What a feed is about: its own address and that of the page it follows, both absolute. */
export type Channel = { title: string; description: string; url: string; page: string };

/** An entry of a feed, whatever its format. */
export type Item = {
  /** Permanent: it stays when the article is renamed. */
  guid: string;
  url: string;
  title: string;
  summary: string;
  /** The whole text as HTML with absolute addresses. */
  html: string;
  /** When it was first published; it never moves. */
  published: Time;
  authors: string[];
  categories: string[];
};

/** An article as an entry: its corrections first, then the whole text. */
export function articleItem(article: Article, site: Site): Item {
  const { correction } = stringsFor(article.language, site.language);
  const calendar = { language: article.language, timeZone: site.timeZone };
  const notices = article.corrections.map(
    ({ kind, date, what }) =>
      `<p><strong>${correction[kind]} ${printTime(date, calendar)}:</strong> ${escaped(what)}</p>`,
  );
  return {
    guid: article.guid,
    url: article.url,
    title: article.withdrawn ? `${correction.withdrawn}: ${article.headline}` : article.headline,
    summary: article.dek,
    html: inItsLanguage([...notices, withAbsoluteAddresses(article.body.html, article.url)].join("\n"), article, site),
    published: article.published,
    authors: article.byline.map(({ name }) => name),
    categories: [article.section.name, ...article.topics.map(({ name }) => name)],
  };
}

/** A correction as an entry of its own. */
export function correctionItem({ kind, date, what, guid, article }: LedgerEntry, site: Site): Item {
  const { correction } = stringsFor(article.language, site.language);
  return {
    guid,
    url: article.url,
    title: `${correction[kind]}: ${article.headline}`,
    summary: what,
    html: inItsLanguage(`<p>${escaped(what)}</p>`, article, site),
    published: date,
    authors: [site.publisher.name],
    categories: [stringsFor(site.language, site.language).correction[kind]],
  };
}

/** HTML that says its language and direction where a reader would not guess them: it leaves the page that told them behind. */
function inItsLanguage(html: string, { language }: Pick<Article, "language">, site: Site): string {
  const dir = directionOf(language);
  return language === site.language && dir === "ltr" ? html : `<div lang="${language}" dir="${dir}">\n${html}\n</div>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
