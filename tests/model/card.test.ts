import { describe, expect, test } from "vitest";
import type { Card } from "../../src/model/card.ts";
import { withCards } from "../../src/model/cards.ts";
import { composeEdition, type Edition } from "../../src/model/edition.ts";
import { articleText, copyWith } from "../copy.ts";

const NOON = Date.parse("2025-04-03T12:00:00Z");
const nameOf = (card: Card) => JSON.stringify(card);

function edition(changes: object[], masthead: object = {}): Edition {
  const texts = changes.map((change, n) => articleText(`2025/04/a${n}`, change));
  return withCards(composeEdition(copyWith(texts, masthead), NOON), nameOf);
}

const PAPER = { headline: "Specimen Post", foot: "Set in type to be looked at", language: "en" };
const HARBOUR = { name: "Specimen Post", headline: "Harbour", foot: "Ships.", language: "en" };
const OWN = { name: "Specimen Post", section: "Harbour", headline: "Specimen headline", language: "en" };

describe("what the card of an article shows", () => {
  test.each<[string, object, object]>([
    ["the day", {}, { ...OWN, foot: "2 April 2025" }],
    ["the place and the day", { dateline: ["quay"] }, { ...OWN, foot: "Quay · 2 April 2025" }],
    [
      "the day of the newsroom, without an hour",
      { published: "2025-04-01T23:30:00Z" },
      { ...OWN, foot: "2 April 2025" },
    ],
    [
      "a day in the language of the article",
      { language: "ru", headline: "Порт" },
      { ...OWN, headline: "Порт", language: "ru", foot: "2 апреля 2025 г." },
    ],
    ["Arabic", { language: "ar", headline: "الميناء" }, { headline: "الميناء", foot: "2 أبريل 2025" }],
    ["a headline that only quotes another script", { headline: "Port (порт, ميناء) № 7 🚢" }, { section: "Harbour" }],
    ["its section's card where its script is not to be had", { headline: "第二次会議 Istanbul" }, HARBOUR],
    ["its section's card when there is no letter in it", { headline: "2025" }, HARBOUR],
    [
      "its section's card when it is withdrawn",
      { corrections: [{ kind: "withdrawn", date: "2025-04-03", what: "Wrong." }] },
      HARBOUR,
    ],
  ])("%s", (_name, change, card) => {
    expect(JSON.parse(edition([change]).articles[0]!.card!.name)).toMatchObject(card);
  });
});

test.each([
  [0, 0],
  [1, 1],
  [2, 2],
  [500, 3],
])("with cards: %i in the masthead, the newest %i of three articles have cards of their own", (cards, own) => {
  const days = ["2025-04-01", "2025-04-03", "2025-04-02"].map((published) => ({ published }));
  const { articles } = edition(days, { cards });
  const shown = articles.map(({ card }) => (JSON.parse(card!.name) as Card).headline);
  expect(shown).toEqual([...Array(own).fill("Specimen headline"), ...Array(3 - own).fill("Harbour")]);
});

test("the publication and each of its sections have a card, and what is in use stands in the edition once", () => {
  const { site, sections, cards } = edition([{}, {}], { cards: 500 });
  expect(site.card).toEqual({ name: nameOf(PAPER), alt: "Specimen Post" });
  expect(sections[0]!.card).toEqual({ name: nameOf(HARBOUR), alt: "Specimen Post: Harbour" });
  // The two articles say the same, so that their card is one.
  expect(cards.map(({ card }) => card.headline)).toEqual(["Specimen Post", "Harbour", "Market", "Specimen headline"]);
  for (const { name, card } of cards) expect(name).toBe(nameOf(card));
});

test("a paper whose name the cards cannot set is left out of them, and has none of its own", () => {
  const { site, articles, cards } = edition([{}], { name: "標本新聞" });
  expect(site.card).toBeUndefined();
  expect(articles[0]!.card!.alt).toBe("Specimen headline");
  expect(cards.map(({ card }) => card.name)).toEqual([undefined, undefined, undefined]);
});

test("what is held back has no card", () => {
  const { cards } = edition([{ embargo: "2025-04-04T00:00Z", headline: "Kept back" }]);
  expect(JSON.stringify(cards)).not.toContain("Kept back");
});
