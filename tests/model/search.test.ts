import { describe, expect, test } from "vitest";
import { composeEdition } from "../../src/model/edition.ts";
import { searchEntry, searchShards, shardNames } from "../../src/model/search.ts";
import { articleText, copyWith } from "../copy.ts";

const ZONE = "Europe/Istanbul";
const PRESS_TIME = Date.parse("2026-01-01T00:00:00Z");

/** So many articles on each of some days, as an edition has them. */
const published = (days: [day: string, count: number, fields?: object][]) => {
  const texts = days.flatMap(([day, count, fields], set) =>
    Array.from({ length: count }, (_, n) =>
      articleText(`${day.slice(0, 4)}/${day.slice(5, 7)}/number-${set}-${n}`, { published: day, ...fields }),
    ),
  );
  return composeEdition(copyWith(texts), PRESS_TIME).articles;
};
const shardsOf = (days: Parameters<typeof published>[0]) => {
  const shards = searchShards(published(days), ZONE);
  return Object.fromEntries(shards.map(({ language, name, articles }) => [`${language}/${name}`, articles.length]));
};

describe("an article goes into a shard", () => {
  test.each<[string, Parameters<typeof published>[0], Record<string, number>]>([
    [
      "of its year, while there are few",
      [
        ["2024-05-01", 3],
        ["2025-02-01", 150],
      ],
      { "en/2024": 3, "en/2025": 150 },
    ],
    [
      "of its quarter, month and eight days, where the newest year is longer",
      [
        ["2024-12-31", 151],
        ["2025-01-01", 100],
        ["2025-11-30", 100],
        ["2025-12-08", 90],
        ["2025-12-09", 61],
      ],
      { "en/2024": 151, "en/2025-q1": 100, "en/2025-11": 100, "en/2025-12-w1": 90, "en/2025-12-w2": 61 },
    ],
    [
      "of its day, where even that is too much",
      [
        ["2025-12-30", 100],
        ["2025-12-31", 200],
      ],
      { "en/2025-12-30": 100, "en/2025-12-31": 200 },
    ],
    [
      "of its quarter, where an old year is very long",
      [
        ["2024-03-31", 800],
        ["2024-04-01", 800],
        ["2025-01-01", 1],
      ],
      { "en/2024-q1": 800, "en/2024-q2": 800, "en/2025": 1 },
    ],
    [
      "of its language, whatever the region",
      [
        ["2025-01-01", 1, { language: "ar-EG" }],
        ["2025-02-01", 2, { language: "ar" }],
        ["2025-02-01", 1],
      ],
      { "ar/2025": 3, "en/2025": 1 },
    ],
    ["of the day that it is in the newsroom's zone", [["2024-12-31T23:30+00:00", 1]], { "en/2025": 1 }],
  ])("%s", (_name, days, expected) => {
    expect(shardsOf(days)).toEqual(expected);
  });

  test("and a new article changes one shard", () => {
    const days: Parameters<typeof published>[0] = [
      ["2025-01-01", 100],
      ["2025-11-30", 100],
      ["2025-12-08", 90],
    ];
    const before = shardsOf(days);
    const after = shardsOf([...days, ["2025-12-09", 1]]);
    expect(Object.keys(after).filter((name) => after[name] !== before[name])).toEqual(["en/2025-12"]);
  });

  test("the oldest first, in a shard and among them", () => {
    const shards = searchShards(
      published([
        ["2024-05-01", 1],
        ["2025-01-01", 1],
        ["2025-02-01", 1],
      ]),
      ZONE,
    );
    expect(shardNames(shards)).toEqual({ en: ["2024", "2025"] });
    expect(shards[1]!.articles.map(({ published }) => published)).toEqual(["2025-01-01", "2025-02-01"]);
  });
});

test("what is withdrawn can be found by its headline alone", () => {
  const withdrawn = {
    corrections: [{ kind: "withdrawn", date: "2025-04-03", what: "Wrong." }],
    keyPoints: ["A point."],
  };
  const [article] = published([["2025-04-02", 1, withdrawn]]);
  expect(searchEntry(article!, ZONE).lead).toEqual([article!.headline]);
});

test("readers filter by the names that they know", () => {
  const fields = { people: ["ada", "bo"], places: ["quay"], dateline: ["quay"] };
  const [article] = published([["2024-12-31T23:30+00:00", 1, fields]]);
  expect(searchEntry(article!, ZONE).filters).toEqual({
    section: ["Harbour"],
    person: ["Ada Specimen", "Bo Specimen"],
    place: ["Quay"],
    year: ["2025"],
    date: ["2024-12-31T23:30+00:00"],
  });
});
