import { dirname, posix } from "node:path";
import { HtmlValidate } from "html-validate";
import { parseHTML } from "linkedom";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { PART_IDS } from "../../src/model/permalink.ts";
import { serve } from "../../src/press/edition/serve.ts";
import { discard } from "../copy.ts";
import { launchChromium } from "./chromium.ts";
import { hostilePublication, IDS } from "./hostile-copy.ts";
import { filesOf, pagesOf, press } from "./press.ts";

const SOURCE_DATE_EPOCH = String(Date.parse("2025-05-01T00:00Z") / 1000);

type Built = { outDir: string; origin: string; base: string; pages: Map<string, string>; files: Set<string> };
const built = new Map<string, Built>();

beforeAll(async () => {
  const copy = await hostilePublication();
  // Variables that some shells and test runners have, and Astro takes for its own.
  const { status, output, outDir } = await press(copy, { SOURCE_DATE_EPOCH, DEV: "1", PROD: "" });
  await discard(copy);
  expect(status, output).toBe(0);
  for (const [name, folder, origin, base] of [
    ["first publication", inject("editions").root, "https://dateline.example", "/"],
    ["hostile publication", outDir, "https://specimen.example", "/a/b/"],
  ] as const) {
    const [pages, files] = [await pagesOf(folder), new Set(await filesOf(folder))];
    built.set(name, { outDir: folder, origin, base, pages, files });
  }
});
afterAll(() => discard(dirname(built.get("hostile publication")!.outDir)));

const isRedirect = (html: string) => html.includes('http-equiv="refresh"');
const hostile = () => built.get("hostile publication")!;

describe.each(["first publication", "hostile publication"])("the %s", (name) => {
  test("html-validate finds nothing on any page", () => {
    const validator = new HtmlValidate({ root: true, extends: ["html-validate:standard", "html-validate:a11y"] });
    const complaints = (html: string) =>
      validator.validateStringSync(html).results.flatMap(({ messages }) => messages.map((it) => it.message));
    expect(complaints("<p id=a><p id=a>")).not.toEqual([]);
    for (const [file, html] of built.get(name)!.pages)
      if (!isRedirect(html)) expect(complaints(html), file).toEqual([]);
  });

  test("an id stands once on its page, whatever refers to one finds it, and what has parts says what they are", () => {
    for (const [file, html] of built.get(name)!.pages) {
      const { document } = parseHTML(html);
      const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
      expect(ids, file).toEqual([...new Set(ids)]);
      const named = [...document.querySelectorAll("[aria-labelledby], [for]")].flatMap((it) =>
        (it.getAttribute("aria-labelledby") ?? it.getAttribute("for")!).split(" "),
      );
      expect(ids, file).toEqual(expect.arrayContaining(named));
      // A second nav may stand on the same page when a list grows.
      expect(document.querySelectorAll("nav:not([aria-label])"), file).toHaveLength(0);
      // As the Nu HTML checker asks.
      for (const part of document.querySelectorAll("section, article"))
        expect(part.querySelector("h1, h2, h3, h4, h5, h6"), `${file} ${part.outerHTML.slice(0, 80)}`).not.toBeNull();
      expect(isRedirect(html) || html.includes("Content-Security-Policy"), file).toBe(true);
      expect(html, file).not.toMatch(/<(?:br|hr|img|input|link|meta|source)\b[^>]* \/>/);
    }
  });

  test("every address on every page, in every form, leads to a file and to a part that is there", () => {
    const { pages, files, origin, base } = built.get(name)!;
    const idsOf = new Map(
      [...pages].map(([file, html]) => [
        file,
        new Set([...parseHTML(html).document.querySelectorAll("[id]")].map(({ id }) => id)),
      ]),
    );
    let seen = 0;
    for (const [file, html] of pages) {
      for (const address of addressesOn(html)) {
        const url = new URL(address, `${origin}${base}${file.replace(/index\.html$/, "")}`);
        if (url.origin !== origin) continue;
        expect(url.pathname.startsWith(base), `${file}: ${address}`).toBe(true);
        const path = decodeURIComponent(url.pathname.slice(base.length));
        const target = path === "" || path.endsWith("/") ? posix.join(path, "index.html") : path;
        expect(files.has(target), `${file}: ${address}`).toBe(true);
        if (url.hash)
          expect([...idsOf.get(target)!], `${file}: ${address}`).toContain(decodeURIComponent(url.hash.slice(1)));
        seen++;
      }
    }
    expect(seen).toBeGreaterThan(1000);
  });
});

