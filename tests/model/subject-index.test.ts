import { expect, test } from "vitest";
import type { Subject } from "../../src/model/subject.ts";
import { indexOfSubjects } from "../../src/model/subject-index.ts";

const subject = (name: string, n: number, articles = 0) =>
  ({ name, path: `/people/${n}/`, articles: Array.from({ length: articles }), statements: [] }) as unknown as Subject;

const all = (names: string[]) => names.map((name, n) => subject(name, n));

/** The letters of an index with the names under each; enough other names are there for letters to be needed. */
function lettersOf(language: string, names: string[]): string[] {
  const filler = Array.from({ length: 31 }, (_, n) => `@${n}`);
  const { letters } = indexOfSubjects("people", all([...names, ...filler]), language);
  const lines = letters.map(({ letter, names: under }) => `${letter}: ${under.map(({ name }) => name).join(", ")}`);
  return lines.filter((line) => !/@/.test(line));
}

test.each([
  // Each language has its own letters; an accent that makes none of them is left out.
  ["en", ["İzmir", "Ilgaz", "Ålesund", "Zed"], ["A: Ålesund", "I: Ilgaz, İzmir", "Z: Zed"]],
  ["fr", ["Émile", "Eb", "Ça"], ["C: Ça", "E: Eb, Émile"]],
  ["tr", ["İzmir", "izci", "Işık", "Çan", "Can"], ["C: Can", "Ç: Çan", "I: Işık", "i: izci, İzmir"]],
  ["da", ["Ålesund", "Ab", "Zed", "Ørsted"], ["A: Ab", "Z: Zed", "Ø: Ørsted", "Å: Ålesund"]],
  ["cs", ["Chomutov", "Hana", "Cheb", "Cyril", "Čech"], ["C: Cyril", "Č: Čech", "H: Hana", "Ch: Cheb, Chomutov"]],
  ["ru", ["Йод", "Ёлка", "Ель", "Иван"], ["Е: Ёлка, Ель", "И: Иван", "Й: Йод"]],
  ["ar", ["بغداد", "أحمد", "إيران"], ["ا: أحمد, إيران", "ب: بغداد"]],
  // Quotation marks and brackets are no part of a name's place, and a larger number stands after a smaller one.
  ["en", ["“Zorro”", "(Anon)", "Bo"], ["A: (Anon)", "B: Bo", "Z: “Zorro”"]],
])("in %s, %j stand under their letters", (language, names, lines) => {
  expect(lettersOf(language, names)).toEqual(lines);
});

test("numbers stand together, by value", () => {
  const names = ["B", "10 Downing", "3 Sisters", ...Array.from({ length: 30 }, (_, n) => `C${n}`)];
  const [first] = indexOfSubjects("people", all(names), "en").letters;
  expect([first!.letter, ...first!.names.map(({ name }) => name)]).toEqual(["0–9", "3 Sisters", "10 Downing"]);
});

test.each([
  ["none", 0, 1, 0],
  ["few", 3, 1, 0],
  ["as many as fit on a page at once", 30, 1, 12],
  ["more", 31, 31, 12],
  ["syllables, of which there are too many", 100, 1, 12],
])("%s: %i names stand under %i letters, and %i are named first", (_name, count, letters, most) => {
  const names = Array.from({ length: count }, (_, n) => String.fromCodePoint((count > 50 ? 0xac00 : 0x4e00) + 30 * n));
  const index = indexOfSubjects("people", all(names), count > 50 ? "ko" : "zh");
  expect([index.count, index.letters.length, index.most.length]).toEqual([count, letters, most]);
  expect(index.letters.flatMap((letter) => letter.names)).toHaveLength(count);
});

test("those with the most articles are named first, of equals in the order of the alphabet", () => {
  const subjects = Array.from({ length: 20 }, (_, n) => subject(String.fromCodePoint(97 + n), n, n % 4));
  const { most } = indexOfSubjects("people", subjects, "en");
  expect(most.map(({ name, articles }) => `${name}${articles}`).slice(0, 7)).toEqual([
    ..."dhlpt".split("").map((name) => `${name}3`),
    "c2",
    "g2",
  ]);
});
