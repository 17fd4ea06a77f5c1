import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Copy } from "../../src/model/copy.ts";
import { teaserOf } from "../../src/model/article.ts";
import { composeEdition } from "../../src/model/edition.ts";
import {
  entryEssenceOf,
  essenceOf,
  statementEssenceOf,
  storyEssenceOf,
  teaserEssenceOf,
} from "../../src/model/essence.ts";
import { feedArticleOf } from "../../src/model/feed.ts";
import { statementsIn } from "../../src/model/statements.ts";
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

/** What pages and lists show of some copy, each by its name, as JSON and in short. */
function shownOf(change: (copy: Copy) => void) {
  const copy = copyWith([
    articleText("2025/04/a", FIELDS),
    articleText("2025/04/b", { story: "tide", published: "2025-04-03" }),
  ]);
  for (const [id, text] of [["quay", { name: "Quay", latitude: 1, longitude: 2, aliases: [], sameAs: [] }]] as const)
    copy.places.set(id, text as never);
  change(copy);
  const { articles, stories, site } = composeEdition(copy, Date.parse("2025-05-01T00:00Z"));
  const shown = new Map<string, [json: string, short: string]>();
  const show = <Value extends object>(
    name: string,
    value: Value,
    short: (value: Value, of: typeof digestOf) => string,
  ) => shown.set(name, [JSON.stringify(value), short(value, digestOf)]);
  for (const article of articles) {
    show(article.id, article, essenceOf);
    show(`entry of ${article.id}`, feedArticleOf(article), entryEssenceOf);
    show(`teaser of ${article.id}`, teaserOf(article), teaserEssenceOf);
    for (const [n, entry] of statementsIn([article], site.timeZone).entries())
      show(`statement ${n} of ${article.id}`, entry, statementEssenceOf);
  }
  for (const story of stories) show(`story ${story.id}`, story, storyEssenceOf);
  return shown;
}

describe("what is shown has another essence when it is shown otherwise, and only then", () => {
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
    [
      "a story's summary",
      (copy) => (copy.stories.get("tide")!.body = { ...copy.stories.get("tide")!.body, digest: "other" }),
    ],
    [
      "what somebody said",
      (copy) =>
        copy.articles.set(
          "2025/04/a",
          articleText("2025/04/a", { ...FIELDS, statements: [{ ...FIELDS.statements[0]!, paraphrase: "It pours." }] }),
        ),
    ],
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
    const before = shownOf(() => {});
    const after = shownOf(change);
    for (const [name, [json, short]] of after) {
      const was = before.get(name);
      if (was) expect(short === was[1], name).toBe(json === was[0]);
    }
    const changed = [...after].filter(([name, [json]]) => before.get(name)?.[0] !== json);
    expect(changed.length > 0).toBe(_name !== "nothing");
  });
});
