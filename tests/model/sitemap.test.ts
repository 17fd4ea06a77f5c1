import { describe, expect, test } from "vitest";
import { composeEdition } from "../../src/model/edition.ts";
import { sitemapParts } from "../../src/model/sitemap.ts";
import { articleText, copyWith } from "../copy.ts";

const NOON = Date.parse("2025-04-03T12:00Z");
const partsOf = (...articles: [id: string, change?: object][]) =>
  sitemapParts(composeEdition(copyWith(articles.map(([id, change]) => articleText(id, change))), NOON));
const home = "https://specimen.example/";

test("every page stands in one part, with the change of what it shows", () => {
  const parts = partsOf(
    ["2025/04/a", { story: "tide", published: "2025-04-01T10:00Z", updated: "2025-04-02T10:00Z" }],
    ["2025/03/b", { section: "market", published: "2025-03-31T12:00Z" }],
  );
  const short = [...parts].map(([part, entries]) => [
    part,
    entries.map(({ url, lastmod }) => `${url.slice(home.length - 1)} ${lastmod?.slice(0, 16) ?? "-"}`),
  ]);
  expect(Object.fromEntries(short)).toEqual({
    paper: [
      "/ 2025-04-02T10:00",
      "/feeds/ -",
      "/archive/ 2025-04-01T10:00",
      "/stories/ 2025-04-02T10:00",
      "/corrections/ -",
    ],
    sections: ["/sections/harbour/ 2025-04-02T10:00", "/sections/market/ 2025-03-31T12:00"],
    stories: ["/stories/tide/ 2025-04-02T10:00"],
    topics: ["/topics/ -"],
    people: ["/people/ada/ -", "/people/ -"],
    organizations: ["/organizations/ -"],
    places: ["/places/ -"],
    authors: ["/authors/specimen-desk/ 2025-04-01T10:00", "/authors/ 2025-04-01T10:00"],
    statements: ["/statements/ -", "/statements/quotations/ -", "/statements/paraphrases/ -"],
    "archive-2025": [
      "/archive/2025/ 2025-04-01T10:00",
      "/archive/2025/04/ 2025-04-01T10:00",
      "/archive/2025/03/ 2025-03-31T12:00",
      "/archive/2025/04/01/ 2025-04-01T10:00",
      "/archive/2025/03/31/ 2025-03-31T12:00",
    ],
    "articles-2025-04": ["/2025/04/a/ 2025-04-02T10:00"],
    "articles-2025-03": ["/2025/03/b/ 2025-03-31T12:00"],
  });
});

test("a list that says that an article was withdrawn changed with that", () => {
  const corrections = [{ kind: "withdrawn", date: "2025-04-03T08:00Z", what: "Not so." }];
  const parts = partsOf(
    ["2025/04/a", { published: "2025-04-01T10:00Z", corrections, topics: ["fish"] }],
    ["2025/04/b", { published: "2025-04-02T10:00Z", updated: "2025-04-03T09:00Z", topics: ["fish"] }],
  );
  const dates = new Map([...parts.values()].flat().map(({ url, lastmod }) => [url.slice(home.length - 1), lastmod]));
  for (const [path, hour] of [
    ["/topics/fish/", "2025-04-03T08"],
    ["/authors/specimen-desk/", "2025-04-03T08"],
    ["/archive/2025/04/01/", "2025-04-03T08"],
    ["/archive/2025/04/", "2025-04-03T08"],
    ["/archive/2025/04/02/", "2025-04-02T10"],
    ["/archive/2025/", "2025-04-02T10"],
  ])
    expect(dates.get(path!)?.slice(0, 13), path).toBe(hour);
});

describe("an article", () => {
  test("in two languages names both, each in each", () => {
    const [entries] = [
      partsOf(["2025/04/a"], ["2025/04/b", { language: "tr", translationOf: "2025/04/a" }]).get("articles-2025-04")!,
    ];
    for (const { alternates } of entries)
      expect(Object.fromEntries(alternates.map(({ lang, url }) => [lang, url]))).toEqual({
        en: `${home}2025/04/a/`,
        tr: `${home}2025/04/b/`,
      });
  });

  test("that is withdrawn names no translation, as none names it", () => {
    const corrections = [{ kind: "withdrawn", date: "2025-04-03", what: "Not so." }];
    const entries = partsOf(
      ["2025/04/a", { corrections }],
      ["2025/04/b", { language: "tr", translationOf: "2025/04/a" }],
      ["2025/04/c", { language: "ru", translationOf: "2025/04/a" }],
    ).get("articles-2025-04")!;
    const told = entries.map(({ url, alternates }) => [url.slice(-3), alternates.map(({ lang }) => lang).sort()]);
    expect(Object.fromEntries(told)).toEqual({ "/a/": [], "/b/": ["ru", "tr"], "/c/": ["ru", "tr"] });
  });

  test("names its picture where it is published", () => {
    const text = articleText("2025/04/a", {
      image: { file: "articles/2025/04/ship.jpg", alt: "A ship.", credit: "Specimen", licence: "CC BY 4.0" },
    });
    const pictures = [{ file: "articles/2025/04/ship.jpg", width: 9, height: 9, digest: "x" }];
    const parts = sitemapParts(composeEdition(copyWith([{ ...text, pictures }]), NOON));
    expect(parts.get("articles-2025-04")![0]!.images).toEqual([`${home}2025/04/ship.jpg`]);
  });
});

test("a new article changes no part of what is full", () => {
  const articles = Array.from({ length: 120 }, (_, n): [string, object] => {
    const month = n < 60 ? "02" : "03";
    return [`2025/${month}/n${n}`, { published: `2025-${month}-${String((n % 28) + 1).padStart(2, "0")}` }];
  });
  const [before, after] = [partsOf(...articles), partsOf(...articles, ["2025/04/new", { published: "2025-04-01" }])];
  const changed = [...after.keys()].filter(
    (part) => JSON.stringify(after.get(part)) !== JSON.stringify(before.get(part)),
  );
  expect(changed.sort()).toEqual(["archive-2025", "articles-2025-04", "authors", "paper", "sections"]);
  expect([...after.keys()]).toContain("sections-pages");
});
