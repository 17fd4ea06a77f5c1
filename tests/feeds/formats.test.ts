import { describe, expect, test } from "vitest";
import { feedFile } from "../../src/feeds/feed-file.ts";
import { composeEdition } from "../../src/model/edition.ts";
import { feedsOf, FORMATS, type FeedKind, type Format } from "../../src/model/feed.ts";
import { articleText, copyWith } from "../copy.ts";
import { jsonFeedProblems } from "./json-feed-schema.ts";
import { readFeed, type Read, type ReadItem } from "./reading.ts";

const NOON = Date.parse("2025-04-10T12:00:00Z");
const FORMAT_NAMES = Object.keys(FORMATS) as Format[];
const PAGE = "https://specimen.example/2025/04/a/";

type Copied = { change?: object; html?: string; masthead?: object; kind?: FeedKind };

/** The feed of a paper of one article, as a reader of the format sees it. */
async function read(format: Format, { change, html, masthead, kind = "paper" }: Copied): Promise<Read> {
  const text = articleText("2025/04/a", change, html);
  const pictures = [{ file: "articles/2025/04/ship é.jpg", width: 40, height: 20, digest: "x" }];
  const edition = composeEdition(copyWith([{ ...text, pictures }], masthead), NOON);
  const feed = feedsOf(edition).find((one) => one.kind === kind)!;
  return readFeed(await feedFile(feed, format, edition.site), format);
}

const image = { file: "articles/2025/04/ship é.jpg", alt: '"A" ship & <sea>', credit: "Ada", licence: "CC0" };
const corrections = [{ kind: "corrected", date: "2025-04-04", what: "Ten <ships>, not twelve & none." }];
const guid = "tag:specimen.example,2025:/2025/04/a/";

/** What the first entry has; html as it is to be shown. */
const ENTRIES: [name: string, copied: Copied, expected: Partial<ReadItem>][] = [
  ["an id that is no address", {}, { id: guid, url: PAGE }],
  [
    "the id of its first address",
    { change: { formerly: ["/2024/01/old/"] } },
    { id: guid.replace("2025/04/a", "2024/01/old") },
  ],
  [
    "the first moment of the newsroom's day",
    {},
    { published: Date.parse("2025-04-01T21:00Z"), updated: Date.parse("2025-04-01T21:00Z") },
  ],
  [
    "when it was published and when it changed",
    { change: { published: "2025-04-02T09:30+03:00", updated: "2025-04-03" } },
    { published: Date.parse("2025-04-02T06:30Z"), updated: Date.parse("2025-04-02T21:00Z") },
  ],
  ["section and topics", { change: { topics: ["fish"] } }, { categories: ["Harbour", "Fish"] }],
  [
    "every author",
    { change: { byline: [{ person: "ada" }, { desk: "Desk & 7" }] } },
    { authors: ["Ada Specimen", "Desk & 7"] },
  ],
  [
    "authors whose names look like numbers",
    { change: { byline: [{ desk: "0x1F" }, { desk: " 1e5" }] } },
    { authors: ["0x1F", " 1e5"] },
  ],
  ["a headline that looks like a number", { change: { headline: "007" } }, { title: "007" }],
  ["a headline with markup", { change: { headline: "<b>A</b> & ]]> “B” 🚢" } }, { title: "<b>A</b> & ]]> “B” 🚢" }],
  [
    "escapes that are text",
    { change: { headline: "&amp; is &lt;", dek: "&amp;amp;" } },
    { title: "&amp; is &lt;", summary: "&amp;amp;" },
  ],
  ["no controls", { change: {}, html: "<p>a\u0001\u0008\uFFFEb\uD800c\uDFFF</p>" }, { html: "<p>abc</p>" }],
  ["text that ends a CDATA section", { html: "<p>]]&gt; 🚢</p>" }, { html: "<p>]]&gt; 🚢</p>" }],
  [
    "code, tables and blanks as they are",
    {
      html: '<pre><code class="language-js">if (a &lt; b) {\n\treturn  "&amp;amp;";\n}\n</code></pre>\n<table><tr><td>007</td></tr></table>',
    },
    {
      html: '<pre><code class="language-js">if (a &lt; b) {\n\treturn  "&amp;amp;";\n}\n</code></pre>\n<table><tr><td>007</td></tr></table>',
    },
  ],
  [
    "its language, and text from right to left",
    { change: { language: "ar", headline: "سفن" }, html: "<p>سفن</p>" },
    { language: "ar", title: "سفن", html: '<div lang="ar" dir="rtl">\n<p>سفن</p>\n</div>' },
  ],
  [
    "its picture, and whose it is",
    { change: { image } },
    {
      image: "https://specimen.example/2025/04/ship%20%C3%A9.jpg",
      html: '<figure><img src="https://specimen.example/2025/04/ship%20%C3%A9.jpg" alt="&quot;A&quot; ship &amp; &lt;sea&gt;" width="40" height="20" /><figcaption>Ada, CC0</figcaption></figure>\n<p>Specimen.</p>',
    },
  ],
  [
    "the standfirst where there is no text",
    { change: { dek: "A & <b>" }, html: "" },
    { html: "<p>A &amp; &lt;b&gt;</p>" },
  ],
  [
    "of what was withdrawn the reason alone",
    { change: { corrections: [{ kind: "withdrawn", date: "2025-04-04", what: "Not so." }] }, kind: "sections" },
    { summary: "Not so.", html: "<p><strong>Withdrawn 4 April 2025:</strong> Not so.</p>" },
  ],
  [
    "its corrections, where it is not the paper's feed",
    { change: { corrections }, kind: "sections" },
    {
      id: guid,
      updated: Date.parse("2025-04-03T21:00Z"),
      html: "<p><strong>Corrected 4 April 2025:</strong> Ten &lt;ships&gt;, not twelve &amp; none.</p>\n<p>Specimen.</p>",
    },
  ],
  [
    "a correction of its own, where it is",
    { change: { corrections } },
    {
      title: "Corrected: Specimen headline",
      url: PAGE,
      id: `${guid}#correction-2025-04-04-b6eeff6f`,
      published: Date.parse("2025-04-03T21:00Z"),
      authors: ["Specimen Society"],
      html: "<p>Ten &lt;ships&gt;, not twelve &amp; none.</p>",
    },
  ],
];

