import { composeEdition, type Edition } from "../../src/model/edition.ts";
import type { Copy } from "../../src/model/copy.ts";
import { withCards } from "../../src/model/cards.ts";
import { articleText, copyWith } from "../copy.ts";

export const NOON = Date.parse("2025-04-03T12:00:00Z");
export const ELSEWHERE = "https://www.wikidata.org/entity/Q1";

/** An article with something in every field. */
export const FULL = {
  headline: "Twelve ships leave",
  dateline: ["quay"],
  published: "2025-04-02T09:30+03:00",
  updated: "2025-04-03",
  byline: [{ person: "bo", role: "photographs" }, { desk: "Specimen desk" }],
  urgency: 2,
  topics: ["fish"],
  people: ["ada"],
  organizations: ["guild"],
  places: ["quay"],
  story: "tide",
  keyPoints: ["Twelve ships left.", "None came back."],
  events: [
    { date: "2024", what: "The quay is built." },
    { date: "2025-05-01", what: "The quay opens.", place: "quay", planned: true },
    { date: "2025-06", what: "The fleet is counted.", place: "quay", planned: true },
    { date: "2025-07-01", what: "The council meets.", planned: true },
  ],
  statements: [
    { speaker: "ada", quote: "No.", date: "2025-04-01", place: "sea", relayedBy: "bo" },
    { speaker: "bo", paraphrase: "Bo disagrees." },
  ],
  sources: [
    { kind: "wire", title: "Wire copy", publisher: "Agency", date: "2025-04-02" },
    { kind: "document", title: "The log", url: "https://example.org/lög" },
  ],
  corrections: [{ kind: "corrected", date: "2025-04-03", what: "We wrote ten ships. There were twelve." }],
  image: { file: "articles/2025/04/a ship.jpg", alt: "A ship", caption: "She leaves.", credit: "Ada", licence: "CC0" },
  howMade: "ai-assisted",
  related: ["2025/04/b"],
};

/** What is held back: none of it may be anywhere. */
export const SECRET = "Tomorrow the fleet is sold";

const HTML = `<h2 id="x">Ships</h2><p>Twelve <a href="/2025/04/b/">ships</a> <a href="#x">left</a>.</p><figure><img src="/2025/04/a%20ship.jpg" alt="A ship" /><figcaption>She leaves.</figcaption></figure>`;

/** Copy with a full article, its translation, a withdrawn article, and two that are held back. */
export function wholeCopy(masthead: object = {}): Copy {
  const picture = { file: "articles/2025/04/a ship.jpg", width: 1000, height: 500, digest: "f".repeat(64) };
  const withdrawal = { kind: "withdrawn", date: "2025-04-03", what: "The ship does not exist." };
  const copy = copyWith(
    [
      { ...articleText("2025/04/a", FULL, HTML), pictures: [picture] },
      articleText("2025/04/b", { story: "tide" }),
      articleText("2025/04/ar", { headline: "سفن", language: "ar", translationOf: "2025/04/a" }),
      articleText("2025/04/gone", { ...FULL, corrections: [withdrawal], related: [] }),
      articleText("2025/04/held", { headline: SECRET, dek: SECRET, embargo: "2026-01-01T00:00Z" }),
      articleText("2025/04/draft", { headline: SECRET, dek: SECRET, draft: true }),
    ],
    { policies: { standards: "rules", corrections: "rules" }, ...masthead },
  );
  copy.people.get("ada")!.sameAs.push(ELSEWHERE);
  copy.people.get("ada")!.aliases.push("Ada S.");
  copy.places.get("quay")!.country = "TR";
  copy.places.set("sea", { name: "Sea", latitude: 43.4, longitude: 34.3, aliases: [], sameAs: [] });
  copy.pages.set("rules", {
    id: "rules",
    data: { title: "Our rules", description: "How we work." },
    body: { html: "<p>Rules.</p>", digest: "", wording: "", source: "" },
    pictures: [],
  });
  return copy;
}

/** That copy as an edition, with cards. */
export function wholePaper(masthead: object = {}): Edition {
  return withCards(composeEdition(wholeCopy(masthead), NOON), () => "c".repeat(24));
}
