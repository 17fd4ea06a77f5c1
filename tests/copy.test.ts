import { expect, test } from "vitest";
import { composeEdition } from "../src/model/edition.ts";
import type { Copy } from "../src/model/copy.ts";
import { readPublication } from "../src/press/copy/publication.ts";

const { copy, problems } = await readPublication("src/content", Date.parse("2026-01-01T00:00:00Z"));
const edition = composeEdition(copy as Copy, Date.parse("2026-01-01T00:00:00Z"));
const texts = [...copy.articles.values(), ...copy.stories.values(), ...copy.pages.values()];

test("the published copy has neither errors nor warnings", () => {
  expect(problems).toEqual([]);
});

test("every article, story and standing page of the first publication is in the edition", () => {
  expect(edition.articles.map(({ id }) => id)).toEqual([
    "2025/04/second-meeting-in-istanbul",
    "2025/04/black-sea-grain-initiative",
    "2025/04/embassy-irritants",
  ]);
  expect(edition.stories[0]!.teasers).toHaveLength(3);
  expect(edition.pages.map(({ id }) => id)).toEqual(["about", "standards"]);
});

test.each([...copy.articles.values()].map((article) => [article.id, article] as const))(
  "%s names its sources, how it was made, and what it does not contain",
  (_id, { data, body }) => {
    expect(data.sources.length).toBeGreaterThan(0);
    expect(data.howMade).toBe("ai-assisted");
    expect(data.statements.length).toBeGreaterThan(0);
    expect(body.html).toMatch(/<h2>What this (report|piece) does not contain<\/h2>/);
  },
);

test.each(texts.map(({ id, body }) => [id, body.html] as const))(
  "%s sets its quotation marks and apostrophes",
  (_id, html) => {
    expect(html.replace(/<[^>]*>/g, "")).not.toMatch(/\w'\w|&quot;|"/);
  },
);

test("the timeline keeps what is known of each date: July 2023 has no day", () => {
  expect(edition.stories[0]!.timeline.map(({ date }) => date)).toEqual([
    "2023-07",
    "2025-02-27",
    "2025-03-18",
    "2025-04-01",
  ]);
});

test("quotation marks hold single terms only: whole sentences are in the newsroom's words", () => {
  for (const { body } of copy.articles.values()) {
    for (const [, quoted] of body.html.matchAll(/“([^”]*)”/g)) expect(quoted!.split(" ").length).toBeLessThanOrEqual(3);
  }
});
