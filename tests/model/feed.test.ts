import { describe, expect, test } from "vitest";
import { addressBook } from "../../src/model/address-book.ts";
import { addressClashes } from "../../src/model/addresses.ts";
import { composeEdition } from "../../src/model/edition.ts";
import { feedGroupsOf } from "../../src/model/feed-list.ts";
import { feedsOf, FORMATS } from "../../src/model/feed.ts";
import { mastheadSchema } from "../../src/model/masthead.ts";
import { articleText, copyWith, mastheadFields } from "../copy.ts";

const NOON = Date.parse("2025-04-10T12:00:00Z");
const corrected = (date: string, what = "Ten, not two.") => [{ kind: "corrected", date, what }];
const editionOf = (articles: Parameters<typeof copyWith>[0], masthead = {}) =>
  composeEdition(copyWith(articles, masthead), NOON);

/** What stands in the feed that follows a page: the last part of each entry's id. */
function entriesOf(page: string, articles: Parameters<typeof copyWith>[0]): string[] | undefined {
  const feed = feedsOf(editionOf(articles)).find(({ path }) => path === page);
  return feed?.items.map(({ guid }) => guid.replace(/^.*:\/2025\/04\/|-[0-9a-f]{8}$/g, ""));
}

const A = articleText("2025/04/a", {
  published: "2025-04-02",
  topics: ["fish"],
  people: ["ada"],
  organizations: ["guild"],
  dateline: ["quay"],
  story: "tide",
  byline: [{ desk: "Night" }, { person: "bo" }],
});
const B = articleText("2025/04/b", {
  published: "2025-04-03T10:00Z",
  people: ["ada"],
  section: "market",
  language: "tr",
});

describe("an article is in the feeds of all that it names", () => {
  test.each([
    ["/", ["b/", "a/"]],
    ["/sections/harbour/", ["a/"]],
    ["/sections/market/", ["b/"]],
    ["/stories/tide/", ["a/"]],
    ["/topics/fish/", ["a/"]],
    ["/people/ada/", ["b/", "a/"]],
    ["/organizations/guild/", ["a/"]],
    ["/places/quay/", ["a/"]],
    ["/authors/night/", ["a/"]],
    ["/authors/bo/", ["a/"]],
    ["/corrections/", []],
    ["/people/bo/", undefined],
  ])("%s: %j", (page, entries) => {
    expect(entriesOf(page, [A, B])).toEqual(entries);
  });
});

test.each([
  ["by its date, among what was published then", "2025-04-02T12:00Z", ["b/", "a/#correction-2025-04-02T12:00Z", "a/"]],
  ["before what it corrects, on its day", "2025-04-02", ["b/", "a/#correction-2025-04-02", "a/"]],
  ["first, when it is the newest", "2025-04-04", ["a/#correction-2025-04-04", "b/", "a/"]],
])("a correction stands in the paper's own feed %s", (_name, date, entries) => {
  const a = { ...A, data: { ...A.data, corrections: corrected(date) as typeof A.data.corrections } };
  expect(entriesOf("/", [a, B])).toEqual(entries);
  expect(entriesOf("/corrections/", [a, B])).toEqual([entries.find((id) => id.includes("#"))]);
  expect(entriesOf("/sections/harbour/", [a, B])).toEqual(["a/"]);
});

test.each([
  ["embargoed", { embargo: "2025-05-01T00:00Z" }],
  ["a draft", { draft: true }],
  ["dated later", { published: "2025-04-11" }],
])("what is %s is in no feed, nor are its corrections", (_name, change) => {
  const held = articleText("2025/04/held", { people: ["bo"], corrections: corrected("2025-04-01"), ...change });
  const feeds = feedsOf(editionOf([held]));
  expect(feeds.flatMap(({ items }) => items)).toEqual([]);
  expect(feeds.map(({ path }) => path)).not.toContain("/people/bo/");
});

test("the paper's feed has the 50 newest, a section's the 20 newest, a subject's the 10 newest", () => {
  const many = Array.from({ length: 70 }, (_, n) =>
    articleText(`2025/04/n${n}`, {
      published: `2025-03-01T${String(n % 24).padStart(2, "0")}:${String(n % 60).padStart(2, "0")}Z`,
      topics: ["fish"],
    }),
  );
  const counts = feedsOf(editionOf(many)).map(({ path, items }) => [path, items.length]);
  expect(Object.fromEntries(counts)).toMatchObject({
    "/": 50,
    "/topics/fish/": 10,
    "/sections/harbour/": 20,
    "/stories/tide/": 0,
  });
});

test("an article is one object in all feeds, without what only its page shows", () => {
  const edition = editionOf([A, B]);
  const found = feedsOf(edition)
    .flatMap(({ items }) => items)
    .filter(({ guid }) => guid.endsWith("/a/"));
  expect(new Set(found).size).toBe(1);
  expect(found[0]).not.toHaveProperty("related");
});

test("every feed is an address that links may name and no old address may take, and no other is", () => {
  const copy = copyWith([A, B]);
  const feeds = feedsOf(composeEdition(copy, NOON)).flatMap(({ path }) =>
    Object.values(FORMATS).map(({ file }) => path + file),
  );
  const book = [...addressBook(copy, NOON).keys()].filter((path) => /\/(rss\.xml|atom\.xml|feed\.json)$/.test(path));
  expect(book.sort()).toEqual(feeds.sort());
  for (const path of [...feeds, "/feeds.opml"]) {
    const taking = articleText("2025/04/c", { formerly: [path] });
    expect(
      addressClashes(copyWith([A, taking])).map(({ takenBy }) => takenBy),
      path,
    ).toEqual(["the press itself"]);
  }
});

test("the page of feeds lists the paper's, its sections' and its stories'", () => {
  const groups = feedGroupsOf(editionOf([A, B], { url: "https://specimen.example/paper/" }));
  expect(groups.map(({ name, lines }) => [name, lines.map(({ name, files }) => `${name} ${files.atom}`)])).toEqual([
    [undefined, ["The whole paper /paper/atom.xml", "Corrections /paper/corrections/atom.xml"]],
    ["Sections", ["Harbour /paper/sections/harbour/atom.xml", "Market /paper/sections/market/atom.xml"]],
    ["Running stories", ["Specimen story /paper/stories/tide/atom.xml"]],
  ]);
});

test.each([
  ["https://hub.example.org/", true],
  ["http://hub.example.org/", false],
  ["hub.example.org", false],
])("a hub at %s: %s", (websub, isGood) => {
  expect(mastheadSchema.safeParse(mastheadFields({ websub })).success).toBe(isGood);
});
