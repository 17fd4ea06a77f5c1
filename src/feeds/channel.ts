import type { Site } from "../model/edition.ts";
import { feedTitle, type FeedHead, type Format } from "../model/feed.ts";
import { feedFilesOf } from "../model/feed-list.ts";
import { timestamp } from "../model/timestamp.ts";
import { publisherIn, type Item } from "./item.ts";
import { printable } from "./printable.ts";

/** What a feed says of itself, whatever its format; all addresses are absolute. */
export type Channel = {
  title: string;
  description: string;
  /** A BCP 47 tag. */
  language: string;
  /** The page that it follows. */
  page: string;
  /** Its own address in each format. */
  urls: Record<Format, string>;
  /** The WebSub hub that readers may ask to be told by. */
  hub?: string;
  icon: string;
  publisher: Item["authors"][number];
  rights: string;
  licence: string;
  /** The newest change of an entry, in RFC 3339. */
  updated: string;
};

/** What a feed without entries says, where its format asks for a change: none is known. A build's own time would be none of it. */
const NEVER = timestamp("1970-01-01T00:00Z", "UTC");

/** What a feed with these items says of itself. */
export function channelOf(feed: FeedHead, items: Item[], site: Site): Channel {
  const { home, publisher, licence, websub } = site;
  const page = home.origin + feed.path;
  const changes = items.map(({ updated }) => updated);
  const newest = changes.reduce((a, b) => (Date.parse(b) > Date.parse(a) ? b : a), NEVER);
  return printable({
    title: feedTitle(feed, site),
    description: feed.description,
    language: feed.language,
    page,
    urls: feedFilesOf(page),
    ...(websub !== undefined && { hub: websub }),
    icon: `${home.origin}${home.base}favicon.svg`,
    publisher: publisherIn(site),
    rights: `${publisher.name}, ${licence.name}`,
    licence: licence.url,
    updated: newest,
  });
}
