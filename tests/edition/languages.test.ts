import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { parseHTML } from "linkedom";
import type { Browser } from "playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { serve, type Served } from "../../src/press/edition/serve.ts";
import { ar } from "../../src/model/strings/ar.ts";
import { en } from "../../src/model/strings/en.ts";
import { ru } from "../../src/model/strings/ru.ts";
import { tr } from "../../src/model/strings/tr.ts";
import { discard } from "../copy.ts";
import { launchChromium } from "./chromium.ts";
import { articlePath, publicationIn } from "./languages.ts";
import { pagesOf, press } from "./press.ts";

const SOURCE_DATE_EPOCH = String(Date.parse("2025-04-10T00:00Z") / 1000);

/** Publications by what their masthead says, and what else is in them. `mixed` has its story in Russian; French has no table. */
const EDITIONS = {
  ru: ["ru"],
  tr: ["tr"],
  ar: ["ar"],
  mixed: ["en", ["ru", "ar", "fr"], "ru"],
  untabled: ["fr", ["en", "ar"]],
} as const satisfies Record<string, [string, string[]?, string?]>;
type Name = keyof typeof EDITIONS;

const built = new Map<Name, { outDir: string; pages: Map<string, string> }>();

beforeAll(async () => {
  for (const [name, [language, others, story]] of Object.entries(EDITIONS) as [Name, [string, string[]?, string?]][]) {
    const copy = await publicationIn(language, others, story);
    const { status, output, outDir } = await press(copy, { SOURCE_DATE_EPOCH });
    await discard(copy);
    expect(status, output).toBe(0);
    built.set(name, { outDir, pages: await pagesOf(outDir) });
  }
});

afterAll(() => Promise.all([...built.values()].map(({ outDir }) => discard(dirname(outDir)))));

const documentOf = (name: Name, path: string) => parseHTML(built.get(name)!.pages.get(`${path}index.html`)!).document;
const textOf = (element: Element | null) => element?.textContent!.replace(/\s+/g, " ").trim();
const textsOf = (document: Document, selector: string) => [...document.querySelectorAll(selector)].map(textOf);
const languageAt = (element: Element | null) => element?.closest("[lang]")!.getAttribute("lang");

describe.each([
  [
    "ru",
    "ltr",
    "Главное",
    "Опубликовано 2 апреля 2025 г.",
    "Обновлено 8 апреля 2025 г. в 09:30 GMT+3",
    "Перейти к тексту",
  ],
  ["tr", "ltr", "Öne çıkanlar", "Yayın: 2 Nisan 2025", "Güncelleme: 8 Nisan 2025 09:30 GMT+3", "Metne geç"],
  ["ar", "rtl", "أبرز النقاط", "نُشر في 2 أبريل 2025", "حُدّث في 8 أبريل 2025 في 09:30 غرينتش+3", "انتقل إلى النص"],
] as const)("a paper in %s", (language, dir, rubric, published, updated, skip) => {
  test("says so on every page, and nothing in another language", () => {
    for (const [file, html] of built.get(language)!.pages) {
      const { document } = parseHTML(html);
      expect([document.documentElement.lang, document.documentElement.dir], file).toEqual([language, dir]);
      expect(textsOf(document, "body [lang]"), file).toEqual([]);
      // A page of the text edition has one link before its text.
      if (!file.startsWith("text/")) expect(textOf(document.querySelector(".skip")), file).toBe(skip);
    }
  });

  test("prints labels and dates in its language", () => {
    const document = documentOf(language, `${articlePath(language)}/`);
    expect(textsOf(document, ".times > span").slice(1)).toEqual([published, updated]);
    expect(textOf(document.querySelector(".rubric"))).toBe(rubric);
  });

  test("says nothing of its own in English, for readers, for those who listen, or in its feeds", async () => {
    const english = new Set(wordsOf({ ...en, formats: {} }).filter((word) => /\p{L}{4}/u.test(word)));
    for (const [file, html] of built.get(language)!.pages)
      for (const [text] of saidOn(parseHTML(html).document)) expect(english, `${file}: ${text}`).not.toContain(text);
    const feeds = await Promise.all(
      ["rss.xml", "corrections/rss.xml"].map((file) => readFile(join(built.get(language)!.outDir, file), "utf8")),
    );
    expect(feeds.join("")).not.toMatch(/Corrected|Refiled|Withdrawn|corrections</);
    const { correction } = { ru, tr, ar }[language];
    expect(feeds[0]).toContain(`&gt;${correction.corrected} `);
    expect(feeds[0]).toContain(`<title>${correction.withdrawn}: `);
    expect(feeds[1]).toContain(`<category>${correction.refiled}</category>`);
  });
});

/** Every plain text of a table, however deep. */
function wordsOf(table: object): string[] {
  return Object.values(table).flatMap((value: unknown) =>
    typeof value === "string" ? [value] : typeof value === "object" ? wordsOf(value!) : [],
  );
}

/** Each text of a page, and each that is only read aloud, with the element that holds it. */
function saidOn(document: Document): [string, Element][] {
  const all = [...document.querySelectorAll("body, body *")];
  return all.flatMap((element): [string, Element][] => [
    ...[...element.childNodes]
      .filter((node) => node.nodeType === 3)
      .map((node): [string, Element] => [node.textContent!.replace(/\s+/g, " ").trim(), element]),
    ...["aria-label", "alt", "title"]
      .filter((name) => element.hasAttribute(name))
      .map((name): [string, Element] => [element.getAttribute(name)!, element]),
  ]);
}