test("no text may have the id of a part of the page that stands around it", () => {
  const around = new Set<string>();
  for (const { pages } of built.values())
    for (const [file, html] of pages) {
      if (!/^(text\/)?(\d{4}\/\d\d|stories|constructor|about)\//.test(file)) continue;
      const { document } = parseHTML(html);
      for (const { id } of document.querySelectorAll("[id]"))
        if (!/^(user-content-fn|footnote-label)/.test(id)) around.add(id);
    }
  expect([...around].sort()).toEqual([...PART_IDS].sort());
});

/** Links, pictures in all widths, cards, canonical addresses and where a page forwards to. */
function addressesOn(html: string): string[] {
  const { document } = parseHTML(html);
  const all = (selector: string, name: string) =>
    [...document.querySelectorAll(selector)].map((it) => it.getAttribute(name)!);
  return [
    ...all("[href]", "href"),
    ...all("[src]", "src"),
    ...all("[srcset]", "srcset").flatMap((set) => set.split(", ").map((one) => one.split(" ")[0]!)),
    ...all("meta[property='og:image'], meta[property='og:url']", "content"),
    ...all("meta[http-equiv=refresh]", "content").map((content) => content.replace(/^0; url=/, "")),
  ];
}

test.each(IDS)("what has the id %s has every page that it asks for", (id) => {
  const { pages } = hostile();
  const expected = [
    "topics",
    "people",
    "organizations",
    "places",
    "authors",
    "statements/people",
    "2025/04",
    "text/2025/04",
  ];
  expect(expected.filter((kind) => !pages.has(`${kind}/${id}/index.html`))).toEqual([]);
});

test("translations of what is held back know each other, and nothing of the original", () => {
  const { document } = parseHTML(hostile().pages.get("2025/04/held-fr/index.html")!);
  const others = [...document.querySelectorAll("link[hreflang]")].map((it) => it.getAttribute("hreflang"));
  expect(others).toEqual(["fr", "he"]);
  for (const [file, html] of hostile().pages)
    expect(html, file).not.toMatch(/held-back|unheard|Zephyrine|people\/secret/);
});

test("a withdrawn article leads to its translations, and no search engine is told that they are the same", () => {
  const { document } = parseHTML(hostile().pages.get("2025/04/original/index.html")!);
  expect(document.querySelectorAll("link[hreflang]")).toHaveLength(0);
  const offered = [...document.querySelectorAll(".translations a")].map((it) => it.getAttribute("href"));
  expect(offered).toEqual(["ar", "ru", "zh"].map((language) => `/a/b/2025/04/original-${language}/`));
});

test("in a browser no page complains or runs over the side, whatever its names are", async () => {
  const { outDir, base, pages } = hostile();
  const served = await serve(outDir, base, 0);
  const browser = await launchChromium();
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(`${page.url()}: ${message.text()}`));
  page.on("pageerror", (error) => complaints.push(`${page.url()}: ${error.message}`));
  // The text edition has no styles that could break a word.
  const files = [...pages].filter(
    ([file, html]) => file.endsWith("index.html") && !file.startsWith("text/") && !isRedirect(html),
  );
  for (const [file] of files) {
    await page.goto(served.address + file.replace(/index\.html$/, ""));
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const needed = await page.evaluate(() => document.documentElement.scrollWidth);
      if (needed > width) complaints.push(`${file} is ${needed} px wide on ${width}`);
    }
  }
  await browser.close();
  served.close();
  expect(complaints).toEqual([]);
});
