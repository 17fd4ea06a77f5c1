import { describe, expect, test } from "vitest";
import { composeEdition } from "../../../src/model/edition.ts";
import { feedsOf } from "../../../src/model/feed.ts";
import { keyOf } from "../../../src/press/edition/key.ts";
import { articleText, copyWith } from "../../copy.ts";

const item = (change: object = {}) => ({ path: "/a/", dateline: ["Quay"], ...change });

test.each([
  ["equal values", { article: item() }, { article: item() }, true],
  ["another value inside", { article: item() }, { article: item({ dateline: ["Key"] }) }, false],
  ["another name", { article: item() }, { teaser: item() }, false],
  [
    "a list in another order",
    { list: [item(), item({ path: "/b/" })] },
    { list: [item({ path: "/b/" }), item()] },
    false,
  ],
  ["an item more", { page: { items: [item()] } }, { page: { items: [item(), item()] } }, false],
  ["another number of the page", { page: { items: [item()] } }, { page: { number: 1, items: [item()] } }, false],
  ["an item that changed", { page: { items: [item()] } }, { page: { items: [item({ path: "/b/" })] } }, false],
  ["a text that looks like a list", { list: ["a", "b"] }, { list: ['a","b'] }, false],
  ["a text that looks like a line", { a: "x", b: "y" }, { a: 'x"\nb:"y' }, false],
  ["a number and its text", { a: 1 }, { a: "1" }, false],
  ["nothing and an empty text", { a: undefined }, { a: "" }, false],
])("keys of %s", (_name, one, other, areEqual) => {
  expect(keyOf(one) === keyOf(other)).toBe(areEqual);
});

test("a value that is asked for again has the same hash", () => {
  const article = item();
  expect(keyOf({ article })).toBe(keyOf({ article }));
  expect(keyOf({ article })).toBe(keyOf({ article: item() }));
});

describe("a feed has another key when an entry of it shows something else", () => {
  const copy = (change: Partial<Section> = {}, html = "<p>x</p>") => {
    const text = copyWith([articleText("2025/04/a", { topics: ["fish"] }, html)]);
    Object.assign(text.sections.get("harbour")!, change);
    return text;
  };
  type Section = { name: string };
  const keyIn = (text: ReturnType<typeof copy>) => {
    const [feed] = feedsOf(composeEdition(text, Date.parse("2025-05-01T00:00Z")));
    return keyOf({ feed, format: "rss" });
  };
  test.each<[string, ReturnType<typeof copy>, boolean]>([
    ["nothing", copy(), true],
    ["its section's name", copy({ name: "Other" }), false],
    ["its body", copy({}, "<p>y</p>"), false],
  ])("%s", (_name, changed, isSame) => expect(keyIn(changed) === keyIn(copy())).toBe(isSame));
});
