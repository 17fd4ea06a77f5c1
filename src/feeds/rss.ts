import { getRssString } from "@astrojs/rss";
import XMLBuilder from "fast-xml-builder";
import type { Site } from "../model/edition.ts";
import { startOf } from "../model/time.ts";
import type { Channel, Item } from "./item.ts";

const xml = new XMLBuilder({ ignoreAttributes: false, suppressEmptyNode: true });

/**
 * RSS 2.0 (https://www.rssboard.org/rss-specification) with the full text of each entry, in the order given.
 * The guid is a tag URI that survives renames; pubDate is the day's first moment where only a day is known.
 */
export function rss(channel: Channel, items: Item[], site: Site): Promise<string> {
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
    items: items.map(({ guid, url, title, summary, html, published, authors, categories }) => ({
      title,
      link: url,
      description: summary,
      pubDate: new Date(startOf(published, site.timeZone)),
      categories,
      content: html,
      customData: xml.build({ guid: { "#text": guid, "@_isPermaLink": "false" }, "dc:creator": authors }),
    })),
  });
}
