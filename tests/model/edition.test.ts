import { expect, test } from "vitest";
import { composeEdition } from "../../src/model/edition.ts";
import { articleText, copyWith } from "../copy.ts";

const NOON = Date.parse("2025-04-03T12:00:00Z");
const compose = (...articles: Parameters<typeof articleText>[]) =>
  composeEdition(copyWith(articles.map((given) => articleText(...given))), NOON);
const idsOf = (...articles: Parameters<typeof articleText>[]) => compose(...articles).articles.map(({ id }) => id);

test.each([
  ["a plain article", {}, true],
  ["a draft", { draft: true }, false],
  ["an embargo that is over at the press time", { embargo: "2025-04-03T12:00Z" }, true],
  ["an embargo a minute ahead", { embargo: "2025-04-03T12:01Z" }, false],
  ["an embargo with an offset", { embargo: "2025-04-03T14:59+03:00" }, true],
  ["published tomorrow", { published: "2025-04-04" }, false],
  // The newsroom stands in Istanbul, where 3 April began at 21:00 UTC on the 2nd.
  ["published today", { published: "2025-04-03" }, true],
  ["published later today", { published: "2025-04-03T15:01+03:00" }, false],
])("%s: in the edition or not", (_name, change, isIn) => {
  expect(idsOf(["2025/04/a", change])).toEqual(isIn ? ["2025/04/a"] : []);
});

test("the newest stands first; on one day the more urgent, then by id", () => {
  const ids = idsOf(
    ["2025/04/c", {}],
    ["2025/04/b", {}],
    ["2025/04/urgent", { urgency: 1 }],
    ["2025/04/newer", { published: "2025-04-03" }],
    ["2025/04/late", { published: "2025-04-02T23:00+03:00" }],
  );
  expect(ids).toEqual(["2025/04/newer", "2025/04/late", "2025/04/urgent", "2025/04/b", "2025/04/c"]);
});

test.each([
  ["section", { section: "nowhere" }],
  ["story", { story: "nowhere" }],
  ["dateline", { dateline: ["nowhere"] }],
  ["topics", { topics: ["nowhere"] }],
  ["people", { people: ["nobody"] }],
  ["organizations", { organizations: ["nothing"] }],
  ["places", { places: ["nowhere"] }],
  ["byline", { byline: [{ person: "nobody" }] }],
  ["statements", { statements: [{ speaker: "nobody", quote: "x" }] }],
  ["statements", { statements: [{ speaker: "ada", relayedBy: "nobody", quote: "x" }] }],
  ["events", { events: [{ date: "2023", what: "x", place: "nowhere" }] }],
])("a %s that leads nowhere makes no edition", (_field, change) => {
  expect(() => compose(["2025/04/a", change])).toThrow(/^articles\/2025\/04\/a\.md: no \w+ "no\w+"$/);
});

test("the guid stays when an article is renamed", () => {
  const [before] = compose(["2025/04/old", {}]).articles;
  const [after] = compose(["2025/05/new", { formerly: ["/2025/04/old/"] }]).articles;
  expect(after!.path).toBe("/2025/05/new/");
  expect(after!.guid).toBe(before!.guid);
  expect(after!.guid).toBe("tag:specimen.example,2025:/2025/04/old/");
});

test("under a base path every address begins with it", () => {
  const copy = copyWith([articleText("2025/04/a", { story: "tide" })], { url: "https://specimen.example/paper/" });
  const { articles, sections, stories, site } = composeEdition(copy, NOON);
  const paths = [
    articles[0]!.path,
    articles[0]!.story!.path,
    sections[0]!.path,
    stories[0]!.path,
    site.sections[0]!.path,
  ];
  expect(paths.filter((path) => !/^\/paper\/(?!.*\/\/)/.test(path!))).toEqual([]);
  expect(articles[0]!.url).toBe("https://specimen.example/paper/2025/04/a/");
});

test("an article that is held back leaves no trace in lists, stories, timelines, related and navigation", () => {
  const held = {
    embargo: "2026-01-01T00:00Z",
    section: "market",
    story: "tide",
    events: [{ date: "2024", what: "Secret" }],
  };
  const edition = compose(["2025/04/open", { story: "tide", related: ["2025/04/held"] }], ["2025/04/held", held]);
  expect(JSON.stringify(edition)).not.toMatch(/held|Secret/);
  expect(edition.site.sections.map(({ id }) => id)).toEqual(["harbour"]);
});

test("related: what the editors chose, then the same story, each with its reason, and no padding", () => {
  const { articles } = compose(
    ["2025/04/a", { story: "tide", related: ["2025/04/c"] }],
    ["2025/04/b", { story: "tide" }],
    ["2025/04/c", {}],
    ["2025/04/d", {}],
  );
  const related = articles.find(({ id }) => id === "2025/04/a")!.related;
  expect(related.map(({ reason, brief }) => [reason, brief.path])).toEqual([
    ["editors", "/2025/04/c/"],
    ["story", "/2025/04/b/"],
  ]);
  expect(articles.find(({ id }) => id === "2025/04/d")!.related).toEqual([]);
});

test("a correction after the last update is the last change", () => {
  const corrections = [{ kind: "withdrawn", date: "2025-04-03", what: "x" }];
  const [article] = compose(["2025/04/a", { updated: "2025-04-02T10:00+03:00", corrections }]).articles;
  expect(article).toMatchObject({ changed: "2025-04-03", withdrawn: true });
});

test("statements tell the speaker, who relayed it, and a quotation from a paraphrase", () => {
  const statements = [
    { speaker: "ada", quote: "No.", place: "quay", relayedBy: "bo" },
    { speaker: "bo", paraphrase: "He agreed." },
  ];
  const [article] = compose(["2025/04/a", { statements }]).articles;
  expect(article!.statements).toMatchObject([
    {
      speaker: { name: "Ada Specimen", role: "Harbour master" },
      said: "No.",
      isQuote: true,
      place: { id: "quay", name: "Quay", path: "/places/quay/" },
      relayedBy: { name: "Bo Specimen", path: "/people/bo/" },
    },
    { speaker: { name: "Bo Specimen" }, said: "He agreed.", isQuote: false },
  ]);
});
