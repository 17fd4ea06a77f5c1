/** What readers filter by. */
export const FACETS = ["section", "person", "place", "year"] as const;
export type Facet = (typeof FACETS)[number];

/** What a reader asks for: words, and the values chosen of each facet, of which an article must have one. */
export type Question = { words: string; chosen: Record<Facet, string[]> };

/** The question that the query of an address asks, `?q=grain&year=2025`. */
export function readQuestion(query: string): Question {
  const asked = new URLSearchParams(query);
  const chosen = Object.fromEntries(FACETS.map((facet) => [facet, [...new Set(asked.getAll(facet))]]));
  return { words: (asked.get("q") ?? "").trim(), chosen: chosen as Question["chosen"] };
}

/** The query of the address that asks a question; nothing where nothing is asked. */
export function writeQuestion({ words, chosen }: Question): string {
  const asked = new URLSearchParams(words === "" ? [] : [["q", words]]);
  for (const facet of FACETS) for (const value of chosen[facet]) asked.append(facet, value);
  return asked.size === 0 ? "" : `?${asked}`;
}

/** Whether anything is asked. */
export function isAsked({ words, chosen }: Question): boolean {
  return words !== "" || FACETS.some((facet) => chosen[facet].length > 0);
}
