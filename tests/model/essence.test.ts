import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Copy } from "../../src/model/copy.ts";
import { composeEdition } from "../../src/model/edition.ts";
import { entryEssenceOf, essenceOf } from "../../src/model/essence.ts";
import { feedArticleOf } from "../../src/model/feed.ts";
import { articleText, copyWith } from "../copy.ts";

const digestOf = (shared: object) => createHash("sha256").update(JSON.stringify(shared)).digest("hex");

const FIELDS = {
  story: "tide",
  topics: ["fish"],
  people: ["ada"],
  places: ["quay"],
  dateline: ["quay"],
  statements: [{ speaker: "ada", paraphrase: "It rains.", place: "quay", relayedBy: "ada" }],
  events: [{ date: "2024", what: "It rained.", place: "quay" }],
};

/** Each article of some copy as JSON, and in short; its entry in feeds too. */
function articlesOf(change: (copy: Copy) => void) {
  const copy = copyWith([
    articleText("2025/04/a", FIELDS),
    articleText("2025/04/b", { story: "tide", published: "2025-04-03" }),
  ]);
  for (const [id, text] of [["quay", { name: "Quay", latitude: 1, longitude: 2, aliases: [], sameAs: [] }]] as const)
    copy.places.set(id, text as never);
  change(copy);
  const { articles } = composeEdition(copy, Date.parse("2025-05-01T00:00Z"));
  return articles.map((article) => ({
    id: article.id,
    json: JSON.stringify(article),
    short: essenceOf(article, digestOf),
    entry: JSON.stringify(feedArticleOf(article)),
    entryInShort: entryEssenceOf(feedArticleOf(article), digestOf),
  }));
}

describe("an article's essence changes when what its page shows does, and only then", () => {
  test.each<[string, (copy: Copy) => void]>([
    ["nothing", () => {}],
    ["a person's name", (copy) => (copy.people.get("ada")!.name = "Ada Other")],
    ["a person's role", (copy) => (copy.people.get("ada")!.role = "Other master")],
    ["a person's page elsewhere", (copy) => copy.people.get("ada")!.sameAs.push("https://example.org/ada")],
    ["a place's name", (copy) => (copy.places.get("quay")!.name = "Other quay")],
    ["a place's position", (copy) => (copy.places.get("quay")!.latitude = 5)],
    ["a topic's name", (copy) => (copy.topics.get("fish")!.name = "Other fish")],
    ["a section's name", (copy) => (copy.sections.get("harbour")!.name = "Other harbour")],
    ["a story's name", (copy) => (copy.stories.get("tide")!.data.name = "Other story")],
    ["a story's language", (copy) => (copy.stories.get("tide")!.data.language = "tr")],
    ["its own copy", (copy) => copy.articles.set("2025/04/a", articleText("2025/04/a", { ...FIELDS, dek: "Other." }))],
    ["its body", (copy) => copy.articles.set("2025/04/a", articleText("2025/04/a", FIELDS, "<p>Other.</p>"))],
    [
      "the headline of what to read next",
      (copy) => copy.articles.set("2025/04/b", articleText("2025/04/b", { story: "tide", headline: "Other" })),
    ],
    ["one more article to read next", (copy) => copy.articles.set("2025/04/c", articleText("2025/04/c", FIELDS))],
    [
      "a translation",
      (copy) =>
        copy.articles.set("2025/04/c", articleText("2025/04/c", { language: "tr", translationOf: "2025/04/a" })),
    ],
    [
      "where it was before",
      (copy) => copy.articles.set("2025/04/a", articleText("2025/04/a", { ...FIELDS, formerly: ["/2025/04/before/"] })),
    ],
  ])("%s", (_name, change) => {
    const before = new Map(articlesOf(() => {}).map((article) => [article.id, article]));
    const after = articlesOf(change);
    for (const { id, json, short, entry, entryInShort } of after) {
      const was = before.get(id);
      if (!was) continue;
      expect(short === was.short, id).toBe(json === was.json);
      expect(entryInShort === was.entryInShort, `the entry of ${id}`).toBe(entry === was.entry);
    }
    const changed = after.filter(({ id, json }) => before.get(id)?.json !== json);
    expect(changed.length > 0).toBe(_name !== "nothing");
  });
});
