import { getRssString } from "@astrojs/rss";
import XMLBuilder from "fast-xml-builder";
import type { Article } from "../model/article.ts";
import type { Site } from "../model/edition.ts";
import { startOf } from "../model/time.ts";
import { withAbsoluteAddresses } from "./absolute.ts";

/** What a feed is about: its own address and that of the page it follows, both absolute. */
export type Channel = { title: string; description: string; url: string; page: string };

const xml = new XMLBuilder({ ignoreAttributes: false, suppressEmptyNode: true });

/**
 * RSS 2.0 (https://www.rssboard.org/rss-specification) with the full text of each article, newest first as given.
 * The guid is a tag URI that survives renames; pubDate is the day's first moment where only a day is known.
 */
export function rss(channel: Channel, articles: Article[], site: Site): Promise<string> {
  return getRssString({
    title: channel.title,
    description: channel.description,
    site: channel.page,
    xmlns: { atom: "http://www.w3.org/2005/Atom", dc: "http://purl.org/dc/elements/1.1/" },
    customData: xml.build({
      language: site.language,
      copyright: `${site.publisher.name}, ${site.licence.name}`,
      "atom:link": { "@_href": channel.url, "@_rel": "self", "@_type": "application/rss+xml" },
    }),
    items: articles.map((article) => ({
      title: article.headline,
      link: article.url,
      description: article.dek,
      pubDate: new Date(startOf(article.published, site.timeZone)),
      categories: [article.section.name, ...article.topics.map(({ name }) => name)],
      content: withAbsoluteAddresses(article.html, article.url),
      customData: xml.build({
        guid: { "#text": article.guid, "@_isPermaLink": "false" },
        "dc:creator": article.byline.map(({ name }) => name),
      }),
    })),
  });
}
