import type { Site } from "../model/edition.ts";
import type { Feed, Format } from "../model/feed.ts";
import { atom } from "./atom.ts";
import { channelOf } from "./channel.ts";
import { itemsOf } from "./item.ts";
import { jsonFeed } from "./json-feed.ts";
import { rss } from "./rss.ts";

const WRITERS = { rss, atom, json: jsonFeed };

/** A feed as its file in a format. */
export async function feedFile(feed: Feed, format: Format, site: Site): Promise<string> {
  const items = itemsOf(feed, site);
  return WRITERS[format](channelOf(feed, items, site), items);
}
