import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { parseHTML } from "linkedom";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { wordsOf } from "../../src/model/words.ts";
import { articleFields, discard, mastheadFields, publication, type File } from "../copy.ts";
import { filesOf, pagesOf, press, sitemapIn } from "./press.ts";

const EPOCH = { SOURCE_DATE_EPOCH: String(Date.parse("2025-05-01T00:00:00Z") / 1000) };
const ARTICLE = /^\d{4}\/\d{2}\/[^/]+\/index\.html$/;
const article = (change: object, body = "Specimen text."): File => ({ fields: articleFields(change), body });

/** Everything that an article can say, each in words that stand nowhere else. */
const WHOLE = {
  headline: "The whole headline",
  dek: "The whole dek.",
  published: "2025-04-04T09:30+03:00",
  updated: "2025-04-05",
  dateline: ["quay"],
  byline: [{ person: "bo", role: "in the harbour" }],
  story: "tide",
  image: { file: "ship.jpg", alt: "The lead picture", caption: "The caption.", credit: "The credit", licence: "CC0" },
  keyPoints: ["The key point."],
  statements: [
    { speaker: "ada", quote: "The quotation", relayedBy: "bo", date: "2025-04-03", place: "quay" },
    { speaker: "ada", paraphrase: "The paraphrase." },
  ],
  sources: [{ kind: "official", title: "The source", publisher: "The office", url: "https://source.example/" }],
  corrections: [{ kind: "corrected", date: "2025-04-05", what: "The correction." }],
  howMade: "human",
};
const BODY = `“The quotation,” she said.

One *word* and <b>another</b>, with [a link](../03/old.md#part) and [a story](/stories/tide.md).

![The picture in the text](ship.jpg "Ada, CC0")

## A heading

| One | Two |
| --- | --- |
| 1   | 2   |
`;

let copy: string;
let outDir: string;
let pages: Map<string, string>;
const { root, paper } = inject("editions");

beforeAll(async () => {
  const ship = await sharp({ create: { width: 40, height: 20, channels: 3, background: "red" } })
    .jpeg()
    .toBuffer();
  copy = await publication({
    "masthead.yaml": { fields: mastheadFields({ url: "https://specimen.example/paper/" }) },
    "articles/2025/04/ship.jpg": ship,
    "articles/2025/04/whole.md": article(WHOLE, BODY),
    "articles/2025/04/arabic.md": article({ language: "ar", headline: "عنوان", published: "2025-04-03" }, "نص المقال."),
    "articles/2025/03/old.md": article(
      { headline: "The old one", published: "2025-03-01", formerly: ["/2025/02/older/"] },
      '<a id="part"></a>Specimen text.',
    ),
    "articles/2025/04/gone.md": article(
      { headline: "The lost one", corrections: [{ kind: "withdrawn", date: "2025-04-03", what: "It was wrong." }] },
      "What was told.",
    ),
    "articles/2025/04/secret.md": article({ headline: "The secret one", embargo: "2026-01-01T00:00Z" }),
  });
  const pressed = await press(copy, EPOCH);
  expect(pressed.status, pressed.output).toBe(0);
  outDir = pressed.outDir;
  pages = await pagesOf(outDir);
});
afterAll(() => Promise.all([copy, dirname(outDir)].map(discard)));

const documentOf = (path: string) => parseHTML(pages.get(`${path}index.html`)!).document;
const wordsAt = (path: string) => ` ${wordsOf(documentOf(path).querySelector("body")!.innerHTML)} `;

