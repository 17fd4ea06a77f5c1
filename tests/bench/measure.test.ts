import { expect, test } from "vitest";
import { changedTemplate } from "./changes.ts";
import { anewIn, bytesOf, median, processorSeconds, table, type Row } from "./figures.ts";
import { namesFor, readOptions, roundsFor } from "./options.ts";
import { lackOf, sumOf } from "./output.ts";

test.each([
  ["of one, that one", [3], 3],
  ["of three, the middle one, whatever their order", [9, 1, 2], 2],
  ["of four, the mean of two", [4, 1, 2, 9], 3],
])("the median is, %s", (_, values, expected) => {
  expect(median(values)).toBe(expected);
});

test("there is no median of nothing", () => {
  expect(() => median([])).toThrow("nothing was measured");
});

test.each([
  ["VmRSS", 2048 * 1024],
  ["VmHWM", 4096 * 1024],
  ["VmSwap", 0],
])("%s is read from what Linux tells of a process", (field, expected) => {
  expect(bytesOf("Name:\tnode\nVmHWM:\t    4096 kB\nVmRSS:\t    2048 kB\n", field)).toBe(expected);
});

test.each([
  ["7 (node) S 1 7 7 0 -1 4194560 900 0 0 0 250 50 75 25 20 0 11 0 900", 4],
  ["8 (a b) c) R 1 7 7 0 -1 4194560 900 0 0 0 100 0 0 0 20 0 11 0 900", 1],
  ["", 0],
])("the processors' time is read from %j", (stat, expected) => {
  expect(processorSeconds(stat)).toBe(expected);
});

test.each([
  ["1,042 pages and feeds are pressed, 12 of them anew\n", "12"],
  ["900 pages and feeds are pressed, all of them anew\n", "all"],
  ["900 page(s) built in 2.1s\n", undefined],
])("%j says that %s were made anew", (printed, expected) => {
  expect(anewIn(printed)).toBe(expected);
});

const row = (change: Partial<Row>): Row => {
  const MIB = 1024 * 1024;
  return {
    ...{ name: "hugo", title: "Hugo", seconds: [2], processor: [3], peak: 100 * MIB, anew: undefined },
    ...sums(MIB),
    ...change,
  };
};
const sums = (bytes: number) => ({ files: 1200, bytes, pages: 1000, documents: 2000 });

test.each([
  [
    "alone, a build has no ratio to another",
    [row({ name: "eleventy", title: "Eleventy" })],
    "| Eleventy | 2.00 | 2.00 | 3.00 | 100 | 1.0 | 1,200 | 1,000 | 2.00 | 2,000 | 1.00 | – | – | all |",
  ],
  [
    "ratios are of medians",
    [row({ name: "dateline-article", title: "Dateline", seconds: [3, 1, 9], anew: "7" }), row({})],
    "| Dateline | 1.00 | 3.00 | 3.00 | 100 | 1.0 | 1,200 | 1,000 | 3.00 | 2,000 | 1.50 | 1.50 | – | 7 |",
  ],
  [
    "memory that cannot be seen is not made up",
    [row({ peak: 0 })],
    "| Hugo | 2.00 | 2.00 | – | – | 1.0 | 1,200 | 1,000 | 2.00 | 2,000 | 1.00 | 1.00 | – | all |",
  ],
])("the table: %s", (_, rows, line) => {
  expect(table(rows).split("\n")[2]).toBe(line);
});

test.each([
  [[], { sizes: [1000], rounds: undefined, only: undefined, json: false }],
  [["300", "--rounds", "2", "--json"], { sizes: [300], rounds: 2, only: undefined, json: true }],
  [["all"], { sizes: [1000, 10_000, 21_578, 100_000], rounds: undefined, only: undefined, json: false }],
  [["5", "--only", "hugo,astro"], { sizes: [5], rounds: undefined, only: ["hugo", "astro"], json: false }],
])("arguments %j", (args, expected) => {
  expect(readOptions(args)).toEqual(expected);
});

test.each([
  [["0"], "0 is no number"],
  [["1e4"], "1e4 is no number"],
  [["--rounds", "none"], "none is no number for --rounds"],
  [["--only", "jekyll"], "nothing is called jekyll"],
  [["--fast"], "--fast"],
])("arguments %j are refused", (args, message) => {
  expect(() => readOptions(args)).toThrow(message);
});

test.each([
  ["all four builds of Dateline by their first name", 10, readOptions(["--only", "dateline"]).only, 4],
  ["everything, when nobody says", 21_578, undefined, 7],
  ["Dateline and Hugo, when there is too much for the others", 100_000, undefined, 5],
])("is timed: %s", (_, articles, only, expected) => {
  expect(namesFor(articles, only)).toHaveLength(expected);
});

test.each([
  [1000, 3],
  [21_578, 2],
  [100_000, 1],
])("%i articles are built in %i rounds", (articles, rounds) => {
  expect(roundsFor(articles)).toBe(rounds);
});

const WHOLE = { "index.html": 50, "2025/04/a/index.html": 80, "2025/04/b/index.html": 90 };

test.each([
  ["nothing, when all is there", WHOLE, undefined],
  ["a front page", { ...WHOLE, "index.html": 0 }, "no front page"],
  ["a page", { "index.html": 50, "2025/04/a/index.html": 80 }, "1 of 2 article pages missing"],
  ["a page's text", { ...WHOLE, "2025/04/b/index.html": 60 }, "the first 2025/04/b/index.html"],
])("an output lacks %s", (_, files, lack) => {
  const pages = new Map([...Object.keys(WHOLE)].slice(1).map((file) => [file, 60]));
  const found = lackOf(new Map(Object.entries(files)), pages);
  if (lack === undefined) expect(found).toBeUndefined();
  else expect(found).toContain(lack);
});

test("a template is changed once more by the next round", () => {
  const first = changedTemplate(`<main><article class="report">`, 0);
  expect(first.text).toBe(`<main><article data-bench="0" class="report">`);
  expect(changedTemplate(first.text, 1).text).toBe(`<main><article data-bench="1" class="report">`);
  expect(() => changedTemplate("<main>", 0)).toThrow("no <article>");
});

test("pages and documents are counted, neither compressed copies nor what programs ask for", () => {
  const files = ["index.html", "rss.xml", "api/a.json", "a.ics", "robots.txt", "a.html.br", "_astro/a.css", "card.png"];
  const others = ["pagefind/pagefind-entry.json", "edition.json", "edition.json.gz"];
  expect(sumOf(new Map([...files, ...others].map((file) => [file, 2])))).toEqual({
    files: 11,
    bytes: 22,
    pages: 1,
    documents: 5,
  });
});
