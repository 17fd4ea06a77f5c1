import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { expect, inject, test } from "vitest";
import { pagesOf } from "./press.ts";

/** What a browser's reader mode makes of each article of the real paper. */
const pages = await pagesOf(inject("editions").root);
const articles = [...pages].filter(([file]) => /^\d{4}\/\d\d\/[^/]+\/index\.html$/.test(file));
const words = (text: string) => text.replace(/\s+/g, " ").trim();

test("there are articles to read", () => {
  expect(articles.length).toBeGreaterThan(2);
});

test.each(articles)("%s in reader mode: headline, byline, time and the whole body", (_file, html) => {
  const { document } = parseHTML(html);
  const headline = words(document.querySelector("h1")!.textContent!);
  const authors = [...document.querySelectorAll(".byline a")].map((it) => words(it.textContent!));
  const paragraphs = [...document.querySelectorAll(".copy :is(p, h2, h3, li, td)")].map((it) => words(it.textContent!));
  expect(paragraphs.length).toBeGreaterThan(4);

  const read = new Readability(parseHTML(html).document as unknown as Document).parse()!;
  const text = words(read.textContent!);
  expect(words(read.title!)).toBe(headline);
  for (const author of authors) expect(read.byline).toContain(author);
  expect(read.publishedTime).toMatch(/^\d{4}-\d\d-\d\d/);
  expect(read.lang).toBe(document.documentElement.lang);
  for (const paragraph of paragraphs) expect(text).toContain(paragraph);
});