describe.each(FORMAT_NAMES)("an entry in %s has", (format) => {
  test.each(ENTRIES)("%s", async (_name, copied, expected) => {
    expect((await read(format, copied)).items[0]).toMatchObject(expected);
  });
});

describe.each(FORMAT_NAMES)("a feed in %s", (format) => {
  const { file } = FORMATS[format];

  test("names itself, its page and its language, and no hub where there is none", async () => {
    expect(await read(format, { masthead: { language: "tr" } })).toMatchObject({
      title: "Specimen Post",
      language: "tr",
      page: "https://specimen.example/",
      self: `https://specimen.example/${file}`,
      hub: undefined,
    });
  });

  test("names its hub, and stands below the paper's address", async () => {
    const masthead = { url: "https://specimen.example/paper/", websub: "https://hub.example/?a=1&b=2" };
    expect(await read(format, { masthead, kind: "sections" })).toMatchObject({
      hub: "https://hub.example/?a=1&b=2",
      page: "https://specimen.example/paper/sections/harbour/",
      self: `https://specimen.example/paper/sections/harbour/${file}`,
    });
  });

  test("says the newest change of an entry, and without entries nothing that a build could change", async () => {
    const changed = await read(format, { change: { updated: "2025-04-03" } });
    if (changed.updated) expect(Date.parse(changed.updated)).toBe(Date.parse("2025-04-02T21:00Z"));
    const empty = await read(format, { kind: "corrections" });
    expect([empty.items, empty.updated]).toEqual([[], format === "atom" ? "1970-01-01T00:00:00+00:00" : undefined]);
  });

  test("has the controls of a masthead left out, and its blanks and numbers kept", async () => {
    const publisher = { name: " Society \u0001 1.50" };
    const edition = composeEdition({ ...copyWith([]), masthead: { ...copyWith([]).masthead, publisher } }, NOON);
    const text = await feedFile(feedsOf(edition)[0]!, format, edition.site);
    expect(readFeed(text, format).items).toEqual([]);
    expect(text).toContain(format === "json" ? '" Society  1.50"' : "> Society  1.50");
  });
});

test("of the publisher a JSON Feed tells the name and the address alone, which are all that it has room for", async () => {
  const name = "Specimen Society";
  const publisher = {
    name,
    url: "https://a.example/",
    logo: "https://a.example/l.png",
    sameAs: ["https://b.example/"],
  };
  const edition = composeEdition(copyWith([articleText("2025/04/a", { corrections })], { publisher }), NOON);
  const feed = feedsOf(edition).find(({ kind }) => kind === "corrections")!;
  const json = await feedFile(feed, "json", edition.site);
  expect(jsonFeedProblems(json)).toEqual([]);
  const { authors, items } = JSON.parse(json);
  for (const one of [authors, items[0].authors]) expect(one).toEqual([{ name, url: "https://a.example/" }]);
});

test("an entry is the same in all formats", async () => {
  const copied = {
    change: { image, corrections, topics: ["fish"], language: "ru" },
    html: '<p><a href="/x/">x</a></p>',
  };
  const [first, ...others] = await Promise.all(FORMAT_NAMES.map(async (format) => (await read(format, copied)).items));
  for (const other of others) expect(other).toEqual(first);
  expect(first).toHaveLength(2);
});
