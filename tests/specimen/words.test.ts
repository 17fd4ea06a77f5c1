import { expect, test } from "vitest";
import { chance } from "./chance.ts";
import { specimenArticles } from "./specimen.ts";
import { name } from "./words.ts";

/** The words of some articles: how many, how many different ones, and how often the commonest stands. */
function wordsOf(count: number) {
  const counts = new Map<string, number>();
  let all = 0;
  for (const { body } of specimenArticles(count)) {
    for (const word of body.toLowerCase().match(/[a-z]+/g)!) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
      all += 1;
    }
  }
  return { all, different: counts.size, commonest: Math.max(...counts.values()) };
}

test.each([100, 1400])("%i articles use words as a newspaper does", (count) => {
  const { all, different, commonest } = wordsOf(count);
  // "the" is one word in seventeen of English news.
  expect(commonest / all).toBeGreaterThan(0.05);
  expect(commonest / all).toBeLessThan(0.07);
  // Heaps' law, with the numbers of Reuters' archive; the source is in words.ts.
  const expected = 44 * all ** 0.49;
  expect(different).toBeGreaterThan(expected);
  expect(different).toBeLessThan(3 * expected);
});

test("names are told apart", () => {
  const random = chance(7);
  const names = Array.from({ length: 2000 }, () => name(random));
  expect(new Set(names).size).toBeGreaterThan(1950);
});
