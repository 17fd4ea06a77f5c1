import { expect, test } from "vitest";
import { bodiesOf } from "../../src/feeds/ninjs/body.ts";
import { countWords } from "../../src/model/words.ts";

test.each([
  ["", 0],
  [" \n\t ", 0],
  ["Ships left.", 2],
  ["“Ships” — she said — left…", 4],
  ["1,200 tons, 3.5 %", 3],
  ["don’t well-known and/or a.b", 4],
  ["-- * 🚢 ...", 0],
  ["🚢ship (2)", 2],
  ["корабли ушли", 2],
  ["два\u00a0слова", 2],
  ["船が出た", 4],
  ["船 left 港", 3],
  ["𝒜 b", 2],
])("the words of %j are %i", (text, count) => {
  expect(countWords(text)).toBe(count);
});

test.each([
  ["<p>Twelve ships</p>", 12],
  ["<p>🚢 left</p><p>again</p>", 12],
  ["<p>𝒜𝒷</p>", 2],
  ["<p>船が出た</p>", 4],
])("the characters of %s are %i, each once, however many units JavaScript has for it", (html, count) => {
  const home = { origin: "https://specimen.example", base: "/" };
  const bodies = bodiesOf(html, "https://specimen.example/a/", home)!;
  expect(bodies.map(({ charCount }) => charCount)).toEqual([count, count]);
});