describe("where languages meet", () => {
  const TABLES = { en, ru, tr, ar };
  const languagesOf = new Map<string, string[]>();
  for (const [language, table] of Object.entries(TABLES))
    for (const word of wordsOf(table)) languagesOf.set(word, [...(languagesOf.get(word) ?? []), language]);

  test.each(["mixed", "untabled"] as const)(
    "%s: every word of the paper stands in an element of its language",
    (name) => {
      let seen = 0;
      for (const [file, html] of built.get(name)!.pages)
        for (const [text, element] of saidOn(parseHTML(html).document)) {
          const languages = languagesOf.get(text);
          if (!languages) continue;
          seen++;
          expect(languages, `${file}: “${text}”`).toContain(languageAt(element));
        }
      expect(seen).toBeGreaterThan(100);
    },
  );

  test.each(["mixed", "untabled"] as const)("%s: what is marked as another language runs as that does", (name) => {
    for (const [file, html] of built.get(name)!.pages)
      for (const element of parseHTML(html).document.querySelectorAll("[lang]"))
        expect(element.getAttribute("dir"), `${file} ${element.outerHTML.slice(0, 80)}`).toBe(
          element.getAttribute("lang") === "ar" ? "rtl" : "ltr",
        );
  });

  test("an article speaks its own language in the frame of the paper", () => {
    const document = documentOf("mixed", `${articlePath("ar")}/`);
    expect([document.documentElement.lang, document.documentElement.dir]).toEqual(["ar", "rtl"]);
    for (const selector of [".skip", ".masthead", ".foot"])
      expect(document.querySelector(selector)!.getAttribute("lang"), selector).toBe("en");
    expect(textsOf(document, ".skip, .report .rubric").slice(0, 2)).toEqual(["Skip to the text", "أبرز النقاط"]);
    expect(textOf(document.querySelector("time"))).toBe("4 أبريل 2025");
    expect(textOf(document.querySelector("blockquote"))).toMatch(/^«.*»$/);
  });

  test("without a table, labels are the paper's and marked; dates and lists are still the article's", () => {
    const document = documentOf("mixed", `${articlePath("fr")}/`);
    expect(document.documentElement.lang).toBe("fr");
    const rubrics = [...document.querySelectorAll(".rubric")];
    expect(rubrics.map((rubric) => rubric.getAttribute("lang"))).toEqual(rubrics.map(() => "en"));
    expect(textsOf(document, ".times > span")[1]).toBe("Published 5 avril 2025");
    expect(languageAt(document.querySelector(".times time"))).toBe("fr");
    expect(textOf(document.querySelector(".byline"))).toMatch(/^By Ada Specimen et /);
  });

  test("a list marks headlines of other languages, and no others", () => {
    const document = documentOf("mixed", "sections/harbour/");
    const marks = [...document.querySelectorAll(".teaser h2")].map((it) => [
      it.getAttribute("lang"),
      it.getAttribute("dir"),
    ]);
    expect(marks).toEqual([
      ["fr", "ltr"],
      ["ar", "rtl"],
      ["ru", "ltr"],
      [null, null],
    ]);
    expect(textOf(document.querySelector(".teaser time"))).toBe("5 April 2025");
  });

  test("a story in Russian names what articles in other languages report, each in its own", () => {
    const document = documentOf("mixed", "stories/tide/");
    const events = [...document.querySelectorAll(".timeline li a[href^='/2025/']")].map((it) => languageAt(it));
    expect(events.toSorted()).toEqual(["ar", "en", "fr", "ru"]);
    expect(textOf(document.querySelector(".timeline time"))).toBe("апрель 2025 г.");
  });
});

describe("in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  const PAGES = [
    ["ru", `${articlePath("ru")}/`],
    ["tr", "stories/tide/"],
    ["ar", ""],
    ["ar", `${articlePath("ar")}/`],
    ["mixed", `${articlePath("ar")}/`],
    ["mixed", "stories/tide/"],
    ["untabled", `${articlePath("fr")}/`],
    ["ar", "people/ada/"],
    ["ar", "places/quay/"],
    ["mixed", "people/ada/"],
    ["untabled", "people/"],
    ["untabled", "feeds/"],
  ] as const;

  test.each(PAGES)(
    "%s, /%s: axe finds nothing, and nothing runs over the side of a phone or a desk",
    async (name, path) => {
      const served: Served = await serve(built.get(name)!.outDir, "/", 0);
      const context = await browser.newContext();
      const page = await context.newPage();
      for (const width of [360, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        await page.goto(served.address + path);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        const isOut = "a, p, h1, h2, h3, li"
          .split(", ")
          .map((tag) => `main ${tag}`)
          .join();
        const lost = await page.$$eval(isOut, (all) =>
          all.filter((it) => it.getBoundingClientRect().left < 0).map((it) => it.textContent),
        );
        expect(lost).toEqual([]);
      }
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
      await context.close();
      served.close();
    },
  );

  test("Arabic letters are neither spaced nor slanted, whatever stands around them", async () => {
    const served = await serve(built.get("mixed")!.outDir, "/", 0);
    const page = await browser.newPage();
    await page.goto(served.address);
    const styles = await page.$$eval(":is(h1, h2, h3, h4, p, li, a):lang(ar)", (all) =>
      all.map((it) => `${getComputedStyle(it).letterSpacing} ${getComputedStyle(it).fontStyle}`),
    );
    expect(styles.length).toBeGreaterThan(1);
    expect(new Set(styles)).toEqual(new Set(["normal normal"]));
    await page.close();
    served.close();
  });
});
