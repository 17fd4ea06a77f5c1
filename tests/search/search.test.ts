import { describe, expect, test } from "vitest";
import { choices } from "../../src/search/facets.ts";
import { exactWords, inquire } from "../../src/search/inquiry.ts";
import type { Pagefind } from "../../src/search/pagefind.ts";
import { isAsked, readQuestion, writeQuestion } from "../../src/search/question.ts";
import { printDay } from "../../src/search/result.ts";

const NOTHING = { section: [], person: [], place: [], year: [] };

describe("a question and its address", () => {
  test.each([
    ["", "", NOTHING],
    ["?q=", "", NOTHING],
    ["?q=grain+deal", "grain deal", NOTHING],
    ["?q=%20%D8%B3%D9%81%D9%86%20", "سفن", NOTHING],
    ["?year=2024&year=2025&year=2024&place=Quay", "", { ...NOTHING, year: ["2024", "2025"], place: ["Quay"] }],
    ["?q=a&utm=x&date=2025", "a", NOTHING],
  ])("%s", (query, words, chosen) => {
    const question = readQuestion(query);
    expect(question).toEqual({ words, chosen });
    expect(readQuestion(writeQuestion(question))).toEqual(question);
    expect(isAsked(question)).toBe(writeQuestion(question) !== "");
  });
});

test.each([
  ["grain deal", ['"grain"', '"deal"']],
  ['"grain deal"', ['"grain deal"']],
  ['grain "deal', ['"grain"', '"deal"']],
  ["grain – grain", ['"grain"']],
  ["– …", []],
])("%s asks for the words %j", (words, expected) => {
  expect(exactWords(words)).toEqual(expected);
});

/** A program as Pagefind's is: a word in quotation marks must be there, other words are left out where none is there. */
function program(articles: Record<string, { words: string[]; year: string }>): Pagefind {
  const all = Object.entries(articles);
  const nothing = async () => {};
  return {
    options: nothing,
    init: nothing,
    mergeIndex: nothing,
    filters: async () => ({}),
    search: async (words, { filters }) => {
      const isExact = words?.startsWith('"');
      const known = (words ?? "")
        .replaceAll('"', "")
        .split(" ")
        .filter((word) => isExact || all.some(([, it]) => it.words.includes(word)));
      const found = all.filter(([, it]) => words === null || known.every((word) => it.words.includes(word)));
      const passed = found.filter(([, { year }]) => !filters.year || filters.year.any.includes(year));
      const totalFilters = {
        year: Object.fromEntries(
          [...Map.groupBy(found, ([, { year }]) => year)].map(([year, those]) => [year, those.length]),
        ),
      };
      return {
        results: passed.map(([id]) => ({ id, score: 1, data: async () => Promise.reject(new Error(id)) })),
        totalFilters,
      };
    },
  };
}

describe("an inquiry", () => {
  const paper = program({
    a: { words: ["grain", "deal"], year: "2024" },
    b: { words: ["grain"], year: "2024" },
    c: { words: ["grain", "deal"], year: "2025" },
    d: { words: ["grain"], year: "2025" },
    e: { words: ["deal"], year: "2025" },
  });

  test.each<[string, string, object, string[], object]>([
    ["one word", "grain", {}, ["a", "b", "c", "d"], { "2024": 2, "2025": 2 }],
    ["two words, which must both be there", "grain deal", {}, ["a", "c"], { "2024": 1, "2025": 1 }],
    ["two words in a year", "grain deal", { year: ["2025"] }, ["c"], { "2024": 1, "2025": 1 }],
    ["a word that is not there", "grain army", {}, [], { "2024": 0, "2025": 0 }],
    ["no word but a year, the newest first", "", { year: ["2025"] }, ["e", "d", "c"], { "2024": 2, "2025": 3 }],
    ["no word in what is written", "– …", {}, [], {}],
  ])("with %s", async (_name, words, chosen, ids, counts) => {
    const answer = await inquire(paper, { words, chosen: { ...NOTHING, ...chosen } }, true);
    expect(answer.results.map(({ id }) => id)).toEqual(ids);
    const counted = Object.entries(answer.counts.year ?? {}).filter(([year]) => year in counts);
    expect(Object.fromEntries(counted)).toEqual(words.includes("army") ? {} : counts);
  });
});

describe("the choices of a facet", () => {
  const many = Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`Name ${n}`, n]));

  test("are the most frequent, those chosen before them, and none that leads nowhere", () => {
    const shown = choices("person", many, ["Name 0", "Elsewhere"]);
    expect(shown.slice(0, 3)).toEqual([
      ["Elsewhere", 0],
      ["Name 0", 0],
      ["Name 29", 29],
    ]);
    expect(shown).toHaveLength(20);
    expect(choices("person", { A: 0, B: 1 }, [])).toEqual([["B", 1]]);
    expect(choices("person", {}, ["constructor"])).toEqual([["constructor", 0]]);
  });

  test("are years in their order", () => {
    expect(choices("year", { "2023": 9, "2025": 1, "2024": 5 }, []).map(([year]) => year)).toEqual([
      "2025",
      "2024",
      "2023",
    ]);
  });
});

test.each([
  ["2025-04-02", "en-GB", "2 April 2025"],
  ["2025-04-02T23:30+00:00", "en-GB", "3 April 2025"],
  ["2025-04-02", "tr", "2 Nisan 2025"],
])("%s is printed in %s", (date, locale, expected) => {
  expect(printDay(date, { locale, zone: "Europe/Istanbul" })).toBe(expected);
});
