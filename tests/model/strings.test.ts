import { describe, expect, test } from "vitest";
import { printTime } from "../../src/model/print-time.ts";
import { listed, ownNameOf, stringsFor } from "../../src/model/strings.ts";
import { ar } from "../../src/model/strings/ar.ts";
import { CATEGORIES, type Counted } from "../../src/model/strings/counted.ts";
import { en } from "../../src/model/strings/en.ts";
import { ru } from "../../src/model/strings/ru.ts";
import { tr } from "../../src/model/strings/tr.ts";

const TABLES = { en, ru, tr, ar };
const LANGUAGES = Object.keys(TABLES) as (keyof typeof TABLES)[];

/** What stands for a name or a headline in a text; it has letters of no language. */
const MARKERS = ["⟨1⟩", "⟨2⟩"];

type Leaf = { key: string; text: string; takes: number; forms?: Counted["forms"] };

/** Every text of a table with its dotted key; functions are called with markers. */
function leavesOf(table: object, prefix = ""): Leaf[] {
  return Object.entries(table).flatMap(([name, value]: [string, unknown]): Leaf[] => {
    const key = prefix + name;
    if (typeof value === "string") return [{ key, text: value, takes: 0 }];
    if (typeof value === "object" && value !== null) return leavesOf(value, `${key}.`);
    if (typeof value !== "function") throw new Error(`${key} is no text`);
    const forms = (value as Counted).forms as Counted["forms"] | undefined;
    if (forms) return [{ key, text: Object.values(forms).join(" "), takes: 0, forms }];
    return [{ key, text: String(value(...MARKERS)), takes: value.length }];
  });
}

const textsOf = (language: keyof typeof TABLES) => leavesOf(TABLES[language]);

/** Words that are the same in every language, and marks that two languages share. */
const SHARED = /^formats\.|^(comma|quoted)$/;

