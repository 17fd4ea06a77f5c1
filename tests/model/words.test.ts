import { expect, test } from "vitest";
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
