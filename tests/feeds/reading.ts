import { SaxesParser } from "saxes";
import type { Format } from "../../src/model/feed.ts";

/** An element of an XML file, with its attributes and all text below it. */
type Element = { name: string; attributes: Record<string, string>; children: Element[]; text: string };

/** What a reader finds in a feed of any format; what the format has no word for is left out. */
export type Read = {
  title: string;
  language: string;
  page: string;
  self: string;
  hub: string | undefined;
  updated: string | undefined;
  items: ReadItem[];
};
export type ReadItem = {
  id: string;
  url: string;
  title: string;
  summary: string;
  html: string;
  /** In ms since 1970. */
  published: number;
  updated: number;
  language: string;
  authors: string[];
  categories: string[];
  image: string | undefined;
};

/** Reads XML strictly. Throws when it is not well-formed. */
export function readXml(xml: string): Element {
  const open: Element[] = [{ name: "", attributes: {}, children: [], text: "" }];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const values = Object.entries(attributes).map(([key, { value }]) => [key, value]);
    const element = { name, attributes: Object.fromEntries(values), children: [], text: "" };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => open.forEach((element) => (element.text += text)));
  parser.on("closetag", () => void open.pop());
  parser.write(xml).close();
  return open[0]!.children[0]!;
}

/** Reads a feed as a reader of the format does. Throws on what is none. */
export function readFeed(text: string, format: Format): Read {
  return { rss: readRss, atom: readAtom, json: readJson }[format](text);
}

const all = ({ children }: Element, name: string) => children.filter((child) => child.name === name);
const one = (element: Element, name: string) => all(element, name)[0]?.text ?? "";
const texts = (element: Element, name: string) => all(element, name).map(({ text }) => text);
const linkOf = (element: Element, name: string, rel: string) =>
  all(element, name).find(({ attributes }) => attributes.rel === rel)?.attributes.href;

function readRss(text: string): Read {
  const channel = readXml(text).children[0]!;
  return {
    title: one(channel, "title"),
    language: one(channel, "language"),
    page: one(channel, "link"),
    self: linkOf(channel, "atom:link", "self")!,
    hub: linkOf(channel, "atom:link", "hub"),
    updated: one(channel, "lastBuildDate") || undefined,
    items: all(channel, "item").map((item) => ({
      id: one(item, "guid"),
      url: one(item, "link"),
      title: one(item, "title"),
      summary: one(item, "description"),
      html: one(item, "content:encoded"),
      published: Date.parse(one(item, "pubDate")),
      updated: Date.parse(one(item, "atom:updated")),
      language: one(item, "dc:language"),
      authors: texts(item, "dc:creator"),
      categories: texts(item, "category"),
      image: all(item, "media:content")[0]?.attributes.url,
    })),
  };
}

function readAtom(text: string): Read {
  const feed = readXml(text);
  return {
    title: one(feed, "title"),
    language: feed.attributes["xml:lang"]!,
    page: linkOf(feed, "link", "alternate")!,
    self: linkOf(feed, "link", "self")!,
    hub: linkOf(feed, "link", "hub"),
    updated: one(feed, "updated"),
    items: all(feed, "entry").map((entry) => ({
      id: one(entry, "id"),
      url: linkOf(entry, "link", "alternate")!,
      title: one(entry, "title"),
      summary: one(entry, "summary"),
      html: one(entry, "content"),
      published: Date.parse(one(entry, "published")),
      updated: Date.parse(one(entry, "updated")),
      language: entry.attributes["xml:lang"]!,
      authors: all(entry, "author").map((author) => one(author, "name")),
      categories: all(entry, "category").map(({ attributes }) => attributes.term!),
      image: linkOf(entry, "link", "enclosure"),
    })),
  };
}

function readJson(text: string): Read {
  const feed = JSON.parse(text);
  return {
    title: feed.title,
    language: feed.language,
    page: feed.home_page_url,
    self: feed.feed_url,
    hub: feed.hubs?.[0].url,
    updated: undefined,
    items: feed.items.map((item: Record<string, string> & { authors: { name: string }[]; tags: string[] }) => ({
      id: item.id!,
      url: item.url!,
      title: item.title!,
      summary: item.summary!,
      html: item.content_html!,
      published: Date.parse(item.date_published!),
      updated: Date.parse(item.date_modified!),
      language: item.language!,
      authors: item.authors.map(({ name }) => name),
      categories: item.tags,
      image: item.image,
    })),
  };
}
