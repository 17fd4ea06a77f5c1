import fc from "fast-check";
import { markdownToHtml } from "satteri";
import { describe, expect, test } from "vitest";
import type { Block } from "../../src/wire/plain/blocks.ts";
import type { Line } from "../../src/wire/plain/line.ts";
import { markdownOf } from "../../src/wire/plain/markdown-body.ts";

const line: Line = { line: 1, column: 1, text: "", indent: 0, isBroken: false, isTabular: false };
const paragraph = (text: string): Block => ({ kind: "paragraph", text, line });

/** The text that a reader sees, blanks collapsed. */
function seen(markdown: string): string {
  const { html } = markdownToHtml(markdown, { features: { frontmatter: false } });
  const text = html
    .replace(/<br>\n?|<\/(?:p|li|h2)>/g, " ")
    .replace(/<[^>]*>/g, "")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&#39;|&#x27;/g, "'")
    .replace(/&amp;/g, "&");
  return collapsed(text);
}
const collapsed = (text: string) => text.replace(/\s+/g, " ").trim();

/** What Markdown could take as markup, next to words and blanks. */
const piece = fc.constantFrom(
  ..."*_`[]<>\\~|@&#+-=:;.,!?(){}$%^/'\"0123456789 ".split(""),
  ..."the grain **talks** __go__ 1. 1) - + ## > --- === ``` ~~ [x] [^1] ![a](b) <b> </p> <!-- &amp; &#42; $5* #1 :--- |---|".split(
    " ",
  ),
  "https://specimen.example/a_b*c_d?x=1&y=2",
  "www.specimen.example/a_b_c",
  "ada_specimen@specimen.example",
  "«да»",
  "’",
);
const text = fc
  .array(piece, { minLength: 1, maxLength: 14 })
  .chain((pieces) => fc.constantFrom("", " ").map((between) => collapsed(pieces.join(between))))
  .filter((some) => some !== "");

test("no character of a paragraph is lost or becomes markup", () => {
  fc.assert(
    fc.property(text, (some) => {
      expect(seen(markdownOf([paragraph(some)]))).toBe(some);
    }),
    { numRuns: 3000, seed: 8 },
  );
});

test("nor of paragraphs, subheads, lists and lines together", () => {
  const block = fc.oneof(
    text.map(paragraph),
    text.map((some): Block => ({ kind: "subhead", text: some, line })),
    fc.array(text, { minLength: 2, maxLength: 4 }).map((texts): Block => ({ kind: "lines", texts, line })),
    fc.array(text, { minLength: 2, maxLength: 4 }).map((items): Block => ({ kind: "list", items, line })),
    fc.array(text, { minLength: 2, maxLength: 4 }).map((items): Block => ({ kind: "list", items, start: 3, line })),
  );
  const wordsOf = (some: Block) =>
    some.kind === "list" ? some.items.join(" ") : some.kind === "lines" ? some.texts.join(" ") : some.text;
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), (blocks) => {
      expect(seen(markdownOf(blocks))).toBe(collapsed(blocks.map(wordsOf).join(" ")));
    }),
    { numRuns: 1500, seed: 8 },
  );
});

describe("what reads well stays as it is written", () => {
  test.each([
    ["a plain sentence", "Ships leave on Friday, Ada Specimen said.", "Ships leave on Friday, Ada Specimen said."],
    ["quotes, curly and straight", `“Soon,” he said, "or 'later'".`, `“Soon,” he said, "or 'later'".`],
    ["money and a star", "It costs $5* a ton", "It costs $5\\* a ton"],
    ["an address", "See https://specimen.example/a_b.", "See <https://specimen.example/a_b>."],
    ["a number at the start", "1986. A year", "1986\\. A year"],
    ["an ampersand alone", "Grain & Sons", "Grain & Sons"],
  ])("%s", (_name, copy, markdown) => {
    expect(markdownOf([paragraph(copy)])).toBe(markdown);
  });
});
