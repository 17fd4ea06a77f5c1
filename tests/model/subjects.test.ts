import { describe, expect, test } from "vitest";
import { addressBook } from "../../src/model/address-book.ts";
import { composeEdition } from "../../src/model/edition.ts";
import { subjectPages } from "../../src/model/subject.ts";
import { statementPages } from "../../src/model/statements.ts";
import { articleText, copyWith } from "../copy.ts";

const NOON = Date.parse("2025-04-03T12:00:00Z");
const copyOf = (...articles: Parameters<typeof articleText>[]) => copyWith(articles.map((it) => articleText(...it)));
const compose = (...articles: Parameters<typeof articleText>[]) => composeEdition(copyOf(...articles), NOON);
const said = (change: object = {}) => ({ speaker: "ada", quote: "No.", ...change });
const withdrawn = { corrections: [{ kind: "withdrawn", date: "2025-04-02", what: "x" }] };

const FULL = {
  topics: ["fish"],
  people: ["ada"],
  organizations: ["guild"],
  dateline: ["quay"],
  places: ["quay"],
  byline: [{ person: "bo" }, { desk: "Specimen desk" }],
};

test.each([
  ["topics", ["fish"]],
  // The story names Ada; nobody names Bo as a subject.
  ["people", ["ada"]],
  ["organizations", ["guild"]],
  ["places", ["quay"]],
  ["authors", ["bo", "specimen-desk"]],
] as const)("%s: who and what an article names has a page that lists it once", (kind, ids) => {
  const found = compose(["2025/04/a", FULL]).subjects[kind];
  expect(found.map(({ id }) => id)).toEqual(ids);
  for (const { path, id, articles } of found) {
    expect(path).toBe(`/${kind}/${id}/`);
    expect(articles.map((it) => it.path)).toEqual(["/2025/04/a/"]);
  }
});

test.each([
  ["a speaker", { statements: [said({ speaker: "bo" })] }, "people", "bo"],
  ["whoever relays", { statements: [said({ relayedBy: "bo" })] }, "people", "bo"],
  ["the place of a statement", { statements: [said({ place: "quay" })] }, "places", "quay"],
  ["the place of an event", { events: [{ date: "2024", what: "x", place: "quay" }] }, "places", "quay"],
] as const)("%s has a page, so that the link leads somewhere", (_name, change, kind, id) => {
  expect(compose(["2025/04/a", change]).subjects[kind].map((it) => it.id)).toContain(id);
  expect(compose(["2025/04/a", { ...change, ...withdrawn }]).subjects[kind].map((it) => it.id)).not.toContain(id);
});

test("what only held-back articles name has no page", () => {
  const { subjects, statements, archive } = compose(["2025/04/a", { ...FULL, embargo: "2026-01-01T00:00Z" }]);
  expect(
    Object.values(subjects)
      .flat()
      .map(({ id }) => id),
  ).toEqual(["ada"]);
  expect(statements.flatMap(({ entries }) => entries)).toEqual([]);
  expect(archive).toEqual([]);
});

test("every page of a subject is an address that copy may link to, and no other", () => {
  const copy = copyOf(["2025/04/a", { ...FULL, statements: [said({ speaker: "bo", place: "quay" })] }]);
  const { subjects, archive } = composeEdition(copy, NOON);
  const book = addressBook(copy, NOON);
  const made = Object.values(subjects)
    .flat()
    .map(({ path }) => path);
  const linked = [...book.keys()].filter((path) => /^\/(topics|people|organizations|places|authors)\/.+\/$/.test(path));
  expect(linked.sort()).toEqual(made.sort());
  const [year] = archive;
  const parts = [year!, ...year!.months, ...year!.months.flatMap(({ days }) => days)].map(({ path }) => path);
  expect(parts).toEqual(["/archive/2025/", "/archive/2025/04/", "/archive/2025/04/02/"]);
  expect(parts.filter((path) => !book.has(path))).toEqual([]);
});

test("a person who signs and is reported about has two pages that know each other", () => {
  const { people, authors } = compose(["2025/04/a", { people: ["bo"], byline: [{ person: "bo" }] }]).subjects;
  expect(people.find(({ id }) => id === "bo")!.other?.path).toBe("/authors/bo/");
  expect(authors.find(({ id }) => id === "bo")!.other?.path).toBe("/people/bo/");
});

