import type { WireItem } from "../../src/wire/item.ts";
import { KnownNames, type Lists } from "../../src/wire/draft/link-names.ts";
import { copyWith } from "../copy.ts";

/** An item of wire copy that makes a sound draft, some of its fields changed. */
export function wireItem(change: Partial<WireItem> = {}): WireItem {
  return {
    format: "ninjs",
    spot: { line: 3, column: 5 },
    guid: "urn:specimen:1",
    version: 1,
    status: "usable",
    headline: "Specimen ferries leave the quay",
    byline: [],
    published: "2025-04-02T09:30:00+03:00",
    dateline: [],
    names: [],
    keyPoints: [],
    body: "Twelve ferries left on Wednesday. Nobody waved. The rest is specimen text.\n\nA second paragraph.",
    images: [],
    corrections: [],
    remarks: [],
    ...change,
  };
}

/** The lists of a little publication in Istanbul's zone, with names that are told apart only with care. */
export function specimenLists(masthead: object = {}): Lists {
  const copy = copyWith([], masthead);
  const entity = (name: string, aliases: string[] = [], sameAs: string[] = []) => ({ name, aliases, sameAs });
  const place = (name: string, aliases: string[] = []) => ({ ...entity(name, aliases), latitude: 1, longitude: 2 });
  return {
    ...copy,
    topics: new Map([["fish", { name: "Fish" }]]),
    people: new Map([
      ["ada", entity("Ada Specimen", ["A. Specimen"], ["https://example.org/ada"])],
      ["bo", entity("Bo O’Brien-Specimen")],
      ["oezil", entity("Özil Specimen")],
      ["ito", entity("伊藤見本")],
      ["sam-one", entity("Sam Specimen")],
      ["sam-two", entity("Sam Specimen", [], ["https://example.org/sam-two"])],
    ]),
    organizations: new Map([
      ["un", entity("United Nations", ["UN", "U.N."])],
      ["embassy", entity("US Embassy in Port Specimen")],
      ["council", entity("Security Council")],
      ["other-council", entity("Lower Security Council")],
      ["guild", entity("Guild")],
    ]),
    places: new Map([
      ["port", place("Port Specimen", ["Port-Specimen"])],
      ["quay", place("Quay")],
      ["bissau", place("Bissau")],
      ["brien", place("Brien")],
      ["istanbul", place("Istanbul")],
      ["guild-town", place("Guild")],
    ]),
  };
}

/** A publication as drafts are made for it. */
export function specimenPublication(masthead: object = {}) {
  const lists = specimenLists(masthead);
  return { lists, names: new KnownNames(lists) };
}
