import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { parseHTML } from "linkedom";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { feedFilesOf } from "../../src/model/feed-list.ts";
import { articleFields, discard, mastheadFields, publication, type File } from "../copy.ts";
import { wellFormed } from "../well-formed.ts";
import { filesOf, nodeOf, pagesOf, press, sitemapIn, type Pressed } from "./press.ts";

const article = (change: object, body = "Text."): File => ({ fields: articleFields(change), body });
const at = (time: string) => ({ SOURCE_DATE_EPOCH: String(Date.parse(time) / 1000) });

const COPY: Record<string, File> = {
  "masthead.yaml": { fields: mastheadFields({ url: "https://specimen.example/paper/" }) },
  "articles/2025/04/held.md": article(
    {
      headline: "Harbour board to sell the quay",
      embargo: "2025-04-05T09:00+03:00",
      story: "tide",
      section: "market",
      related: ["2025/04/specimen"],
    },
    "The board decided on Monday behind closed doors to sell the quay.",
  ),
  "articles/2025/04/corrected.md": article(
    {
      headline: "Twelve ships leave",
      updated: "2025-04-03",
      corrections: [{ kind: "corrected", date: "2025-04-03", what: "We wrote ten ships; there were <twelve>." }],
      sources: [{ kind: "official", title: "Port log" }],
      howMade: "translated",
      formerly: ["/2025/03/ten-ships/", "/blog/ten.html"],
    },
    "Twelve ships left.",
  ),
  "revisions/2025/04/corrected/1.md": article({ headline: "Ten ships leave" }, "Ten ships left."),
  "articles/2025/04/gone.md": article(
    {
      headline: "A tide that never came",
      story: "tide",
      corrections: [{ kind: "withdrawn", date: "2025-04-04", what: "The tide table was of another year." }],
    },
    "It came at noon, said the table.",
  ),
};

/** What was accepted of an article that says something else. */
const LOCK = `2025/04/specimen ${"0".repeat(64)} 2025-04-01T21:00:00.000Z - -\n`;
const STACK = /\n\s+at /;

let copy: string;
const made: string[] = [];
const run = async (environment: Record<string, string>, folder = copy): Promise<Pressed> => {
  const pressed = await press(folder, environment);
  made.push(dirname(pressed.outDir));
  return pressed;
};
beforeAll(async () => {
  copy = await publication(COPY);
  made.push(copy);
});
afterAll(() => Promise.all(made.map(discard)));

describe("an embargo", () => {
  test.each([
    ["the day before", "2025-04-04T06:00Z", false],
    ["a second before its end", "2025-04-05T05:59:59Z", false],
    ["at its end", "2025-04-05T06:00Z", true],
  ])("%s: in the edition everywhere, or nowhere", async (_name, time, isOut) => {
    const { status, output, outDir } = await run(at(time));
    expect(output).not.toMatch(/error/i);
    expect(status).toBe(0);
    const holding: string[] = [];
    for (const file of await filesOf(outDir)) {
      const text = /\.(html|xml|txt|json)$|_redirects$/.test(file) ? await readFile(join(outDir, file), "utf8") : "";
      if (/sell the quay|2025\/04\/held/.test(file + text)) holding.push(file);
    }
    const feedOf = (page: string) => Object.values(feedFilesOf(page));
    const everywhere = [
      "2025/04/gone/index.html",
      "2025/04/held/index.html",
      "2025/04/held/index.html.br",
      "2025/04/held/index.html.gz",
      "api/articles/2025/04/held.json",
      "api/articles/2025/04/held.json.br",
      "api/articles/2025/04/held.json.gz",
      "api/front.json",
      "api/sections/market.json",
      "api/stories/tide.json",
      "archive/2025/04/02/index.html",
      "archive/2025/04/index.html",
      ...feedOf(""),
      ...feedOf("authors/specimen-desk/"),
      "authors/specimen-desk/index.html",
      "edition.json",
      "index.html",
      ...feedOf("sections/market/"),
      "sections/market/index.html",
      "sitemap-articles-2025-04-0.xml",
      ...feedOf("stories/tide/"),
      "stories/tide/index.html",
      "text/2025/04/held/index.html",
      "text/2025/04/held/index.html.br",
      "text/2025/04/held/index.html.gz",
      "text/index.html",
      "text/stories/tide/index.html",
    ];
    expect(holding).toEqual(isOut ? everywhere.sort() : []);
  });

  test("that the copy itself breaks stops the press and names the page", async () => {
    const leaky = await publication({
      ...COPY,
      "pages/about.md": {
        fields: { title: "About", description: "x" },
        body: "Soon: Harbour board to *sell* the quay.",
      },
    });
    made.push(leaky);
    const { status, output } = await run(at("2025-04-04T06:00Z"), leaky);
    expect(output).toMatch(/about\/index\.html: its headline, of articles\/2025\/04\/held\.md/);
    expect(output).not.toMatch(STACK);
    expect(status).not.toBe(0);
  });
});

describe("what stops the press is told in words, without a stack", () => {
  test.each<[string, Record<string, File>, Record<string, string>, RegExp]>([
    [
      "a press time that is none",
      {},
      { SOURCE_DATE_EPOCH: "abc" },
      /SOURCE_DATE_EPOCH is "abc"; it must be whole seconds/,
    ],
    ["no such folder", {}, { DATELINE_COPY: "/nowhere" }, /there is no folder \/nowhere; DATELINE_COPY names/],
    [
      "bad copy",
      { "articles/2025/04/x.md": article({ section: "harbor" }) },
      {},
      /x\.md:4:1 section: .* did you mean "harbour"/,
    ],
    [
      "a text that changed in silence",
      { "published.lock": LOCK },
      {},
      /specimen\.md:2:1 the text changed after publication in silence/,
    ],
    ["a broken lock", { "published.lock": "<<<<<<< HEAD\n" }, {}, /published\.lock:1:1 is no line of a lock/],
  ])("%s", async (_name, files, environment, expected) => {
    const folder = await publication({ ...COPY, ...files });
    made.push(folder);
    const { status, output } = await run({ ...at("2025-04-04T06:00Z"), ...environment }, folder);
    expect(output).toMatch(expected);
    expect(output).not.toMatch(STACK);
    expect(status).not.toBe(0);
  });
});