test.each([
  ["a name of its own", "Nachtdienst Süd", "nachtdienst-sued"],
  ["the name of a person's id", "Ada", "ada-desk"],
  ["a name that no file can be called", "Desk ".repeat(60), /^desk-[0-9a-f]{8}$/],
  ["another script", "Отдел новостей", "otdel-novostey"],
  ["a script that has no Latin spelling", "編集部", /^desk-[0-9a-f]{8}$/],
])("a desk with %s has an address", (_name, desk, id) => {
  const [author] = compose(["2025/04/a", { byline: [{ desk }] }]).subjects.authors;
  expect(author!.id).toMatch(id instanceof RegExp ? id : new RegExp(`^${id}$`));
});

test("a desk has no page with a person, whatever that person's id", () => {
  const copy = copyWith([
    articleText("2025/04/a", { byline: [{ desk: "Ada" }, { person: "ada" }, { person: "ada-desk" }] }),
  ]);
  copy.people.set("ada-desk", { name: "Ada Desk", aliases: [], sameAs: [] });
  const { authors } = composeEdition(copy, Date.parse("2025-06-01")).subjects;
  expect(authors.map(({ id }) => id)).toEqual(["ada-desk-desk", "ada", "ada-desk"]);
});

describe("statements", () => {
  const edition = compose(
    ["2025/04/a", { story: "tide", statements: [said({ date: "2025-04-01" }), said({ speaker: "bo" })] }],
    ["2025/04/b", { story: "tide", statements: [{ speaker: "ada", paraphrase: "She agreed.", date: "2025-03-31" }] }],
  );
  test.each([
    ["/statements/", ["2025-04-02", "2025-04-01", "2025-03-31"]],
    ["/statements/quotations/", ["2025-04-02", "2025-04-01"]],
    ["/statements/paraphrases/", ["2025-03-31"]],
    ["/statements/people/ada/", ["2025-04-01", "2025-03-31"]],
    ["/statements/people/bo/", ["2025-04-02"]],
    ["/statements/stories/tide/", ["2025-04-02", "2025-04-01", "2025-03-31"]],
  ])("%s has its own, the newest first, dated by the article where they are not", (path, dates) => {
    expect(edition.statements.find((list) => list.path === path)!.entries.map(({ date }) => date)).toEqual(dates);
  });

  test("no two lists have one address", () => {
    const paths = edition.statements.map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
  });

  test("a person's page knows what the person said, a story how much is said in it", () => {
    expect(edition.subjects.people.find(({ id }) => id === "ada")!.statements).toHaveLength(2);
    expect(edition.stories[0]!.statements).toEqual({ count: 3, path: "/statements/stories/tide/" });
  });
});

test("old pages of a long list do not shift when something is added", () => {
  const many = (count: number) => Array.from({ length: count }, (_, n) => count - n) as never[];
  const old = (pages: { number?: number; items: unknown[] }[]) => pages.filter(({ number }) => number !== undefined);
  for (const pagesOf of [
    (items: never[]) => subjectPages({ articles: items }),
    (items: never[]) => statementPages({ entries: items }),
  ]) {
    const [before, after] = [old(pagesOf(many(500))), old(pagesOf(many(501)))];
    expect(before.length).toBeGreaterThan(5);
    expect(after.slice(-before.length).map(({ items }) => items)).toEqual(before.map(({ items }) => items));
  }
});

test("the archive counts by year and month in the newsroom's zone", () => {
  const { archive } = compose(
    ["2025/03/a", { published: "2025-03-31T22:30Z" }],
    ["2025/03/b", { published: "2025-03-30" }],
    ["2024/12/c", { published: "2024-12-31T23:59+03:00" }],
  );
  // 22:30 UTC is half past one on 1 April in Istanbul.
  expect(archive.map(({ date, count, months }) => [date, count, months.map((it) => [it.date, it.count])])).toEqual([
    [
      "2025",
      2,
      [
        ["2025-04", 1],
        ["2025-03", 1],
      ],
    ],
    ["2024", 1, [["2024-12", 1]]],
  ]);
});
