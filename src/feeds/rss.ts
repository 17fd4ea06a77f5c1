import { getRssString } from "@astrojs/rss";
import type { Channel } from "./channel.ts";
import type { ItemPicture } from "./item-picture.ts";
import type { Item } from "./item.ts";
import { xml } from "./xml.ts";

const NAMESPACES = {
  atom: "http://www.w3.org/2005/Atom",
  dc: "http://purl.org/dc/elements/1.1/",
  media: "http://search.yahoo.com/mrss/",
};

/**
 * RSS 2.0 (https://www.rssboard.org/rss-specification) with the full text of each entry, in the order given. What RSS itself has
 * no room for stands in Atom, Dublin Core and Media RSS (https://www.rssboard.org/media-rss). A picture is no enclosure there:
 * that would have to know its length in bytes, and podcast players take it for an episode.
 */
export async function rss(channel: Channel, items: Item[]): Promise<string> {
  const link = (rel: string, href: string, type?: string) => ({
    "@_href": href,
    "@_rel": rel,
    ...(type && { "@_type": type }),
  });
  const { urls, hub } = channel;
  const text = await getRssString({
    title: channel.title,
    description: channel.description,
    site: channel.page,
    xmlns: NAMESPACES,
    customData: xml.build({
      language: channel.language,
      copyright: guarded(channel.rights),
      ...(items.length > 0 && { lastBuildDate: new Date(channel.updated).toUTCString() }),
      "atom:link": [link("self", urls.rss, "application/rss+xml"), ...(hub ? [link("hub", hub)] : [])],
    }),
    items: items.map((item) => ({
      title: item.title,
      link: item.url,
      description: item.summary,
      pubDate: new Date(item.published),
      categories: item.categories,
      content: item.html,
      customData: xml.build({
        guid: { "#text": guarded(item.guid), "@_isPermaLink": "false" },
        "dc:creator": item.authors.map(({ name }) => guarded(name)),
        "dc:language": item.language,
        "atom:updated": item.updated,
        ...(item.picture && { "media:content": mediaOf(item.picture) }),
      }),
    })),
  });
  return text.replaceAll(GUARD, "");
}

/**
 * A noncharacter, which Unicode keeps for what a program needs inside (https://www.unicode.org/faq/private_use.html#noncharacters).
 * @astrojs/rss reads `customData` again, and would take a text for a number, 007 for 7, and cut blanks from it: not with this
 * around the text.
 */
const GUARD = "\u{FDD0}";

function guarded(text: string): string {
  return GUARD + text + GUARD;
}

function mediaOf({ url, type, width, height, alt, credit }: ItemPicture): object {
  return {
    "@_url": url,
    "@_type": type,
    "@_medium": "image",
    "@_width": String(width),
    "@_height": String(height),
    "media:description": { "#text": guarded(alt), "@_type": "plain" },
    "media:credit": guarded(credit),
  };
}
