import { expect, test } from "vitest";
import { articleCopySchema } from "../../src/model/article-copy.ts";
import { articleFields } from "../copy.ts";

const accepted = (change: object) => articleCopySchema.safeParse(articleFields(change)).success;

test.each([
  ["the least that an article needs", {}],
  ["two places in the dateline", { dateline: ["moscow", "istanbul"] }],
  ["a moment with its offset", { published: "2025-04-02T09:30:00+03:00" }],
  ["a person with a role", { byline: [{ person: "ada", role: "photographs" }] }],
  [
    "events of every precision",
    { events: ["2023", 2023, "2023-07", "2023-07-17", "2023-07-17T09:30Z"].map((date) => ({ date, what: "x" })) },
  ],
  ["a quotation", { statements: [{ speaker: "ada", quote: "No." }] }],
  ["a headline that looks like markup", { headline: "</script><script>alert(1)</script>" }],
  ["a headline in Arabic", { headline: "الاجتماع الثاني في إسطنبول" }],
  ["changes of direction that end", { headline: "a \u202Bb\u202C c \u2067d \u202Ee\u2069 f" }],
  ["an emoji of many signs", { headline: "👩\u200D🔬" }],
  ["an emoji", { headline: "Ships 🚢 leave" }],
  ["an old path of another system", { formerly: ["/blog/1234", "/2025/03/old.html"] }],
])("accepted: %s", (_name, change) => {
  expect(accepted(change)).toBe(true);
});

test.each([
  ["an unknown field", { headlin: "x" }],
  ["no headline", { headline: undefined }],
  ["a number as headline", { headline: 42 }],
  ["an empty headline", { headline: "  " }],
  ["a headline of two lines", { headline: "a\nb" }],
  ["a control character", { headline: "a\u0008b" }],
  ["a headline of no width", { headline: "\u200B" }],
  ["a headline of invisible signs", { headline: "\u2063\u3164\uFE0F" }],
  ["a change of direction that does not end", { headline: "Deal \u202Edesrever" }],
  ["an isolate that does not end", { dek: "Deal \u2067desrever" }],
  ["an embedding that ends after its isolate", { headline: "a \u2066b \u202Bc\u2069 \u202B d" }],
  ["half a surrogate pair", { headline: "a\uD800b" }],
  ["published: null", { published: null }],
  ["a day that does not exist", { published: "2025-02-31" }],
  ["a time without its offset", { published: "2025-04-02T09:30:00" }],
  ["a Date", { published: new Date() }],
  ["three places in the dateline", { dateline: ["a", "b", "c"] }],
  ["an empty dateline", { dateline: [] }],
  ["no byline", { byline: [] }],
  ["a byline of a person and a desk", { byline: [{ person: "ada", desk: "Desk" }] }],
  ["a byline of nobody", { byline: [{ role: "text" }] }],
  ["a byline without a letter, which a feed would take for a number", { byline: [{ desk: "007" }] }],
  ["a section that is no id", { section: "Diplomacy!" }],
  ["an embargo without an hour", { embargo: "2025-04-02" }],
  ["a statement both paraphrased and quoted", { statements: [{ speaker: "ada", quote: "a", paraphrase: "b" }] }],
  ["a statement that says nothing", { statements: [{ speaker: "ada" }] }],
  ["a source of no known kind", { sources: [{ kind: "rumour", title: "x" }] }],
  ["a script as a source's address", { sources: [{ kind: "media", title: "x", url: "javascript:alert(1)" }] }],
  ["markup in a source's address", { sources: [{ kind: "media", title: "x", url: 'https://x.example/"><script>' }] }],
  ["a correction of no known kind", { corrections: [{ kind: "fixed", date: "2025-04-02", what: "x" }] }],
  ["a picture without alt", { image: { file: "a.jpg", credit: "c", licence: "l" } }],
  ["draft: yes", { draft: "yes" }],
  ["an old path on another host", { formerly: ["//evil.example/"] }],
  ["an old path that climbs later", { formerly: ["/a/../../x/"] }],
  ["an old path that climbs", { formerly: ["/../x/"] }],
  ["an id that no file can be called", { topics: ["x".repeat(201)] }],
  ["a related article that no file can be called", { related: [`2025/04/${"x".repeat(201)}`] }],
  ["an old path that no file can be called", { formerly: [`/${"x".repeat(201)}/`] }],
  ["an urgency of 10", { urgency: 10 }],
])("refused: %s", (_name, change) => {
  expect(accepted(change)).toBe(false);
});

test("every field says what it is for", () => {
  const undescribed = Object.entries(articleCopySchema.shape).filter(([, field]) => !field.description);
  expect(undescribed.map(([name]) => name)).toEqual([]);
});
