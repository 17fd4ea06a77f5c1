import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { parseHTML } from "linkedom";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { FORMATS, type Format } from "../../src/model/feed.ts";
import { discard } from "../copy.ts";
import { jsonFeedProblems } from "../feeds/json-feed-schema.ts";
import { readFeed, readXml, type Read } from "../feeds/reading.ts";
import { editAndRename, EPOCH, feedsCopy } from "./feeds-copy.ts";
import { filesOf, pagesOf, press, type Pressed } from "./press.ts";

const ORIGIN = "https://specimen.example";
const FORMAT_NAMES = Object.keys(FORMATS) as Format[];

let copy: string;
let pressed: Pressed;
let pages: Map<string, string>;
let feeds: Map<string, Record<Format, Read>>;
beforeAll(async () => {
  copy = await feedsCopy({ url: `${ORIGIN}/paper/` });
  pressed = await press(copy, EPOCH);
  if (pressed.status !== 0) throw new Error(pressed.output);
  pages = await pagesOf(pressed.outDir);
  feeds = await feedsIn(pressed.outDir);
});
afterAll(() => Promise.all([copy, dirname(pressed.outDir)].map(discard)));

/** Every feed of an edition in every format, by the path of the page that it follows. */
async function feedsIn(outDir: string): Promise<Map<string, Record<Format, Read>>> {
  const files = await filesOf(outDir);
  const paths = files.filter((file) => /(^|\/)rss\.xml$/.test(file)).map((file) => file.slice(0, -"rss.xml".length));
  const read = async (path: string) => {
    const texts = FORMAT_NAMES.map(async (format) => {
      const text = await readFile(join(outDir, path + FORMATS[format].file), "utf8");
      return [format, readFeed(text, format)] as const;
    });
    return [path, Object.fromEntries(await Promise.all(texts)) as Record<Format, Read>] as const;
  };
  return new Map(await Promise.all(paths.map(read)));
}

const documentOf = (path: string) => parseHTML(pages.get(`${path}index.html`)!).document;
const titlesOf = (path: string) => feeds.get(path)!.rss.items.map(({ title }) => title);

test("there is a feed of the paper, its corrections, and all that articles name", () => {
  expect([...feeds.keys()]).toEqual([
    "authors/bo/",
    "authors/night-desk/",
    "authors/specimen-desk/",
    "corrections/",
    "organizations/guild/",
    "people/ada/",
    "places/quay/",
    "",
    "sections/harbour/",
    "sections/market/",
    "stories/tide/",
    "topics/fish/",
    "topics/ships/",
  ]);
  expect(titlesOf("")).toEqual([
    "Withdrawn: Never so",
    "تصويب: السفن في الميناء",
    "السفن في الميناء",
    "007",
    "Everything & “more” <b>",
    "Specimen headline",
    "Withdrawn: Never so",
  ]);
});

test("every feed says the same in all formats, and names itself and the hub", () => {
  for (const [path, read] of feeds) {
    for (const format of FORMAT_NAMES) {
      const { items, self, page, hub, title } = read[format];
      expect(items, `${path} ${format}`).toEqual(read.rss.items);
      expect([self, page, hub, title]).toEqual([
        `${ORIGIN}/paper/${path}${FORMATS[format].file}`,
        `${ORIGIN}/paper/${path}`,
        "https://hub.example/?topic=1&for=all",
        read.rss.title,
      ]);
    }
    const ids = read.rss.items.map(({ id }) => id);
    expect(new Set(ids).size, path).toBe(ids.length);
  }
});

test("every page leads to the paper's feed and to its own, or an article to its section's, in every format", () => {
  const [own, all] = [new Set<string>(), new Set<string>()];
  for (const [file, html] of pages) {
    const { document } = parseHTML(html);
    const links = [
      ...document.querySelectorAll("link[rel=alternate][type$='+xml'], link[rel=alternate][type$='+json']"),
    ];
    if (links.length === 0) {
      expect(html).toContain('http-equiv="refresh"');
      continue;
    }
    const found = links.map((link) => ["type", "title", "href"].map((name) => link.getAttribute(name)!));
    expect(found.slice(0, 3)).toEqual(
      FORMAT_NAMES.map((format) => [FORMATS[format].type, "Specimen Post", `/paper/${FORMATS[format].file}`]),
    );
    for (const [index, [type, title, href]] of found.entries()) {
      const format = FORMAT_NAMES[index % 3]!;
      const path = href!.slice("/paper/".length, -FORMATS[format].file.length);
      expect([type, title], file).toEqual([FORMATS[format].type, feeds.get(path)![format].title]);
      all.add(path);
      if (index >= 3 && file.startsWith(path)) own.add(path);
      const section = document.querySelector("article.report .kicker a")?.getAttribute("href");
      if (index >= 3 && /^2025\/\d\d\/[^/]+\/index/.test(file)) expect(`/paper/${path}`, file).toBe(section);
    }
  }
  expect([...all].sort()).toEqual([...feeds.keys()].sort());
  expect([...own].sort()).toEqual([...feeds.keys()].filter((path) => path !== "").sort());
});

test.each([
  ["sections/harbour/", ".teaser h2 a"],
  ["stories/tide/", "#articles ~ * a[href*='/2025/']"],
  ["topics/fish/", ".articles h3 a"],
  ["people/ada/", ".articles h3 a"],
  ["authors/bo/", ".articles h3 a"],
  ["places/quay/", ".articles h3 a"],
])("the feed of %s has the articles of its page, in its order", (path, selector) => {
  const listed = [...documentOf(path).querySelectorAll(selector)].map((link) => ORIGIN + link.getAttribute("href")!);
  const items = feeds.get(path)!.atom.items.map(({ url }) => url);
  expect(items.length).toBeGreaterThan(0);
  expect([...new Set(listed)]).toEqual(items);
});

