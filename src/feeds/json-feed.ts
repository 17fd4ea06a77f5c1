import type { Channel } from "./channel.ts";
import type { Item } from "./item.ts";

/** JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/) with the full text of each entry, in the order given. */
export function jsonFeed(channel: Channel, items: Item[]): string {
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: channel.title,
    home_page_url: channel.page,
    feed_url: channel.urls.json,
    description: channel.description,
    favicon: channel.icon,
    authors: [channel.publisher],
    language: channel.language,
    ...(channel.hub && { hubs: [{ type: "WebSub", url: channel.hub }] }),
    items: items.map((item) => ({
      id: item.guid,
      url: item.url,
      title: item.title,
      content_html: item.html,
      summary: item.summary,
      ...(item.picture && { image: item.picture.url }),
      date_published: item.published,
      date_modified: item.updated,
      authors: item.authors,
      tags: item.categories,
      language: item.language,
    })),
  });
}
