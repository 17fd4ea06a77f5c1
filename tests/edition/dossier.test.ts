import { writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { parseHTML } from "linkedom";
import { stringify } from "yaml";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { startOf } from "../../src/model/time.ts";
import { articleFields, discard, publication, type File } from "../copy.ts";
import { pagesOf, press, printsOf } from "./press.ts";

const EPOCH = { SOURCE_DATE_EPOCH: String(Date.parse("2025-05-01T00:00Z") / 1000) };
const article = (change: object, body = "Text."): File => ({ fields: articleFields(change), body });
const dayBefore = (n: number) => new Date(Date.UTC(2025, 2, 31 - n)).toISOString().slice(0, 10);
const PLANNED = { date: "2026-01-15", what: "A sitting is planned.", planned: true };

/** One of many reports of one story: a statement and an event a day, back from 31 March 2025. */
const report = (n: number, date = dayBefore(n)): File =>
  article({
    headline: `Report ${n}`,
    published: date,
    story: "strike",
    events: [{ date, what: `Event ${n}.` }],
    statements: [{ speaker: "bo", paraphrase: `Remark ${n}.`, date }],
  });

const FILES: Record<string, File> = {
  "stories/tide.md": {
    fields: { name: "The tide", dek: "A story.", people: ["ada", "bo"], places: ["quay"] },
    body: "Summary.",
  },
  "stories/strike.md": { fields: { name: "The strike", dek: "A long story." }, body: "Summary." },
  "stories/arabic.md": { fields: { name: "الملف", dek: "ملف.", language: "ar" }, body: "خلاصة." },
  "articles/2025/04/specimen.md": article(
    {
      story: "tide",
      events: [
        { date: "2025-04-02T09:30+03:00", what: "A moment." },
        { date: "2025-04-01", what: "A day.", place: "quay" },
        { date: "2025-02", what: "A month." },
        { date: "2024", what: "A year." },
        PLANNED,
      ],
      statements: [
        { speaker: "ada", quote: "The quay is closed", date: "2025-04-01T12:00+03:00", place: "quay" },
        { speaker: "ada", paraphrase: "She would open it again.", relayedBy: "bo" },
      ],
    },
    "“The quay is closed,” she said.",
  ),
  "articles/2025/04/russian.md": article(
    {
      language: "ru",
      headline: "Причал закрыт",
      story: "tide",
      statements: [{ speaker: "bo", quote: "Причал закрыт", date: "2025-04-02" }],
      events: [{ date: "2025-04-01", what: "Причал закрыли." }],
    },
    "«Причал закрыт», — сказал он.",
  ),
  "articles/2025/04/arabic.md": article({
    language: "ar",
    headline: "الرصيف مغلق",
    story: "arabic",
    statements: [{ speaker: "ada", paraphrase: "الرصيف مغلق.", date: "2025-03-31" }],
    events: ["2025-01-01", "2025-02-01", "2025-04-01"].map((date) => ({ date, what: "الرصيف مغلق." })),
  }),
  "articles/2025/04/withdrawn.md": article({
    story: "tide",
    statements: [{ speaker: "ada", paraphrase: "Words that were withdrawn." }],
    events: [{ date: "2025-04-01", what: "An event that was withdrawn." }],
    corrections: [{ kind: "withdrawn", date: "2025-04-03", what: "It was wrong." }],
  }),
  ...Object.fromEntries(Array.from({ length: 130 }, (_, n) => [`articles/2025/03/r${n}.md`, report(n)])),
};

let copy: string;
const made: string[] = [];
let specimen: Map<string, string>;
beforeAll(async () => {
  copy = await publication(FILES);
  made.push(copy);
  const pressed = await press(copy, EPOCH);
  made.push(dirname(pressed.outDir));
  expect(pressed.status, pressed.output).toBe(0);
  specimen = await pagesOf(pressed.outDir);
});
afterAll(() => Promise.all(made.map(discard)));

type Said = { speaker: string; text: string; article?: string; date?: string };
const parsed = new Map<string, Document>();
const open = (pages: Map<string, string>, path: string): Document => {
  const html = pages.get(`${path}index.html`.slice(1))!;
  if (!parsed.has(html)) parsed.set(html, parseHTML(html).document);
  return parsed.get(html)!;
};
const saidOn = (document: Document): Said[] =>
  [...document.querySelectorAll(".statement")].map((it) => ({
    speaker: it.querySelector(".speaker a")!.getAttribute("href")!,
    text: it.querySelector("blockquote, .said")!.textContent!.trim(),
    article: it.querySelector(".reported a")?.getAttribute("href") ?? undefined,
    date: it.querySelector("time")?.getAttribute("datetime") ?? undefined,
  }));

/** All statements of a list: those of its newest page, and of the older ones that it leads to. */
function saidIn(pages: Map<string, string>, path: string): Said[] {
  const document = open(pages, path);
  const older = document.querySelector(".pager [rel=next]")?.getAttribute("href");
  return [...saidOn(document), ...(older ? saidIn(pages, older) : [])];
}

describe.each([
  ["the first publication", () => pagesOf(inject("editions").root)],
  ["a specimen", () => Promise.resolve(specimen)],
])("who said what in %s", (_name, read) => {
  let pages: Map<string, string>;
  /** What the articles' own pages report. */
  let reported: (Said & { story?: string })[];
  beforeAll(async () => {
    pages = await read();
    reported = [...pages.keys()]
      .filter((file) => /^\d{4}\/\d\d\/[^/]+\/index\.html$/.test(file))
      .flatMap((file) => {
        const article = `/${file.replace("index.html", "")}`;
        const document = open(pages, article);
        const story = document.querySelector(".kicker a[href*='/stories/']")?.getAttribute("href");
        return saidOn(document).map((said) => ({ ...said, article, story: story?.split("/").at(-2) }));
      });
    expect(reported.length).toBeGreaterThan(5);
  });
  const keys = (said: Said[]) => said.map(({ speaker, text, article }) => [speaker, text, article].join(" ")).sort();

  test("every statement of every article stands once in the list of all, of its sort, its speaker and its story", () => {
    const isQuote = ({ text }: Said) => /^[“«]/.test(text);
    const lists: [string, Said[]][] = [
      ["/statements/", reported],
      ["/statements/quotations/", reported.filter(isQuote)],
      ["/statements/paraphrases/", reported.filter((it) => !isQuote(it))],
      ...[...Map.groupBy(reported, ({ speaker }) => speaker)].map(([speaker, said]): [string, Said[]] => [
        `/statements${speaker}`,
        said,
      ]),
      ...[...Map.groupBy(reported, ({ story }) => story)].flatMap(([story, said]): [string, Said[]][] =>
        story ? [[`/statements/stories/${story}/`, said]] : [],
      ),
    ];
    for (const [path, said] of lists) expect(keys(saidIn(pages, path)), path).toEqual(keys(said));
    const fronts = [...pages.keys()].filter((it) => /^statements\/(.*\/)?index\.html$/.test(it) && !/\/\d+\//.test(it));
    expect(lists.map(([path]) => `${path}index.html`.slice(1)).sort()).toEqual(fronts.sort());
  });

  test("each list is newest first, and every statement in it has a date", () => {
    for (const file of pages.keys()) {
      if (!/^statements\//.test(file) || /\/\d+\//.test(file)) continue;
      const dates = saidIn(pages, `/${file.replace("index.html", "")}`).map(({ date }) => startOf(date!, "UTC"));
      // What an article does not date has the article's own day.
      dates.slice(1).forEach((date, n) => expect(date, file).toBeLessThanOrEqual(dates[n]! + 24 * 60 * 60 * 1000));
    }
  });

  test("filters lead to the lists that they name, count what stands there, and mark where the reader is", () => {
    for (const file of pages.keys()) {
      if (!/^statements\//.test(file)) continue;
      const path = `/${file.replace("index.html", "")}`;
      const links = [...open(pages, path).querySelectorAll(".filters a:not(.more)")];
      const current = links.filter((it) => it.hasAttribute("aria-current")).map((it) => it.getAttribute("href"));
      expect(current, path).toEqual(/\/\d+\/$/.test(path) ? [] : [path]);
      for (const link of links) {
        const count = link.querySelector(".count")?.textContent;
        if (count) expect(saidIn(pages, link.getAttribute("href")!), path).toHaveLength(Number(count));
        else expect(pages.has(`${link.getAttribute("href")}index.html`.slice(1))).toBe(true);
      }
    }
  });

  test("what is in a speaker's words is a quotation with its marks, what is in ours is not", () => {
    for (const [file, html] of pages) {
      for (const said of parseHTML(html).document.querySelectorAll(".statement")) {
        const isQuote = said.querySelector("blockquote") !== null;
        expect(said.classList.contains(isQuote ? "quotation" : "paraphrase"), file).toBe(true);
        expect(/^[“«].*[”»]$/.test(said.querySelector("blockquote, .said")!.textContent!.trim()), file).toBe(isQuote);
      }
    }
  });
});

test("a statement is told whole: speaker, office, place, date, who relayed it, where it is reported", () => {
  const [first] = [...open(specimen, "/statements/stories/tide/").querySelectorAll(".quotation")].slice(-1);
  expect([...first!.children].map((it) => it.textContent!.replace(/\s+/g, " ").trim()).join("|")).toBe(
    "Ada Specimen Harbour master|“The quay is closed”|In the speaker’s words Quay 1 April 2025 at 12:00 GMT+3|Reported in Specimen headline",
  );
  const links = [...open(specimen, "/statements/people/ada/").querySelectorAll(".paraphrase a")];
  expect(links.map((it) => it.getAttribute("href"))).toEqual(
    expect.arrayContaining(["/people/ada/", "/people/bo/", "/2025/04/specimen/", "/2025/04/arabic/"]),
  );
});

test.each([
  ["/2025/04/russian/", "ru", "ltr", "«Причал закрыт»"],
  ["/2025/04/arabic/", "ar", "rtl", "الرصيف مغلق."],
])("what %s reports stands in its own language and direction", (article, lang, dir, text) => {
  const said = [...open(specimen, "/statements/").querySelectorAll(".statement")].find((it) =>
    it.querySelector(`.reported a[href="${article}"]`),
  )!;
  const words = said.querySelector("blockquote, .said")!;
  expect([words.getAttribute("lang"), words.getAttribute("dir"), words.textContent!.trim()]).toEqual([lang, dir, text]);
});

test("what was withdrawn is said and dated nowhere", () => {
  for (const [file, html] of specimen) expect(html, file).not.toMatch(/that was withdrawn|that were withdrawn/);
});

describe("the dossier", () => {
  test("its timeline runs from the oldest event on, each as exactly as is known, what is planned marked", () => {
    const events = [...open(specimen, "/stories/tide/").querySelectorAll(".timeline li")];
    expect(events.map((it) => it.querySelector("time")!.getAttribute("datetime"))).toEqual([
      ...["2024", "2025-02", "2025-04-01", "2025-04-01", "2025-04-02T09:30+03:00", "2026-01-15"],
    ]);
    expect(events.map((it) => it.querySelector("time")!.textContent)).toContain("February 2025");
    expect(events.map((it) => it.classList.contains("planned"))).toEqual([false, false, false, false, false, true]);
    expect(events.map((it) => it.classList.contains("inexact"))).toEqual([true, true, false, false, false, false]);
    expect(events.at(-1)!.querySelector(".when")!.textContent).toMatch(/planned/);
    expect(events[0]!.querySelector(".meta a")!.getAttribute("href")).toBe("/2025/04/specimen/");
  });

  test("the drawings are for the eye: years and months as bars, days as dots, what is planned hollow", () => {
    const charts = [...open(specimen, "/stories/tide/").querySelectorAll(".timeline-chart")];
    expect(charts).toHaveLength(2);
    for (const chart of charts) {
      expect(chart.getAttribute("aria-hidden")).toBe("true");
      expect([".mark", ".mark .span", ".mark.planned"].map((it) => chart.querySelectorAll(it).length)).toEqual([
        6, 2, 1,
      ]);
      expect(chart.innerHTML).not.toMatch(/NaN|undefined|style=/);
    }
  });

  test.each([
    ["/stories/tide/", 1],
    ["/stories/arabic/", -1],
  ])("time runs as the language of %s is read", (path, way) => {
    const marks = [...open(specimen, path).querySelectorAll(".timeline-chart.wide .mark circle")];
    const across = marks.map((it) => way * Number.parseFloat(it.getAttribute("cx")!));
    expect(across).toEqual(across.toSorted((a, b) => a - b));
  });

  test("a long timeline and a long list of articles are folded by month, with everything in them", () => {
    const document = open(specimen, "/stories/strike/");
    expect(document.querySelectorAll(".timeline li")).toHaveLength(130);
    const events = [...document.querySelectorAll(".timeline details")];
    expect(events.map((it) => it.hasAttribute("open"))).toEqual([false, false, false, false, true]);
    expect(events.map((it) => it.querySelector("time")!.getAttribute("datetime"))).toEqual([
      ...["2024-11", "2024-12", "2025-01", "2025-02", "2025-03"],
    ]);
    const articles = [...document.querySelectorAll(".story-articles .teaser a")].map((it) => it.getAttribute("href"));
    expect(new Set(articles.filter((href) => /\/r\d+\/$/.test(href!))).size).toBe(130);
    expect([...document.querySelectorAll(".story-articles details h3")][0]!.textContent!.trim()).toBe("March 2025");
  });

  test("key people are told with what they said in it; its newest statements lead to all of them", () => {
    const tide = open(specimen, "/stories/tide/");
    expect([...tide.querySelectorAll(".people li")].map((it) => it.textContent!.replace(/\s+/g, " ").trim())).toEqual([
      "Ada Specimen Harbour master 2 statements",
      "Bo Specimen 1 statement",
    ]);
    expect(tide.querySelectorAll(".statement")).toHaveLength(3);
    const strike = open(specimen, "/stories/strike/");
    expect(saidOn(strike).map(({ text }) => text)).toEqual([0, 1, 2, 3, 4, 5].map((n) => `Remark ${n}.`));
    expect(strike.querySelector(".all a")!.getAttribute("href")).toBe("/statements/stories/strike/");
  });
});

test("one more statement changes no numbered page, and no list of others' statements", async () => {
  const first = await press(copy, EPOCH);
  made.push(dirname(first.outDir));
  const before = await printsOf(first.outDir, false);
  const { fields } = report(200, "2025-04-20") as { fields: object };
  await writeFile(join(copy, "articles/2025/04/one-more.md"), `---\n${stringify(fields)}---\n\nText.\n`);
  const second = await press(copy, EPOCH, first.outDir);
  expect(second.status, second.output).toBe(0);
  const after = await printsOf(second.outDir, false);
  const pages = [...after.keys()].filter((file) => /^statements\/.*html$/.test(file));
  expect(pages.filter((file) => /\/\d+\//.test(file)).length).toBeGreaterThan(3);
  expect(pages.filter((file) => before.get(file) !== after.get(file)).sort()).toEqual([
    ...["statements/index.html", "statements/paraphrases/index.html", "statements/people/bo/index.html"],
    ...["statements/quotations/index.html", "statements/stories/strike/index.html"],
  ]);
}, 120_000);