test("who is only quoted, and what nobody wrote of yet, is led to the paper's feed alone", () => {
  expect(feeds.has("people/bo/")).toBe(false);
  expect(pages.get("people/index.html")).not.toContain("people/rss.xml");
});

describe.each(FORMAT_NAMES)("in %s, a body with everything", (format) => {
  test("arrives whole, under absolute addresses", () => {
    const item = feeds.get("")![format].items.find(({ url }) => url.endsWith("/one/"))!;
    const { document } = parseHTML(`<body>${item.html}</body>`);
    const textOf = (selector: string) => document.querySelector(selector)?.textContent;
    expect(textOf("p")).toMatch(/^A first paragraph .* And \]\]> 🚢 &amp;\.$/);
    expect(textOf("pre")).toBe('if (a < b && c) {\n\treturn "]]>";\n}\n');
    expect([textOf("th"), textOf("td:last-child"), textOf("blockquote")?.trim()]).toEqual(["Ship", "007", "Quoted."]);
    expect(textOf("section li")).toContain("The note itself.");
    expect([...document.querySelectorAll("figcaption")].map((it) => it.textContent)).toEqual(["Ada, CC0", "Ada, CC0"]);
    const page = `${ORIGIN}/paper/2025/04/one/`;
    expect(
      [...document.querySelectorAll("[href], [src]")].map((it) => it.getAttribute("href") ?? it.getAttribute("src")),
    ).toEqual([
      `${ORIGIN}/paper/2025/04/ship.jpg`,
      `${ORIGIN}/paper/2025/04/two/`,
      `${page}#tables`,
      `${page}#user-content-fn-1`,
      `${ORIGIN}/paper/2025/04/ship.jpg`,
      `${page}#user-content-fnref-1`,
    ]);
    expect(item.image).toBe(`${ORIGIN}/paper/2025/04/ship.jpg`);
    for (const image of document.querySelectorAll("img"))
      expect(image.getAttributeNames().toSorted()).toEqual(["alt", "height", "src", "width"]);
    // All words of the page's text, and its picture's credit before them.
    const words = (text: string) => text.replace(/\s+/g, " ").trim();
    const copied = parseHTML(pages.get("2025/04/one/index.html")!).document.querySelector(".copy")!;
    expect(words(document.documentElement.textContent!)).toBe(`Ada, CC0 ${words(copied.textContent!)}`);
  });
});

test("a page of the text edition leads to the feeds that the page in full leads to", () => {
  const feedsOn = (file: string) =>
    [...parseHTML(pages.get(file)!).document.querySelectorAll("link[rel=alternate][title][type$='+xml']")].map((link) =>
      link.getAttribute("href"),
    );
  for (const file of ["2025/04/one/index.html", "2025/04/three/index.html", "stories/tide/index.html"]) {
    expect(feedsOn(`text/${file}`), file).toEqual(feedsOn(file));
    expect(feedsOn(file)).toHaveLength(4);
  }
  expect(feedsOn("text/index.html")).toEqual(["/paper/rss.xml", "/paper/atom.xml"]);
});

test("every JSON Feed is one by its schema", async () => {
  for (const path of feeds.keys()) {
    const json = await readFile(join(pressed.outDir, path, "feed.json"), "utf8");
    expect(jsonFeedProblems(json), path).toEqual([]);
    const unknown = JSON.stringify({ ...JSON.parse(json), author: "Ada" });
    expect(jsonFeedProblems(unknown), path).toHaveLength(1);
  }
});

test("the list of all feeds leads to each of them", async () => {
  const list = readXml(await readFile(join(pressed.outDir, "feeds.opml"), "utf8"));
  const outlines = list.children[1]!.children.flatMap((one) => (one.children.length > 0 ? one.children : [one]));
  expect(outlines.map(({ attributes }) => attributes.xmlUrl).sort()).toEqual(
    [...feeds.keys()].map((path) => `${ORIGIN}/paper/${path}rss.xml`).sort(),
  );
  const page = documentOf("feeds/").querySelector("main")!;
  expect(page.querySelector("a[href='/paper/feeds.opml']")).not.toBeNull();
  const listed = [...page.querySelectorAll("a.format")].map((link) => link.getAttribute("href")!);
  expect(listed).toHaveLength(3 * 5);
  for (const href of listed) expect([...feeds.keys()]).toContain(href.replace(/^\/paper\/|[a-z]+\.(xml|json)$/g, ""));
});

test("after an edit and a rename every entry has the id and the date that it had, and nothing else is new", async () => {
  await editAndRename(copy);
  const again = await press(copy, EPOCH, pressed.outDir);
  expect(again.status, again.output).toBe(0);
  const after = await feedsIn(pressed.outDir);
  expect([...after.keys()]).toEqual([...feeds.keys()]);
  for (const [path, read] of after)
    for (const format of FORMAT_NAMES) {
      const dated = ({ items }: Read) => items.map(({ id, published, title }) => [id, published, title]);
      expect(dated(read[format]), `${path} ${format}`).toEqual(dated(feeds.get(path)![format]));
    }
  const [before, now] = [feeds, after].map((all) =>
    all.get("")!.rss.items.find(({ title }) => title.startsWith("Every"))!,
  );
  expect([now!.updated > before!.updated, now!.html.includes("Rewritten")]).toEqual([true, true]);
  expect(after.get("sections/market/")!.rss.items[0]!.url).toBe(`${ORIGIN}/paper/2025/04/renamed/`);
});
