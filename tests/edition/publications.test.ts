import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { parseHTML } from "linkedom";
import sharp from "sharp";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { articleFields, discard, publication, type File } from "../copy.ts";
import { filesOf, nodeOf, pagesOf, press, type Pressed } from "./press.ts";

const X = "articles/2025/04/x.md";
const article = (change: object, body = "Text."): File => ({ fields: articleFields(change), body });

describe("bad copy stops the build: exit code, file and field, and nothing is written", () => {
  let made: string[] = [];
  afterEach(async () => {
    await Promise.all(made.map(discard));
    made = [];
  });

  test.each<[string, Record<string, File>, RegExp]>([
    [
      "an unknown field",
      { [X]: article({ headlne: "x" }) },
      /x\.md:8:1 headlne: there is no such field; did you mean "headline"/,
    ],
    ["a missing field", { [X]: article({ headline: undefined }) }, /x\.md:2:1 headline: is missing/],
    ["a number as headline", { [X]: article({ headline: 42 }) }, /x\.md:2:1 headline: must be text/],
    ["published: null", { [X]: article({ published: null }) }, /x\.md:5:1 published: is empty/],
    [
      "a section that does not exist",
      { [X]: article({ section: "no" }) },
      /x\.md:4:1 section: nothing in sections\.yaml/,
    ],
    [
      "a duplicate path",
      { [X]: article({ formerly: ["/2025/04/specimen/"] }) },
      /x\.md:9:5 formerly\[0\]: the address/,
    ],
    [
      "two files that differ in capitals",
      { [X]: article({}), "articles/2025/04/X.md": article({}) },
      /X\.md:1:1 the file's path/,
    ],
    ["broken YAML", { [X]: "---\nheadline: [\n---\n" }, /x\.md:\d:\d+ broken YAML/],
    ["a masthead without a url", { "masthead.yaml": "name: A\n" }, /masthead\.yaml:1:1 url: is missing/],
  ])("%s", async (_name, files, report) => {
    const copy = await publication(files);
    const { status, output, outDir } = await press(copy);
    made = [copy, dirname(outDir)];
    expect(output).toMatch(report);
    expect(output).not.toMatch(/\n\s+at .*:\d+:\d+/);
    expect(status).not.toBe(0);
    expect(existsSync(outDir)).toBe(false);
  });

  test("a press time that is none", async () => {
    const copy = await publication();
    const { status, output, outDir } = await press(copy, { SOURCE_DATE_EPOCH: "soon" });
    made = [copy, dirname(outDir)];
    expect(output).toMatch(/SOURCE_DATE_EPOCH is "soon"/);
    expect(status).not.toBe(0);
  });
});

const HOSTILE = `</script><script>alert("headline")</script>`;

