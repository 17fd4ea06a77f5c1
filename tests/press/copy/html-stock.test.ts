import { expect, test } from "vitest";
import { HtmlStock } from "../../../src/press/copy/html-stock.ts";

test("a body's HTML is kept under its hash while there is room, once", () => {
  const stock = new HtmlStock(10);
  for (const [digest, html] of [
    ["a", "<p>A"],
    ["a", "<p>A"],
    ["b", "<p>Longer"],
    ["c", "<p>C"],
    ["d", "<p>D"],
  ] as const)
    stock.keep(digest, html);
  expect(["a", "b", "c", "d"].map((digest) => stock.get(digest))).toEqual(["<p>A", undefined, "<p>C", undefined]);
});