describe.each(LANGUAGES)("the table of %s", (language) => {
  test("has the keys of the English one, in its order, with the same placeholders", () => {
    const shape = ({ key, takes, forms }: Leaf) => `${key}(${forms ? "count" : takes})`;
    expect(textsOf(language).map(shape)).toEqual(textsOf("en").map(shape));
  });

  test("says every name that it is given, once", () => {
    for (const { key, text, takes } of textsOf(language))
      for (const marker of MARKERS) {
        const wanted = MARKERS.indexOf(marker) < takes ? 1 : 0;
        expect(text.split(marker).length - 1, `${key}: ${text}`).toBe(wanted);
      }
  });

  test("has the plural forms that its language has, and no others", () => {
    const wanted = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();
    expect([...CATEGORIES[language]].toSorted()).toEqual(wanted);
    const counted = textsOf(language).filter(({ forms }) => forms);
    expect(counted.length).toBeGreaterThan(3);
    for (const { key, forms } of counted) {
      expect(Object.keys(forms!).toSorted(), key).toEqual(wanted);
      // Arabic says none, one and two in words.
      for (const [category, form] of Object.entries(forms!))
        if (!(language === "ar" && /zero|one|two/.test(category)))
          expect(form.split("#").length, `${key}.${category}`).toBe(2);
    }
  });

  test("leaves nothing empty, unfinished or with blanks at its ends", () => {
    for (const { key, text } of textsOf(language)) {
      expect(text, key).toMatch(/\S/);
      if (key !== "comma") expect(text, key).toBe(text.trim());
      expect(text, key).not.toMatch(/TODO|undefined| {2}|\.\.\.|["']/);
    }
  });
});

test.each(["ru", "tr", "ar"] as const)("nothing of the table of %s is still in English", (language) => {
  const english = new Map(textsOf("en").map(({ key, text }) => [key, text]));
  const same = textsOf(language).filter(({ key, text }) => english.get(key) === text && !SHARED.test(key));
  expect(same).toEqual([]);
});

test.each([
  ["ru", /[^\p{sc=Cyrillic}]/u],
  ["ar", /[^\p{sc=Arabic}]/u],
] as const)("the table of %s is in its own letters, but for names of formats", (language, foreign) => {
  for (const { key, text } of textsOf(language)) {
    const letters = text.replace(/RSS|JavaScript|JSON Feed|Atom|OPML|iCalendar/g, "").match(/\p{L}/gu) ?? [];
    expect(
      letters.filter((letter) => foreign.test(letter)),
      key,
    ).toEqual([]);
  }
});

test.each([
  ["en", /[„«»]|(?<!\s)[–—](?!\s)/],
  ["ru", /[“”„]/],
  ["tr", /[«»„]/],
  // The comma, the semicolon and the question mark of Arabic are turned round.
  ["ar", /[,;?“”„]/],
] as const)("the table of %s has only its own punctuation", (language, foreign) => {
  for (const { key, text } of textsOf(language)) expect(text, key).not.toMatch(foreign);
});

test.each([
  ["en", "ru", "en", {}],
  ["en-GB", "ru", "en", {}],
  ["ar-EG", "en", "ar", {}],
  ["tr", "tr", "tr", {}],
  ["fr", "ru", "ru", { lang: "ru", dir: "ltr" }],
  ["fr", "ar-EG", "ar", { lang: "ar", dir: "rtl" }],
  ["fr", "de", "en", { lang: "en", dir: "ltr" }],
  ["fa", "fa", "en", { lang: "en", dir: "ltr" }],
  // A language is a subtag, not its first letters.
  ["arc", "en", "en", { lang: "en", dir: "ltr" }],
])("a text in %s in a paper in %s has labels in %s", (language, otherwise, words, mark) => {
  const strings = stringsFor(language, otherwise);
  expect(strings.language).toBe(words);
  expect(strings.mark).toEqual(mark);
  expect(stringsFor(language, otherwise)).toBe(strings);
});

test("inside of words in another language, the text's own language is marked again", () => {
  expect(stringsFor("fa", "en").unmark).toEqual({ lang: "fa", dir: "rtl" });
  expect(stringsFor("ar-EG", "en").unmark).toEqual({});
});

test.each([
  ["en", 0, "0 articles"],
  ["en", 1, "1 article"],
  ["en", 1234, "1,234 articles"],
  ["ru", 1, "1 материал"],
  ["ru", 2, "2 материала"],
  ["ru", 5, "5 материалов"],
  ["ru", 11, "11 материалов"],
  ["ru", 21, "21 материал"],
  ["ru", 1234, "1\u00a0234 материала"],
  ["tr", 1, "1 haber"],
  ["tr", 1234, "1.234 haber"],
  ["ar", 0, "لا مقالات"],
  ["ar", 1, "مقال واحد"],
  ["ar", 2, "مقالان"],
  ["ar", 3, "3 مقالات"],
  ["ar", 11, "11 مقالًا"],
  ["ar", 100, "100 مقال"],
  ["ar-EG", 1234, "1,234 مقالًا"],
])("in %s, %i of them are “%s”", (language, count, printed) => {
  expect(stringsFor(language, "en").articles(count)).toBe(printed);
});

test.each([
  ["en", "A, B and C"],
  ["ru", "A, B и C"],
  ["tr", "A, B ve C"],
  ["ar", "A وB وC"],
  ["fr", "A, B et C"],
])("a list in %s reads “%s”", (language, printed) => {
  expect(listed(["A", "B", "C"], language).join("")).toBe(printed);
});

test("a list keeps its items, whatever they are, between its words", () => {
  const [one, two] = [{ name: "A" }, { name: "B" }];
  expect(listed([one, two], "ru")).toEqual([one, " и ", two]);
  expect(listed([], "ru")).toEqual([]);
});

test.each([
  ["ar", "2 أبريل 2025 في 12:30 غرينتش+3"],
  ["ar-EG", "2 أبريل 2025 في 12:30 غرينتش+3"],
  ["ar-u-nu-arab", "٢ أبريل ٢٠٢٥ في ١٢:٣٠ غرينتش+٣"],
  ["ru", "2 апреля 2025 г. в 12:30 GMT+3"],
])("a time in %s has the digits that are asked for: %s", (language, printed) => {
  expect(printTime("2025-04-02T09:30Z", { language, timeZone: "Europe/Istanbul" })).toBe(printed);
});

test.each([
  ["en", "English"],
  ["ru", "русский"],
  ["tr", "Türkçe"],
  ["ar", "العربية"],
])("%s calls itself %s", (language, name) => {
  expect(ownNameOf(language)).toBe(name);
});
