import { expect, test } from "vitest";
import type { SoundCopy } from "../../src/model/copy.ts";
import { composeEdition } from "../../src/model/edition.ts";
import { translationMistakes } from "../../src/model/translations.ts";
import { articleText, copyWith } from "../copy.ts";

const NOON = Date.parse("2026-04-03T12:00:00Z");
const copyOf = (...articles: Parameters<typeof articleText>[]) => copyWith(articles.map((it) => articleText(...it)));
const articlesOf = (...articles: Parameters<typeof articleText>[]) => {
  const edition = composeEdition(copyOf(...articles), NOON);
  return new Map(edition.articles.map((article) => [article.id, article]));
};

test("after the same story come the articles next to it about the most of the same people", () => {
  const found = articlesOf(
    ["2025/04/a", { people: ["ada", "bo"], published: "2025-04-02" }],
    ["2025/04/b", { people: ["ada", "bo"], published: "2025-04-01" }],
    ["2025/04/c", { people: ["ada"], published: "2025-04-03" }],
    ["2025/04/far", { people: ["ada"], published: "2025-03-01" }],
    ["2025/04/other", {}],
  );
  expect(found.get("2025/04/a")!.related).toMatchObject([
    { reason: "people", people: ["Ada Specimen", "Bo Specimen"], brief: { path: "/2025/04/b/" } },
    { reason: "people", people: ["Ada Specimen"], brief: { path: "/2025/04/c/" } },
  ]);
  expect(found.get("2025/04/other")!.related).toEqual([]);
});

test.each([
  ["2026-04-03", undefined],
  ["2025-04-04", undefined],
  ["2025-04-03", undefined],
  ["2025-04-02", 1],
  ["2024-02-29", 2],
  // In Istanbul it is the 3rd already.
  ["2015-04-02T23:30Z", 10],
  ["2015-04-02T20:30Z", 11],
])("published %s: %s whole years old", (published, age) => {
  expect(articlesOf(["2025/04/a", { published }]).get("2025/04/a")!.age).toBe(age);
});

test("translations of one article know each other, in the order of their languages", () => {
  const found = articlesOf(
    ["2025/04/original", { language: "ru" }],
    ["2025/04/en", { translationOf: "2025/04/original" }],
    ["2025/04/ar", { language: "ar", translationOf: "2025/04/original" }],
    ["2025/04/held", { language: "tr", translationOf: "2025/04/original", draft: true }],
    ["2025/04/alone", {}],
  );
  const languages = (id: string) => found.get(id)!.translations.map(({ language, path }) => [language, path]);
  expect(languages("2025/04/original")).toEqual([
    ["ar", "/2025/04/ar/"],
    ["en", "/2025/04/en/"],
  ]);
  expect(languages("2025/04/en")).toEqual([
    ["ar", "/2025/04/ar/"],
    ["ru", "/2025/04/original/"],
  ]);
  expect(languages("2025/04/alone")).toEqual([]);
});

test("a withdrawn translation stands in the way of no other", () => {
  const corrections = [{ kind: "withdrawn", date: "2025-04-03", what: "Wrong." }];
  const translation = { language: "ru", translationOf: "2025/04/o" };
  const gone: [string, object] = ["2025/04/a", { ...translation, corrections }];
  for (const articles of [
    [gone, ["2025/04/b", translation]],
    [["2025/04/0", translation], gone],
  ] as [string, object][][])
    expect([...translationMistakes(copyOf(["2025/04/o", {}], ...articles) as unknown as SoundCopy)]).toEqual([]);
});

test.each([
  ["of itself", [["2025/04/a", { translationOf: "2025/04/a" }]], /itself/],
  [
    "of the same language",
    [
      ["2025/04/o", {}],
      ["2025/04/a", { translationOf: "2025/04/o" }],
    ],
    /same language/,
  ],
  [
    "of a translation",
    [
      ["2025/04/o", {}],
      ["2025/04/b", { language: "ru", translationOf: "2025/04/o" }],
      ["2025/04/a", { language: "tr", translationOf: "2025/04/b" }],
    ],
    /is a translation itself/,
  ],
  [
    "into a language that there is",
    [
      ["2025/04/o", {}],
      ["2025/04/b", { language: "ru", translationOf: "2025/04/o" }],
      ["2025/04/a", { language: "ru", translationOf: "2025/04/o" }],
    ],
    /2025\/04\/b is a translation into the same language/,
  ],
] as [string, [string, object][], RegExp][])("a translation %s is a mistake", (_name, articles, message) => {
  const mistakes = [...translationMistakes(copyOf(...articles) as unknown as SoundCopy)];
  expect(mistakes).toEqual([{ id: "2025/04/a", message: expect.stringMatching(message) }]);
});
