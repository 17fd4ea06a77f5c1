import { expect, test } from "vitest";
import { composeEdition } from "../../src/model/edition.ts";
import { frontPageOf } from "../../src/model/front-page.ts";
import { paginate } from "../../src/model/pagination.ts";
import { articleText, copyWith } from "../copy.ts";

const NOON = Date.parse("2025-04-03T12:00:00Z");
const count = (n: number) => Array.from({ length: n }, (_, i) => n - i);

test.each([0, 1, 9, 10, 11, 20, 21, 29, 30, 31, 99, 100, 1000])("%i items on pages of 10: each once, in order", (n) => {
  const pages = paginate(count(n), 10);
  expect(pages.flatMap(({ items }) => items)).toEqual(count(n));
  expect(pages[0]!.items.length).toBeLessThanOrEqual(20);
  expect(pages.slice(1).every(({ items }) => items.length === 10)).toBe(true);
  for (const [at, page] of pages.entries()) {
    expect(page.older).toBe(pages[at + 1]?.number);
    expect(page.newer).toBe(at === 0 ? undefined : (pages[at - 1]!.number ?? "front"));
  }
});

test("a numbered page never changes when newer items come", () => {
  const before = new Map(paginate(count(55), 10).map(({ number, items }) => [number, items]));
  for (let more = 56; more < 120; more++) {
    const after = new Map(paginate(count(more), 10).map(({ number, items }) => [number, items]));
    for (const [number, items] of before) if (number !== undefined) expect(after.get(number)).toEqual(items);
  }
});

const front = (...articles: Parameters<typeof articleText>[]) =>
  frontPageOf(composeEdition(copyWith(articles.map((given) => articleText(...given))), NOON));

test("the most urgent article of the newest day leads", () => {
  const { lead } = front(
    ["2025/04/old", { published: "2025-04-01", urgency: 1 }],
    ["2025/04/minor", { published: "2025-04-02T18:00+03:00", urgency: 6 }],
    ["2025/04/major", { published: "2025-04-02T08:00+03:00", urgency: 2 }],
  );
  expect(lead!.id).toBe("2025/04/major");
});

test("no article stands on the front page twice, and a section with nothing more to show has no strip", () => {
  const articles = Array.from({ length: 12 }, (_, n) => [`2025/04/a${n}`, n < 9 ? {} : { section: "market" }] as const);
  const { lead, seconds, strips } = front(...articles.map(([id, change]) => [id, change] as [string, object]));
  const shown = [lead!, ...seconds, ...strips.flatMap(({ lead, briefs }) => [lead, ...briefs])].map(({ path }) => path);
  expect(new Set(shown).size).toBe(shown.length);
  expect(strips.map(({ section }) => section.id)).toEqual(["harbour", "market"]);
});

test("what was withdrawn is not on the front page; its correction is", () => {
  const corrections = [{ kind: "withdrawn", date: "2025-04-02", what: "It was wrong." }];
  const {
    lead,
    seconds,
    strips,
    corrections: ledger,
  } = front(
    ["2025/04/gone", { urgency: 1, corrections }],
    ...Array.from({ length: 9 }, (_, n) => [`2025/04/a${n}`, {}] as [string, object]),
  );
  const shown = [lead!, ...seconds, ...strips.flatMap((strip) => [strip.lead, ...strip.briefs])];
  expect(shown.map(({ path }) => path)).not.toContain("/2025/04/gone/");
  expect(shown).toHaveLength(9);
  expect(ledger.map(({ what }) => what)).toEqual(["It was wrong."]);
});

test("the newest statements stand on the front page, one of each speaker", () => {
  const said = (speaker: string, quote: string, date: string) => ({ speaker, quote, date });
  const statements = [
    said("ada", "Old.", "2025-03-01"),
    said("ada", "New.", "2025-04-01"),
    said("bo", "Yes.", "2025-03-30"),
  ];
  expect(front(["2025/04/a", { statements }]).said.map((it) => it.said)).toEqual(["New.", "Yes."]);
});

test("an empty edition has an empty front page", () => {
  expect(front()).toMatchObject({ seconds: [], strips: [], stories: [] });
});

test("a timeline runs from the oldest event on and tells an event of two articles once", () => {
  const event = { date: "2024-05", what: "The tide turns." };
  const { stories } = composeEdition(
    copyWith([
      articleText("2025/04/a", { story: "tide", events: [{ date: "2025-04-01", what: "Ebb." }, event] }),
      articleText("2025/04/b", { story: "tide", events: [event, { date: 2019, what: "Flood." }] }),
    ]),
    NOON,
  );
  expect(stories[0]!.timeline.map(({ date, what }) => `${date} ${what}`)).toEqual([
    "2019 Flood.",
    "2024-05 The tide turns.",
    "2025-04-01 Ebb.",
  ]);
});
