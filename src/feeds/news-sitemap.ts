import XMLBuilder from "fast-xml-builder";
import type { Article } from "../model/article.ts";
import type { Edition, Site } from "../model/edition.ts";
import { startOf } from "../model/time.ts";
import { timestamp } from "../model/timestamp.ts";

/** What Google asks for: articles of the last two days (in ms), and no more than a thousand. */
const RECENT = 2 * 24 * 60 * 60 * 1000;
const MOST = 1000;

const xml = new XMLBuilder({ ignoreAttributes: false, format: true });

/**
 * The sitemap of the newest articles for Google News (https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap),
 * the newest first; what was withdrawn is no news. When nothing is new it names the front page alone: a sitemap without a page
 * is none (https://www.sitemaps.org/schemas/sitemap/0.9/sitemap.xsd).
 */
export function newsSitemap({ articles, site, pressTime }: Edition): string {
  const { origin, base } = site.home;
  const isRecent = (published: string) => startOf(published, site.timeZone) >= pressTime - RECENT;
  const recent = articles.filter(({ published, withdrawn }) => !withdrawn && isRecent(published)).slice(0, MOST);
  return xml.build({
    "?xml": { "@_version": "1.0", "@_encoding": "UTF-8" },
    urlset: {
      "@_xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9",
      "@_xmlns:news": "http://www.google.com/schemas/sitemap-news/0.9",
      url: recent.length === 0 ? { loc: origin + base } : recent.map((article) => entryOf(article, site)),
    },
  });
}

function entryOf({ url, published, headline, language }: Article, site: Site): object {
  return {
    loc: url,
    "news:news": {
      "news:publication": { "news:name": site.name, "news:language": languageOf(language) },
      "news:publication_date": published.includes("T") ? timestamp(published, site.timeZone) : published,
      "news:title": headline,
    },
  };
}

/** A language as Google News knows it: ISO 639, and of Chinese which script. */
function languageOf(tag: string): string {
  const { language, script } = new Intl.Locale(tag).maximize();
  if (language !== "zh") return language;
  return script === "Hant" ? "zh-tw" : "zh-cn";
}
