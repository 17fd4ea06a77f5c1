import { expect, test } from "vitest";
import { addressBook } from "../../src/model/address-book.ts";
import { addressClashes } from "../../src/model/addresses.ts";
import { composeEdition } from "../../src/model/edition.ts";
import { revisionSchema } from "../../src/model/revision-copy.ts";
import { articleText, bodyOf, copyWith } from "../copy.ts";

const NOW = Date.parse("2025-04-10T12:00:00Z");
const picture = (file: string) => ({ file, width: 1, height: 1, digest: "x" });
const pictured = (id: string, change: object, ...files: string[]) => ({
  ...articleText(id, change),
  pictures: files.map(picture),
});
const LIVE = pictured("2025/04/two", { section: "market" }, "articles/2025/04/pic.png");
const clashes = (...articles: ReturnType<typeof pictured>[]) =>
  addressClashes(copyWith([LIVE, ...articles]), ["favicon.svg"]).map(
    ({ id, path, takenBy }) => `${id} ${path.join(".")}: ${takenBy}`,
  );

test.each([
  ["/index.html", "the press itself"],
  ["/2025/04/two/index.html", "articles/2025/04/two"],
  ["/2025/04/two", "articles/2025/04/two"],
  ["/corrections/", "the press itself"],
  ["/corrections/3/", "the press itself"],
  ["/404.html", "the press itself"],
  ["/2025/04/pic.png", "the picture articles/2025/04/pic.png"],
  ["/2025/04/pic.png/old/", "the picture articles/2025/04/pic.png"],
  ["/rss.xml", "the press itself"],
  ["/robots.txt", "the press itself"],
  ["/favicon.svg", "public/favicon.svg"],
  ["/corrections/rss.xml", "the press itself"],
  ["/sitemap-index.xml", "the press itself"],
  ["/sitemap-0.xml", "the press itself"],
  ["/_redirects", "the press itself"],
  ["/_headers", "the press itself"],
  ["/edition.json", "the press itself"],
  ["/humans.txt", "the press itself"],
  ["/trust.txt", "the press itself"],
  ["/.well-known/security.txt", "the press itself"],
  ["/.well-known/tdmrep.json", "the press itself"],
  ["/stories/tide/calendar.ics", "the press itself"],
  ["/_astro/x", "the press itself"],
  ["/old.html.gz", "the press itself"],
  ["/topics/fish/", "the press itself"],
  ["/archive/2025/04/", "the press itself"],
  ["/text/2025/04/one/", "the press itself"],
  ["/sections/market/", "sections/market"],
  ["/sections/market/2/", "sections/market"],
  ["/stories/tide/index.html", "stories/tide"],
  ["/2025/04/two/history/", "articles/2025/04/two"],
  ["/2025/04/one/", "articles/2025/04/one"],
])("the old path %s would overwrite what belongs to %s", (old, takenBy) => {
  expect(clashes(pictured("2025/04/one", { formerly: [old] }))).toEqual([`2025/04/one formerly.0: ${takenBy}`]);
});

test.each([
  ["/blog/1"],
  ["/2024/old/index.html"],
  ["/sections/sea/2/"],
  ["/news/history/"],
  ["/archive/fish/"],
  ["/topic/fish/"],
])("the old path %s is free", (old) => {
  expect(clashes(pictured("2025/04/one", { formerly: [old] }))).toEqual([]);
});

test.each([
  [["/x/y/"], ["/x/y/index.html"], ["2025/04/three formerly.0: articles/2025/04/one"]],
  [["/x/y"], ["/x/y/"], ["2025/04/three formerly.0: articles/2025/04/one"]],
  [["/x/y/", "/x/y"], [], ["2025/04/one formerly.1: articles/2025/04/one"]],
  [["/x/y/"], ["/x/y/history/"], ["2025/04/three formerly.0: articles/2025/04/one"]],
  [["/x.html"], ["/x.html/y/"], ["2025/04/three formerly.0: articles/2025/04/one"]],
])("old paths of two articles: %j and %j", (one, three, expected) => {
  const articles = [pictured("2025/04/one", { formerly: one }), pictured("2025/04/three", { formerly: three })];
  expect(clashes(...articles)).toEqual(expected);
});

test("two pictures cannot have one address; one picture may stand in many texts", () => {
  expect(clashes(pictured("2025/04/one", {}, "articles/2025/04/pic.png"))).toEqual([]);
  expect(clashes(pictured("2025/04/one", {}, "2025/04/pic.png"))).toEqual([
    "2025/04/one : the picture articles/2025/04/pic.png",
  ]);
  expect(clashes(pictured("2025/04/one", {}, "_astro/pic.png"))).toEqual(["2025/04/one : the press itself"]);
});

test.each([
  ["without its slash", "/2025/04/one", "/2025/04/one/"],
  ["as a folder's file", "/2025/04/one/index.html", "/2025/04/one/"],
  ["as a file", "/blog/one.html", "/blog/one.html"],
])("an old path %s is one address everywhere: redirect, id of the feed, book of addresses", (_name, old, address) => {
  const copy = copyWith([articleText("2025/05/new", { formerly: [old] })]);
  const { articles, redirects } = composeEdition(copy, Date.parse("2025-06-01"));
  expect(articles[0]!.guid).toBe(`tag:specimen.example,2025:${address}`);
  expect(redirects).toEqual([{ from: address, to: "/2025/05/new/" }]);
  expect(addressBook(copy, NOW).get(address)).toBe("articles/2025/05/new");
});

test("a link may name histories and further pages where there are any", () => {
  const versions = ["1", "2"].map((n) => ({
    id: `2025/04/old/${n}`,
    data: revisionSchema.parse({ headline: n, dek: "d", published: "2025-04-02" }),
    body: bodyOf(""),
    pictures: [],
  }));
  const articles = Array.from({ length: 80 }, (_, n) => articleText(`2025/04/a${n}`));
  const renamed = articleText("2025/04/new", { formerly: ["/2025/04/old/"] });
  const book = addressBook(
    { ...copyWith([...articles, renamed]), revisions: new Map(versions.map((it) => [it.id, it])) },
    NOW,
  );
  expect(["/2025/04/new/history/", "/2025/04/old/history/", "/sections/harbour/2/"].every((it) => book.has(it))).toBe(
    true,
  );
  expect(["/text/2025/04/a1/", "/text/stories/tide/", "/statements/people/ada/"].filter((it) => !book.has(it))).toEqual(
    ["/statements/people/ada/"],
  );
  expect(["/2025/04/a1/history/", "/sections/harbour/3/", "/sections/market/1/"].some((it) => book.has(it))).toBe(
    false,
  );
});

test("a link may name lists of statements where there are any", () => {
  const statements = [{ speaker: "ada", paraphrase: "She agreed.", relayedBy: "bo" }];
  const lists = (change: object) =>
    [...addressBook(copyWith([articleText("2025/04/a", change)]), NOW).keys()].filter((it) =>
      /^\/statements\/.*\/.*\//.test(it),
    );
  const corrections = [{ kind: "withdrawn", date: "2025-04-03", what: "Wrong." }];
  expect(lists({ statements })).toEqual(["/statements/people/ada/"]);
  expect(lists({ statements, story: "tide" })).toEqual(["/statements/people/ada/", "/statements/stories/tide/"]);
  expect(lists({ statements, corrections })).toEqual([]);
  expect(lists({ statements, embargo: "2030-01-01T00:00Z" })).toEqual([]);
});