describe.each([
  ["the first publication", () => root, "/"],
  ["the first publication under a base path", () => paper, "/paper/"],
  ["a publication of all that an article can say", () => outDir, "/paper/"],
])("the text edition of %s", (_name, folder, base) => {
  test("has every article, every word of its text, and nothing to load", async () => {
    const all = await pagesOf(folder());
    const articles = [...all.keys()].filter(
      (file) => ARTICLE.test(file) && !all.get(file)!.includes('http-equiv="refresh"'),
    );
    expect(articles.length).toBeGreaterThan(2);
    for (const file of articles) {
      const html = all.get(`text/${file}`)!;
      const [plain, full] = [html, all.get(file)!].map((it) => parseHTML(it).document);
      const canonical = full!.querySelector("link[rel=canonical]")!.getAttribute("href");
      expect(plain!.querySelector("link[rel=canonical]")!.getAttribute("href")).toBe(canonical);
      expect(plain!.querySelector("footer a")!.getAttribute("href")).toBe(new URL(canonical!).pathname);
      for (const name of ["lang", "dir"])
        expect(plain!.documentElement.getAttribute(name)).toBe(full!.documentElement.getAttribute(name));
      expect(plain!.querySelector("h1")!.textContent).toBe(full!.querySelector("h1")!.textContent);
      const told = wordsOf(plain!.querySelector("main")!.innerHTML.replace(/\[Picture: [^\]]*\]/g, ""));
      for (const copy of full!.querySelectorAll(".copy")) expect(told).toContain(wordsOf(copy.innerHTML));
      expect((await readFile(join(folder(), `text/${file}.br`))).length).toBeLessThan(5000);
    }
    expect(
      [...all.keys()].filter((file) => /^text\/\d{4}\/\d{2}\//.test(file) && !all.get(file)!.includes("refresh")),
    ).toEqual(articles.map((file) => `text/${file}`));
  });

  test("is plain on every page, and leads to files of the edition", async () => {
    const [all, files] = [await pagesOf(folder()), new Set(await filesOf(folder()))];
    const own = [...all].filter(([file, html]) => file.startsWith("text/") && !html.includes("refresh"));
    for (const [file, html] of own) {
      const { document } = parseHTML(html);
      const loads =
        "link:not([rel=canonical], [rel=license], [rel=alternate]), style, script, img, picture, source, svg, iframe, [style], [src], [srcset]";
      expect(document.querySelectorAll(loads), file).toHaveLength(0);
      expect(document.querySelector("meta[http-equiv]")!.getAttribute("content")).toBe("default-src 'none'");
      expect(document.querySelectorAll("h1, title, main")).toHaveLength(3);
      for (const link of document.querySelectorAll("a[href]")) {
        const address = link.getAttribute("href")!;
        if (!address.startsWith("/")) expect(address).toMatch(/^https?:/);
        else expect(files.has(`${address.slice(base.length).replace(/#.*/, "")}index.html`), address).toBe(true);
      }
    }
    const sitemap = await sitemapIn(folder());
    expect(sitemap).not.toContain(`${base}text/`);
    expect(sitemap).not.toContain(`404`);
    const listed = parseHTML(all.get("text/index.html")!).document.querySelectorAll("main li a");
    expect(listed).toHaveLength([...all.keys()].filter((file) => ARTICLE.test(file)).length - redirectsIn(all));
  });
});

const redirectsIn = (all: Map<string, string>) =>
  [...all].filter(([file, html]) => ARTICLE.test(file) && html.includes("refresh")).length;

test.each([
  ...["The whole headline", "The whole dek", "By Bo Specimen (in the harbour)", "Harbour", "The tide", "Quay"],
  ...["Published 4 April 2025", "Updated 5 April 2025", "The key point", "Picture: The lead picture", "The caption"],
  ...[
    "The credit",
    "CC0",
    "Picture: The picture in the text",
    "Ada, CC0",
    "A heading",
    "Ada Specimen",
    "Harbour master",
  ],
  ...["“The quotation”", "In the speaker’s words; relayed by Bo Specimen; Quay; 3 April 2025", "The paraphrase"],
  ...["In our words", "Official source: The source, The office", "Written by people", "Corrected", "The correction"],
  ...["Published by Specimen Society", "Words under CC BY 4.0"],
])("an article tells %s", (text) => {
  expect(wordsAt("text/2025/04/whole/")).toContain(` ${wordsOf(text)} `);
});

test("its story, and the articles that it leads to, stay in the text edition; its section and sources do not", () => {
  const links = [...documentOf("text/2025/04/whole/").querySelectorAll("main a")].map((it) => it.getAttribute("href"));
  expect(links).toEqual([
    ...["/paper/sections/harbour/", "/paper/text/stories/tide/", "/paper/text/2025/03/old/#part"],
    ...["/paper/text/stories/tide/", "https://source.example/"],
  ]);
});

test("a story has its summary, its articles, and the language of its page", () => {
  const document = documentOf("text/stories/tide/");
  expect(document.querySelector("link[rel=canonical]")!.getAttribute("href")).toBe(
    "https://specimen.example/paper/stories/tide/",
  );
  expect(wordsAt("text/stories/tide/")).toContain(" Summary ");
  expect([...document.querySelectorAll("main a")].map((it) => it.getAttribute("href"))).toEqual([
    "/paper/text/2025/04/whole/",
  ]);
});

test("an Arabic article runs from right to left", () => {
  const { documentElement } = documentOf("text/2025/04/arabic/");
  expect([documentElement.getAttribute("lang"), documentElement.getAttribute("dir")]).toEqual(["ar", "rtl"]);
});

test("a withdrawn article tells why, and nothing that it told", () => {
  expect(wordsAt("text/2025/04/gone/")).toContain(" It was wrong ");
  expect(wordsAt("text/2025/04/gone/")).not.toMatch(/What was told|Specimen standfirst/);
  const line = [...documentOf("text/").querySelectorAll("li")].find((it) => it.textContent!.includes("The lost one"));
  expect(line!.textContent).toContain("Withdrawn");
});

test("an article that is held back is nowhere, and one that was renamed is at its old address too", () => {
  expect(pages.has("text/2025/04/secret/index.html")).toBe(false);
  expect([...pages].filter(([file, html]) => file.startsWith("text/") && /secret/i.test(html))).toEqual([]);
  expect(pages.get("text/2025/02/older/index.html")).toContain('content="0; url=/paper/text/2025/03/old/"');
});

test("the list goes by days, the newest first", () => {
  const days = [...documentOf("text/").querySelectorAll("h2 time")].map((it) => it.getAttribute("datetime"));
  expect(days).toEqual(["2025-04-04", "2025-04-03", "2025-04-02", "2025-03-01"]);
});
