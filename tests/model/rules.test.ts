import { expect, test } from "vitest";
import { breachesOf, misquotationsIn } from "../../src/model/rules.ts";
import { articleText } from "../copy.ts";

const NOW = Date.parse("2025-04-10T12:00:00Z");
const ZONE = "Europe/Istanbul";
const breaches = (change: object, html = "<p>She said: <em>“No,</em> never”, and left.</p>") => {
  const text = articleText("2025/04/a", change, html);
  const found = [...breachesOf(text, ZONE, NOW), ...misquotationsIn(text.data, html)];
  return found.map(({ path, severity }) => `${severity} ${path.join(".")}`);
};

const said = (change: object) => ({ statements: [{ speaker: "ada", ...change }] });
const happened = (change: object) => ({ events: [{ what: "x", ...change }] });
const corrected = (date: string) => ({ corrections: [{ kind: "corrected", what: "x", date }] });

test.each<[string, object, string[]]>([
  ["updated on the day of publication", { published: "2025-04-02T18:00+03:00", updated: "2025-04-02" }, []],
  ["updated before publication", { updated: "2025-04-01" }, ["error updated"]],
  [
    "updated an hour before publication",
    { published: "2025-04-02T18:00+03:00", updated: "2025-04-02T17:00+03:00" },
    ["error updated"],
  ],
  ["updated after the press time", { updated: "2025-04-11" }, ["error updated"]],
  ["corrected after publication", corrected("2025-04-03"), []],
  ["corrected before publication", corrected("2025-04-01"), ["error corrections.0.date"]],
  ["corrected after the press time", corrected("2025-04-10T15:01+03:00"), ["error corrections.0.date"]],
  [
    "one correction told twice",
    { corrections: ["corrected", "refiled"].map((kind) => ({ kind, what: "x", date: "2025-04-03" })) },
    ["error corrections.1.what"],
  ],
  [
    "a correction told again on another day",
    { corrections: ["03", "04"].map((day) => ({ kind: "corrected", what: "x", date: `2025-04-${day}` })) },
    [],
  ],
  ["an event of the press time's year", happened({ date: "2025" }), []],
  ["an event next year", happened({ date: "2026" }), ["error events.0.date"]],
  ["an event announced for next month", happened({ date: "2025-05", planned: true }), []],
  ["a statement of today", said({ paraphrase: "x", date: "2025-04-10" }), []],
  ["a statement of tomorrow", said({ paraphrase: "x", date: "2025-04-11" }), ["error statements.0.date"]],
  [
    "a statement made when the embargo ends",
    { ...said({ paraphrase: "x", date: "2025-04-12T10:00Z" }), embargo: "2025-04-12T10:00Z" },
    [],
  ],
  ["a quotation, whatever its marks and markup", said({ quote: "No, never" }), []],
  ["a quotation with another word", said({ quote: "No, not ever" }), ["error statements.0.quote"]],
  ["a quotation that is part of a word", said({ quote: "eve" }), ["error statements.0.quote"]],
  ["a headline of 110 characters", { headline: "x".repeat(110) }, []],
  ["a headline of 111 characters", { headline: "x".repeat(111) }, ["warning headline"]],
  ["a dek of 301 characters", { dek: "x".repeat(301) }, ["warning dek"]],
  ["a path of another month", { published: "2025-03-31" }, ["warning published"]],
  ["a path of the newsroom's month", { published: "2025-03-31T23:00Z" }, []],
])("%s", (_name, change, expected) => {
  expect(breaches(change)).toEqual(expected);
});

test.each<[string, string, string, boolean]>([
  ["a minus", "We lost 5 ships", "<p>We lost -5 ships.</p>", false],
  ["the same minus, set otherwise", "We lost -5 ships", "<p>“We lost −5 ships”</p>", true],
  ["another currency and sign", "$5 or 20%", "<p>It is €5 or 20 degrees.</p>", false],
  ["currency and sign", "$5 or 20%", "<p>It is “$5, or 20%”.</p>", true],
  ["another decimal point", "It rose by 1.5 points", "<p>It rose by 15 points.</p>", false],
  ["a word that is struck out", "we are not happy", "<p>Now we are <del>not</del> happy.</p>", false],
  ["words around one that is struck out", "we are happy", "<p>Now we are <del>not</del> happy.</p>", false],
  ["two paragraphs", "We left. We came back.", "<p>“We left.</p>\n<p>We came back.”</p>", true],
  ["a heading between two paragraphs", "We left. Later We came", "<p>We left.</p><h2>Later</h2><p>We came.</p>", false],
  [
    "the mark of a footnote",
    "We left it at once",
    '<p>We left<sup><a href="#user-content-fn-1" id="user-content-fnref-1">1</a></sup> it at once.</p>',
    true,
  ],
  ["a soft hyphen", "the harbourmaster said", "<p>the harbour\u00ADmaster said</p>", true],
  ["a line break", "We left it", "<p>We left<br />it.</p>", true],
  ["markup within a word", "We left it", "<p>We <em>le</em>ft it.</p>", true],
  ["Chinese without blanks", "停火已经签署", "<p>他说停火已经签署并且生效。</p>", true],
  ["other Chinese", "停火没有签署", "<p>他说停火已经签署并且生效。</p>", false],
])("word for word: %s", (_name, quote, html, isThere) => {
  expect(breaches(said({ quote }), html)).toEqual(isThere ? [] : ["error statements.0.quote"]);
});

test.each<[string, object, string[]]>([
  ["a person named twice", { people: ["ada", "bo", "ada"] }, ["warning people.2"]],
  ["an article related to itself", { related: ["2025/04/a"] }, ["error related.0"]],
  ["one related article twice", { related: ["2025/04/b", "2025/04/b"] }, ["warning related.1"]],
])("%s", (_name, change, expected) => {
  expect(breaches(change)).toEqual(expected);
});

test("a quotation in another script is compared by its words", () => {
  const quote = "Это было, по его словам, «решение»";
  expect(breaches(said({ quote }), "<p>Он сказал: “Это было, по его словам, ‘решение’”.</p>")).toEqual([]);
  expect(breaches(said({ quote }), "<p>Он сказал: “Это не было, по его словам, решение”.</p>")).toEqual([
    "error statements.0.quote",
  ]);
});
