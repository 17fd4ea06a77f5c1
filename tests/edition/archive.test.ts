import { writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { parseHTML } from "linkedom";
import { stringify } from "yaml";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { stringsFor } from "../../src/model/strings.ts";
import { dayOf } from "../../src/model/time.ts";
import { articleFields, discard, mastheadFields, publication, type File } from "../copy.ts";
import { pagesOf, press, printsOf } from "./press.ts";

const EPOCH = { SOURCE_DATE_EPOCH: String(Date.parse("2025-05-01T00:00:00Z") / 1000) };
const ARTICLE = /^\d{4}\/\d{2}\/[^/]+\/index\.html$/;
const DAY = /^archive\/\d{4}\/\d{2}\/\d{2}\/index\.html$/;
const MONTH = /^archive\/\d{4}\/\d{2}\/index\.html$/;
const YEAR = /^archive\/\d{4}\/index\.html$/;

const article = (change: object): File => ({ fields: articleFields(change), body: "Specimen text." });
const copyIn = (language: string) =>
  publication({
    "masthead.yaml": { fields: mastheadFields({ language, timeZone: "Europe/Istanbul" }) },
    "articles/2025/04/specimen.md": null,
    "articles/2023/12/a.md": article({ published: "2023-12-31" }),
    "articles/2024/02/b.md": article({ published: "2024-02-29" }),
    "articles/2024/02/c.md": article({ published: "2024-02-29", headline: "عنوان", language: "ar" }),
    // Half past two in the morning of the next day, in Istanbul.
    "articles/2025/04/d.md": article({ published: "2025-04-01T23:30Z" }),
    "articles/2025/04/e.md": article({ published: "2025-04-02" }),
    "articles/2025/04/f.md": article({
      corrections: [{ kind: "withdrawn", date: "2025-04-03", what: "It was wrong." }],
    }),
    "articles/2025/04/g.md": article({ published: "2025-04-05", embargo: "2026-01-01T00:00Z" }),
  });

const { root, paper } = inject("editions");
const built: Record<string, { outDir: string; copy?: string }> = { root: { outDir: root }, paper: { outDir: paper } };
const pages: Record<string, Map<string, string>> = {};

beforeAll(async () => {
  for (const language of ["en", "ar"]) {
    const copy = await copyIn(language);
    const { status, output, outDir } = await press(copy, EPOCH);
    expect(status, output).toBe(0);
    built[language] = { outDir, copy };
  }
  for (const [name, { outDir }] of Object.entries(built)) pages[name] = await pagesOf(outDir);
});
afterAll(async () => {
  for (const { outDir, copy } of Object.values(built))
    if (copy) await Promise.all([discard(copy), discard(dirname(outDir))]);
});

const documentOf = (name: string, file: string) => parseHTML(pages[name]!.get(file)!).document;
const filesOf = (name: string, kind: RegExp) => [...pages[name]!.keys()].filter((file) => kind.test(file));
const textOf = (element: Element | null) => element!.textContent!.replace(/\s+/g, " ").trim();
const textsOf = (document: Document | Element, selector: string) =>
  [...document.querySelectorAll(selector)].map((it) => textOf(it));
const addressesOf = (document: Document | Element, selector: string) =>
  [...document.querySelectorAll(selector)].map((link) => link.getAttribute("href")!);

describe.each([
  ["root", "en", "/", "Europe/Istanbul"],
  ["paper", "en", "/paper/", "Europe/Istanbul"],
  ["en", "en", "/", "Europe/Istanbul"],
  ["ar", "ar", "/", "Europe/Istanbul"],
])("the archive of %s", (name, language, base, zone) => {
  const words = stringsFor(language, language);
  const fileOf = (address: string) => `${address.slice(base.length)}index.html`;
  const articlesOn = (day: string) => addressesOf(documentOf(name, day), ".brief :is(h3, h4) a");

  test("has every published article on its day, once", () => {
    const days = filesOf(name, DAY);
    const listed = days.flatMap((day) => articlesOn(day).map(fileOf));
    expect(listed.toSorted()).toEqual(filesOf(name, ARTICLE));
    for (const file of days) {
      const times = [...documentOf(name, file).querySelectorAll(".brief time")];
      const date = file.slice("archive/".length, -"/index.html".length).replaceAll("/", "-");
      expect(times.map((time) => dayOf(time.getAttribute("datetime")!, zone))).toEqual(times.map(() => date));
      expect(textOf(documentOf(name, file).querySelector("h2"))).toBe(words.articles(times.length));
    }
  });

  test("has months, years and a first page whose counts add up", () => {
    let whole = 0;
    for (const year of filesOf(name, YEAR)) {
      let ofYear = 0;
      const ofMonths: number[] = [];
      const months = addressesOf(documentOf(name, year), ".months h2 a").map(fileOf);
      for (const month of months) {
        const document = documentOf(name, month);
        const days = addressesOf(document, ".calendar a").map(fileOf);
        const counts = days.map((day) => articlesOn(day).length);
        expect(textsOf(document, ".calendar small")).toEqual(counts.map(String));
        const sum = counts.reduce((a, b) => a + b, 0);
        expect(textOf(document.querySelector("header .dek"))).toBe(words.articles(sum));
        expect(addressesOf(document, ".day li a").length).toBe(sum);
        ofMonths.push(sum);
        ofYear += sum;
      }
      const document = documentOf(name, year);
      expect(textsOf(document, ".months .meta")).toEqual(ofMonths.map((count) => words.articles(count)));
      expect(textOf(document.querySelector("header .dek"))).toBe(words.articles(ofYear));
      expect(addressesOf(document, ".calendar a").map(fileOf).toSorted()).toEqual(
        filesOf(name, DAY).filter((day) => day.startsWith(year.slice(0, -"index.html".length))),
      );
      whole += ofYear;
    }
    const first = documentOf(name, "archive/index.html");
    expect(textOf(first.querySelector("header .dek"))).toBe(words.articles(whole));
    expect(addressesOf(first, ".year h2 a").map(fileOf).toSorted()).toEqual(filesOf(name, YEAR));
    expect(addressesOf(first, ".year li a").map(fileOf).toSorted()).toEqual(filesOf(name, MONTH));
  });

  test("shows each day of a month once, in columns that have headings", () => {
    for (const file of [...filesOf(name, MONTH), ...filesOf(name, YEAR)]) {
      const document = documentOf(name, file);
      const tables = [...document.querySelectorAll("table")];
      expect(tables.length).toBeGreaterThan(0);
      for (const table of tables) {
        expect(document.getElementById(table.getAttribute("aria-labelledby")!)).not.toBeNull();
        expect(table.querySelectorAll("th[scope=col] abbr[title]")).toHaveLength(7);
        const [, year, month] = /(\d{4})\/(\d{2})\//.exec(table.querySelector("a")!.getAttribute("href")!)!;
        const length = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
        const days = [...table.querySelectorAll("td")].map((cell) => textOf(cell.querySelector("b") ?? cell));
        expect(days.filter(Boolean)).toEqual(Array.from({ length }, (_, n) => String(n + 1)));
        expect(days.length % 7).toBe(0);
      }
    }
  });

  test("leads to files of the edition only, and back from each day, month and year to the one before", () => {
    for (const file of filesOf(name, /^archive\//)) {
      const document = documentOf(name, file);
      for (const address of addressesOf(document, "main a"))
        expect(pages[name]!.has(fileOf(address)), address).toBe(true);
      const [later] = addressesOf(document, ".pager [rel=next]").map(fileOf);
      if (later) expect(addressesOf(documentOf(name, later), ".pager [rel=prev]").map(fileOf)).toEqual([file]);
    }
  });
});

test("weeks begin where those of the language do, and pages run its way", () => {
  const firstOf = (name: string) => documentOf(name, "archive/2025/04/index.html").querySelector("th abbr")!;
  expect(firstOf("en").getAttribute("title")).toBe("Monday");
  expect(firstOf("ar").getAttribute("title")).toBe("السبت");
  expect(documentOf("ar", "archive/2025/04/index.html").documentElement.getAttribute("dir")).toBe("rtl");
  expect(textOf(documentOf("ar", "archive/2025/04/index.html").querySelector("h1"))).toBe("أبريل 2025");
});

test("a headline of another language than the paper's says so", () => {
  const link = documentOf("en", "archive/2024/02/index.html").querySelector(".day a[lang]")!;
  expect([link.getAttribute("lang"), link.getAttribute("dir")]).toEqual(["ar", "rtl"]);
});

test("one new article changes its day, month and year and the first page; where its day is new, the days beside it too", async () => {
  const { copy, outDir } = built.en!;
  const own = /^(archive|text)\/.*\.html$/;
  let before = await printsOf(outDir);
  const add = async (id: string, published: string) => {
    const fields = articleFields({ published, headline: `The article ${id}` });
    await writeFile(join(copy!, `articles/${id}.md`), `---\n${stringify(fields)}---\n\nSpecimen.\n`);
    const { status, output } = await press(copy!, EPOCH, outDir);
    expect(status, output).toBe(0);
    const after = await printsOf(outDir);
    const changed = [...after.keys()].filter((file) => own.test(file) && before.get(file) !== after.get(file));
    expect([...before.keys()].filter((file) => own.test(file) && !after.has(file))).toEqual([]);
    before = after;
    return changed.map((file) => file.replace(/index\.html$/, "")).sort();
  };
  const above = ["archive/", "archive/2024/", "archive/2024/02/"];
  expect(await add("2024/02/h", "2024-02-29")).toEqual([...above, "archive/2024/02/29/", "text/", "text/2024/02/h/"]);
  const beside = ["archive/2024/02/28/", "archive/2024/02/29/"];
  expect(await add("2024/02/i", "2024-02-28")).toEqual([
    ...["archive/", "archive/2023/12/31/", "archive/2024/", "archive/2024/02/", ...beside],
    ...["text/", "text/2024/02/i/"],
  ]);
}, 120_000);
