import { readFile } from "node:fs/promises";
import { join, posix } from "node:path";
import { parseHTML } from "linkedom";
import { describe, expect, inject, test } from "vitest";
import { pagePolicy, type PageUse } from "../../src/model/content-policy.ts";
import { nodeOf } from "../graph.ts";
import { wellFormed } from "../well-formed.ts";
import { filesOf, pagesOf } from "./press.ts";

const editions = inject("editions");

describe.each([
  ["at the root of a host", editions.root, "/"],
  ["under a base path", editions.paper, "/paper/"],
])("the first publication %s", async (_name, outDir, base) => {
  const everyPage = await pagesOf(outDir);
  // The text edition has rules of its own: text.test.ts.
  const pages = new Map([...everyPage].filter(([file]) => !file.startsWith("text/")));
  const files = new Set(await filesOf(outDir));
  const origin = "https://dateline.example";
  const addressOf = (file: string) => `${origin}${base}${file.replace(/index\.html$/, "")}`;

  test("has every page that the copy asks for", () => {
    expect([...everyPage.keys()]).toEqual([
      "2025/04/black-sea-grain-initiative/index.html",
      "2025/04/embassy-irritants/index.html",
      "2025/04/second-meeting-in-istanbul/index.html",
      "404.html",
      "about/index.html",
      "archive/2025/04/02/index.html",
      "archive/2025/04/index.html",
      "archive/2025/index.html",
      "archive/index.html",
      "authors/dateline-desk/index.html",
      "authors/index.html",
      "corrections/index.html",
      "feeds/index.html",
      "index.html",
      "organizations/index.html",
      "organizations/osce/index.html",
      "organizations/russian-embassy-washington/index.html",
      "organizations/russian-security-council/index.html",
      "organizations/united-nations/index.html",
      "organizations/us-consulate-istanbul/index.html",
      "organizations/us-embassy-moscow/index.html",
      "people/andrey-belousov/index.html",
      "people/barack-obama/index.html",
      "people/donald-trump/index.html",
      "people/index.html",
      "people/marco-rubio/index.html",
      "people/mike-waltz/index.html",
      "people/sergey-lavrov/index.html",
      "people/vladimir-putin/index.html",
      "places/black-sea/index.html",
      "places/index.html",
      "places/istanbul/index.html",
      "places/moscow/index.html",
      "places/washington/index.html",
      "search/index.html",
      "sections/background/index.html",
      "sections/diplomacy/index.html",
      "standards/index.html",
      "statements/index.html",
      "statements/paraphrases/index.html",
      "statements/people/andrey-belousov/index.html",
      "statements/people/sergey-lavrov/index.html",
      "statements/people/vladimir-putin/index.html",
      "statements/quotations/index.html",
      "statements/stories/russia-us-talks/index.html",
      "stories/index.html",
      "stories/russia-us-talks/index.html",
      "text/2025/04/black-sea-grain-initiative/index.html",
      "text/2025/04/embassy-irritants/index.html",
      "text/2025/04/second-meeting-in-istanbul/index.html",
      "text/index.html",
      "text/stories/russia-us-talks/index.html",
      "topics/embassies/index.html",
      "topics/grain-trade/index.html",
      "topics/index.html",
      "topics/russia-us-relations/index.html",
      "topics/ukraine-talks/index.html",
    ]);
  });

  test.each([...pages])("%s: every link, picture and style leads to a file of the edition", (file, html) => {
    const { document } = parseHTML(html);
    const addresses = [...document.querySelectorAll("[href], [src]")].map(
      (it) => it.getAttribute("href") ?? it.getAttribute("src")!,
    );
    expect(addresses.length).toBeGreaterThan(10);
    for (const address of addresses) {
      const url = new URL(address, addressOf(file));
      if (url.origin !== origin) {
        expect(url.protocol).toMatch(/^(https?|mailto):$/);
        continue;
      }
      expect(url.pathname.startsWith(base), `${address} leaves ${base}`).toBe(true);
      expect(url.pathname).not.toContain("//");
      const target = decodeURI(url.pathname.slice(base.length));
      expect(
        files.has(target.endsWith("/") || target === "" ? posix.join(target, "index.html") : target),
        address,
      ).toBe(true);
      if (url.hash && target + "index.html" === file)
        expect(document.getElementById(url.hash.slice(1)), address).not.toBeNull();
    }
  });

  test.each([...pages])("%s: one title, one h1, a description, a language, its own canonical address", (file, html) => {
    const { document } = parseHTML(html);
    expect(html.startsWith("<!DOCTYPE html>")).toBe(true);
    expect(document.documentElement.lang).toBe("en");
    expect(document.querySelectorAll("title, h1")).toHaveLength(2);
    expect(document.querySelector("meta[name=description]")!.getAttribute("content")).toMatch(/\S/);
    const canonical = document.querySelector("link[rel=canonical]")?.getAttribute("href");
    if (file === "404.html")
      expect(document.querySelector("meta[name=robots]")!.getAttribute("content")).toBe("noindex");
    else expect(canonical).toBe(addressOf(file));
    expect(document.querySelector("link[rel=alternate][type='application/rss+xml']")!.getAttribute("href")).toBe(
      `${base}rss.xml`,
    );
  });

  test("titles and descriptions tell the pages apart", () => {
    const titles = [...pages.values()].map((html) => parseHTML(html).document.title);
    expect(new Set(titles).size).toBe(titles.length);
  });

  test("no page runs or styles anything of its own", async () => {
    for (const [file, html] of pages) {
      const { document } = parseHTML(html);
      const scripts = [...document.querySelectorAll("script:not([type='application/ld+json'])")];
      expect(scripts.map((script) => script.getAttribute("src")).join(), file).toMatch(
        file === "search/index.html" ? new RegExp(`^${base}_astro/SearchLayout[\\w.-]+\\.js$`) : /^$/,
      );
      expect([...document.querySelectorAll("style, iframe, [style]")], file).toEqual([]);
      expect(html, file).not.toMatch(/\son[a-z]+=|javascript:|data-astro-source/);
    }
    const scripts = [...files].filter((file) => /\.(m?js|map)$/.test(file));
    expect(scripts).toEqual([expect.stringMatching(/^_astro\/SearchLayout/), "pagefind/pagefind.js"]);
  });

  test.each([...pages])("%s: the first that it says is what it may load", (file, html) => {
    const uses: Record<string, PageUse> = { "404.html": "form", "search/index.html": "search" };
    const policies = [...parseHTML(html).document.querySelectorAll("meta[http-equiv]")];
    expect(policies.map((meta) => [meta.getAttribute("http-equiv"), meta.getAttribute("content")])).toEqual([
      ["Content-Security-Policy", pagePolicy(uses[file])],
    ]);
    expect(html.indexOf("http-equiv")).toBeLessThan(html.search(/<(title|link|script)\b/));
  });

  test("every article has a NewsArticle that agrees with the page", () => {
    for (const [file, html] of pages) {
      const { document } = parseHTML(html);
      if (!/^\d{4}\//.test(file)) continue;
      const scripts = [...document.querySelectorAll("script[type='application/ld+json']")];
      expect(scripts).toHaveLength(1);
      for (const script of scripts) {
        const data = nodeOf(JSON.parse(script.textContent!), "NewsArticle");
        expect(data).toMatchObject({
          url: addressOf(file),
          headline: document.querySelector("h1")!.textContent,
        });
        expect(data.datePublished).toBe("2025-04-02");
        expect(document.querySelector(".times time")!.textContent).toBe("2 April 2025");
      }
    }
  });

  test("the feed is well-formed RSS with every article, in full, under this edition's addresses", async () => {
    const xml = await readFile(join(outDir, "rss.xml"), "utf8");
    wellFormed(xml);
    const { document } = parseHTML(xml);
    const items = [...document.querySelectorAll("item")];
    expect(items).toHaveLength(3);
    expect(xml).toContain(`<atom:link href="${origin}${base}rss.xml" rel="self"`);
    for (const item of items) {
      const file =
        item
          .querySelector("guid")!
          .textContent!.replace(/^tag:dateline\.example,2025:/, "")
          .slice(base.length) + "index.html";
      const page = parseHTML(pages.get(file)!).document;
      const content = parseHTML(`<body>${item.querySelector("content\\:encoded")!.textContent!}</body>`).document;
      const words = (text: string) => text.replace(/\s+/g, " ").trim();
      expect(words(content.documentElement.textContent!)).toBe(words(page.querySelector(".copy")!.textContent!));
      expect(item.textContent).not.toMatch(/(href|src)="(?!https?:|mailto:)/);
    }
  });

  test("the sitemap lists every page but 404 and search, each with its last change", async () => {
    const index = await readFile(join(outDir, "sitemap-index.xml"), "utf8");
    wellFormed(index);
    const files = [...index.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, loc]) => loc!.slice((origin + base).length));
    const parts = await Promise.all(files.map((file) => readFile(join(outDir, file), "utf8")));
    parts.forEach(wellFormed);
    const urls = parts.flatMap((xml) => [...xml.matchAll(/<url><loc>([^<]*)<\/loc>(<lastmod>([^<]*)<\/lastmod>)?/g)]);
    expect(urls.map(([, loc]) => loc).sort()).toEqual(
      [...pages.keys()]
        .filter((file) => file !== "404.html" && file !== "search/index.html")
        .map(addressOf)
        .sort(),
    );
    // A ledger without a correction has never changed, nor has a list of quotations without one, nor that of feeds.
    const dated = urls.filter(([, loc]) => !/\/(corrections|feeds|quotations)\/$/.test(loc!));
    expect(new Set(dated.map(([, , , lastmod]) => lastmod))).toEqual(new Set(["2025-04-02T00:00:00.000Z"]));
    expect(await readFile(join(outDir, "robots.txt"), "utf8")).toContain(
      `Sitemap: ${origin}${base}sitemap-index.xml\n`,
    );
  });
});
