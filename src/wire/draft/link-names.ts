import type { Copy } from "../../model/copy.ts";
import type { WireName } from "../item.ts";
import { isInLongerName } from "./longer-name.ts";
import { evenly, NameTrie } from "./name-trie.ts";

/** What of a publication is asked for when wire copy comes in: who it is, and whom and what it knows by name. */
export type Lists = Pick<Copy, "masthead" | (typeof NAMING)[number] | "sections">;

const NAMING = ["people", "organizations", "places", "topics"] as const;
export type NamingList = (typeof NAMING)[number];

/** The list of a publication in which a name of each kind stands. */
export const LIST_OF: Record<WireName["kind"], NamingList> = {
  person: "people",
  organization: "organizations",
  place: "places",
  topic: "topics",
};

/** An entry of one of a publication's lists. */
export type Known = { list: NamingList; id: string };

/** What a name that the sender gives is here: an entry, several that share the name, or nothing. */
export type Answer = { id: string } | { shared: string[] } | undefined;

/** What a text names: entries in the order in which it does, and names that more than one entry has, which link to none of them. */
export type Mentions = { known: Known[]; shared: { name: string; by: Known[] }[] };

/**
 * The names and aliases of a publication, made ready to be looked for in many texts. In a text a name counts as its list writes it,
 * capitals included; in metadata and datelines, capitals do not matter.
 */
export class KnownNames {
  readonly #trie = new NameTrie<Known>();
  readonly #byName = new Map<string, Set<string>>();
  readonly #byAddress = new Map<string, Set<string>>();

  constructor(lists: Lists) {
    for (const list of NAMING) {
      for (const [id, entry] of lists[list]) {
        const { name, aliases = [], sameAs = [] } = entry as { name: string; aliases?: string[]; sameAs?: string[] };
        for (const one of [name, ...aliases]) {
          this.#trie.add(one, { list, id });
          addTo(this.#byName, `${list} ${folded(one)}`, id);
        }
        for (const address of sameAs) addTo(this.#byAddress, `${list} ${address}`, id);
      }
    }
    for (const [id, { name }] of lists.sections) {
      for (const one of new Set([name, id])) addTo(this.#byName, `sections ${folded(one)}`, id);
    }
  }

  /** What a name of the sender's metadata is: the one entry with an address of the same subject, else with the name. */
  find(list: NamingList | "sections", name: string, sameAs: string[] = []): Answer {
    const sameSubject = new Set(sameAs.flatMap((address) => [...(this.#byAddress.get(`${list} ${address}`) ?? [])]));
    if (sameSubject.size === 1) return { id: [...sameSubject][0]! };
    const ids = [...(this.#byName.get(`${list} ${folded(name)}`) ?? [])];
    return ids.length > 1 ? { shared: ids } : ids[0] === undefined ? undefined : { id: ids[0] };
  }

  /** What a Markdown text names, each once; places not where they are a part of a longer name. Addresses of links are no text. */
  mentionsIn(markdown: string): Mentions {
    const known = new Map<string, Known>();
    const shared = new Map<string, { name: string; by: Known[] }>();
    const text = plainly(markdown);
    const found = [...this.#trie.findIn(text)];
    for (const [n, { name, at, values }] of found.entries()) {
      const [one] = values;
      const isPlace = values.every(({ list }) => list === "places");
      if (isPlace && isInLongerName(text, { name, at }, found[n - 1], found[n + 1])) continue;
      if (values.length > 1) shared.set(name, { name, by: values });
      else known.set(`${one!.list} ${one!.id}`, one!);
    }
    return { known: [...known.values()], shared: [...shared.values()] };
  }
}

/** A name as metadata is compared: in one case, with one kind of apostrophe, its blanks single. */
export function folded(name: string): string {
  // "İ" in lower case is "i" and a dot above it.
  return evenly(name).toLowerCase().replaceAll("i\u0307", "i");
}

/** Markdown as its readers see it, as far as names go; a sign that no name has stands between its blocks. */
function plainly(markdown: string): string {
  const words = markdown
    .replace(/\n\s*\n/g, " ¶ ")
    .replace(/\]\([^()\s]*/g, "]")
    .replace(/\bhttps?:\/\/[^\s<>]+/g, "")
    .replace(/\\([!-/:-@[-`{-~])/g, "$1");
  return evenly(words);
}

function addTo(map: Map<string, Set<string>>, key: string, id: string): void {
  const ids = map.get(key);
  if (ids) ids.add(id);
  else map.set(key, new Set([id]));
}