describe("a publication of hostile copy, held-back copy, pictures and many articles", () => {
  let copy: string;
  let pressed: Pressed;
  let pages: Map<string, string>;

  beforeAll(async () => {
    const picture = await sharp({ create: { width: 40, height: 20, channels: 3, background: "red" } })
      .jpeg()
      .withExif({ IFD0: { Copyright: "SECRETPLACE" } })
      .toBuffer();
    const many = Object.fromEntries(
      Array.from({ length: 120 }, (_, n) => [
        `articles/2025/01/n${n}.md`,
        article({ headline: `Number ${n}`, section: "market", published: "2025-01-02" }),
      ]),
    );
    copy = await publication({
      ...many,
      [X]: article(
        {
          headline: HOSTILE,
          dek: `"><img src=x onerror=alert("dek")>`,
          byline: [{ desk: `</title><script>alert("desk")</script>` }],
          keyPoints: [`<svg onload=alert("point")>`],
          published: "2025-04-03T09:30:00+03:00",
        },
        `Before.\n\n<script>alert("body")</script>\n\n[click](javascript:alert("link"))\n\nAfter & “all” ]]> 🚢.`,
      ),
      "articles/2025/04/pictured.md": article(
        { image: { file: "ship.jpg", alt: "A red square", credit: "Ada", licence: "CC0" } },
        '![Again](ship.jpg "Ada, CC0") and [a link](x.md)',
      ),
      "articles/2025/04/ship.jpg": picture,
      "articles/2025/04/unused.jpg": picture,
      "articles/2025/04/draft.md": article({
        headline: "Kept back draft",
        draft: true,
        image: { file: "unused.jpg", alt: "a", credit: "c", licence: "l" },
      }),
      "articles/2025/04/embargoed.md": article({
        headline: "Kept back embargo",
        embargo: "2025-04-05T00:00Z",
        story: "tide",
      }),
      "articles/2025/04/arabic.md": article({ headline: "الاجتماع الثاني", language: "ar", section: "harbour" }),
    });
    pressed = await press(copy, { SOURCE_DATE_EPOCH: String(Date.parse("2025-04-04T00:00Z") / 1000) });
    expect(pressed.output).toMatch(/pages and feeds are pressed/);
    expect(pressed.status).toBe(0);
    pages = await pagesOf(pressed.outDir);
  });

  afterAll(() => Promise.all([copy, dirname(pressed.outDir)].map(discard)));

  test("nothing hostile is alive on any page", () => {
    for (const [file, html] of pages) {
      const { document } = parseHTML(html);
      const alive = document.querySelectorAll(
        "script:not([type='application/ld+json'], [src^='/_astro/SearchLayout']), svg:not(.map), img[onerror], [onload], a[href^='javascript']",
      );
      expect([...alive], file).toEqual([]);
    }
    const page = parseHTML(pages.get("2025/04/x/index.html")!).document;
    expect(page.querySelector("h1")!.textContent).toBe(HOSTILE);
    expect(nodeOf(pages.get("2025/04/x/index.html")!, "NewsArticle").headline).toBe(HOSTILE);
    expect(page.querySelector(".copy")!.textContent).toMatch(/Before\.\s+click\s+After & “all” \]\]> 🚢\./);
  });

  test("nor in the feed, and the editor is told", async () => {
    const feed = await readFile(join(pressed.outDir, "rss.xml"), "utf8");
    expect(feed).not.toMatch(/<script|<img|<svg|javascript:/);
    expect(feed).toContain("&lt;/script&gt;&lt;script&gt;alert(&quot;headline&quot;)&lt;/script&gt;");
    expect(feed).not.toContain("alert(&quot;body");
    expect(pressed.output).toMatch(/x\.md:\d+:1 warning: body: <script> is left out/);
  });

  test("drafts and embargoed articles, and their pictures, are nowhere", async () => {
    for (const file of await filesOf(pressed.outDir)) {
      expect(file).not.toMatch(/draft|embargoed|unused/);
      if (/\.(html|xml|txt)$/.test(file))
        expect(await readFile(join(pressed.outDir, file), "utf8")).not.toMatch(/Kept back/);
    }
  });

  test("pictures are published beside their article with their size and without their metadata", async () => {
    const { document } = parseHTML(pages.get("2025/04/pictured/index.html")!);
    const pictures = [...document.querySelectorAll("img")].map((img) => [
      img.getAttribute("src"),
      img.getAttribute("width"),
      img.getAttribute("height"),
    ]);
    expect(pictures).toEqual([
      ["/2025/04/ship.jpg", "40", "20"],
      ["/2025/04/ship.jpg", "40", "20"],
    ]);
    const published = await readFile(join(pressed.outDir, "2025/04/ship.jpg"));
    expect((await sharp(published).metadata()).width).toBe(40);
    expect(published.includes("SECRETPLACE")).toBe(false);
  });

  test("an article in another language says so, and which way it runs", () => {
    const html = parseHTML(pages.get("2025/04/arabic/index.html")!).document.documentElement;
    expect([html.lang, html.dir]).toEqual(["ar", "rtl"]);
    const headline = [...parseHTML(pages.get("index.html")!).document.querySelectorAll("[lang=ar]")];
    expect(headline.map((it) => it.getAttribute("dir"))).toContain("rtl");
  });

  test("every article of a long section can be reached by links from its front", () => {
    const reached = new Set<string>();
    const follow = (path: string) => {
      if (reached.has(path) || !pages.has(`${path}index.html`.slice(1))) return;
      reached.add(path);
      if (!path.startsWith("/sections/")) return;
      const { document } = parseHTML(pages.get(`${path}index.html`.slice(1))!);
      for (const link of document.querySelectorAll("main a[href^='/']")) follow(link.getAttribute("href")!);
    };
    follow("/sections/market/");
    expect([...reached].filter((path) => path.startsWith("/2025/01/"))).toHaveLength(120);
  });

  test("a time with an hour is printed in the newsroom's zone, a day without one", () => {
    const timeOn = (file: string) => parseHTML(pages.get(file)!).document.querySelector(".times time")!;
    expect(timeOn("2025/04/x/index.html").textContent).toBe("3 April 2025 at 09:30 GMT+3");
    expect(timeOn("2025/01/n1/index.html").textContent).toBe("2 January 2025");
    expect(timeOn("2025/01/n1/index.html").getAttribute("datetime")).toBe("2025-01-02");
  });
});