test("the same copy is the same bytes in every zone and language, with a cold memory and a warm one", async () => {
  const printOf = async ({ outDir, status }: Pressed) => {
    expect(status).toBe(0);
    const prints = (await filesOf(outDir)).map(
      async (file) =>
        `${file} ${createHash("sha256")
          .update(await readFile(join(outDir, file)))
          .digest("hex")}`,
    );
    return Promise.all(prints);
  };
  const tokyo = await printOf(await run({ ...at("2025-04-10T00:00Z"), TZ: "Asia/Tokyo", LANG: "C" }));
  const angeles = await printOf(
    await run({ ...at("2025-04-10T00:00Z"), TZ: "America/Los_Angeles", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" }),
  );
  expect(tokyo.length).toBeGreaterThan(20);
  expect(angeles).toEqual(tokyo);
});

describe("what was changed is told in the open", () => {
  let outDir: string;
  let pages: Map<string, string>;
  const page = (file: string) => parseHTML(pages.get(file)!).document;
  const text = (file: string) => page(file).querySelector("main")!.textContent!.replace(/\s+/g, " ");

  beforeAll(async () => {
    const pressed = await run(at("2025-04-10T00:00Z"));
    expect(pressed.status).toBe(0);
    ({ outDir } = pressed);
    pages = await pagesOf(outDir);
  });

  test("on the article: a dated notice, the sources' labels, how it was made, and a CorrectionComment", () => {
    const file = "2025/04/corrected/index.html";
    expect(text(file)).toMatch(/Corrected 3 April 2025: We wrote ten ships; there were <twelve>\./);
    expect(text(file)).toMatch(/single source ?official source only/);
    expect(text(file)).toMatch(/Translated from another language/);
    expect(nodeOf(pages.get(file)!, "NewsArticle").correction).toEqual([
      {
        "@type": "CorrectionComment",
        name: "corrected",
        text: "We wrote ten ships; there were <twelve>.",
        datePublished: "2025-04-03",
      },
    ]);
  });

  test("a withdrawn article keeps its address, says why, and tells nothing else", async () => {
    const file = "2025/04/gone/index.html";
    expect(text(file)).toMatch(/Withdrawn 4 April 2025: The tide table was of another year\./);
    expect(text(file)).not.toMatch(/came at noon/);
    expect(nodeOf(pages.get(file)!, "NewsArticle").creativeWorkStatus).toBe("Withdrawn");
    const feed = wellFormed(await readFile(join(outDir, "rss.xml"), "utf8"));
    expect(feed).toMatch(/Withdrawn: A tide that never came/);
    expect(feed).not.toMatch(/came at noon/);
  });

  test("in the ledger and in its feed, the newest first", async () => {
    expect(text("corrections/index.html")).toMatch(
      /A tide that never came.*Withdrawn 4 April 2025.*Twelve ships leave.*Corrected 3 April 2025/,
    );
    const feed = await readFile(join(outDir, "corrections/rss.xml"), "utf8");
    expect(wellFormed(feed)).toMatch(/Withdrawn: A tide that never came.*Corrected: Twelve ships leave/s);
    expect(page("corrections/index.html").querySelectorAll("link[rel=alternate]")).toHaveLength(6);
  });

  test("in the history, word by word", () => {
    const history = page("2025/04/corrected/history/index.html");
    expect([...history.querySelectorAll("del")].map((it) => it.textContent)).toEqual(["Ten", "Ten"]);
    expect([...history.querySelectorAll("ins")].map((it) => it.textContent)).toEqual(["Twelve", "Twelve"]);
    expect(
      page("2025/04/corrected/index.html").querySelector("a[href='/paper/2025/04/corrected/history/']"),
    ).not.toBeNull();
    expect(pages.has("2025/04/specimen/history/index.html")).toBe(false);
  });

  test("old addresses lead to the new one, and the feed's id is of the first of them", async () => {
    const old = parseHTML(pages.get("2025/03/ten-ships/index.html")!).document;
    expect(old.querySelector("link[rel=canonical]")!.getAttribute("href")).toBe(
      "https://specimen.example/paper/2025/04/corrected/",
    );
    expect(old.querySelector("meta[http-equiv=refresh]")!.getAttribute("content")).toBe(
      "0; url=/paper/2025/04/corrected/",
    );
    expect(pages.has("blog/ten.html")).toBe(true);
    expect(await readFile(join(outDir, "_redirects"), "utf8")).toBe(
      "/paper/2025/03/ten-ships/ /paper/2025/04/corrected/ 301\n/paper/2025/03/ten-ships/history/ /paper/2025/04/corrected/history/ 301\n/paper/blog/ten.html /paper/2025/04/corrected/ 301\n/paper/text/2025/03/ten-ships/ /paper/text/2025/04/corrected/ 301\n",
    );
    expect(await readFile(join(outDir, "rss.xml"), "utf8")).toContain(
      "tag:specimen.example,2025:/paper/2025/03/ten-ships/<",
    );
    expect(await sitemapIn(outDir)).not.toContain("ten-ships");
  });
});
