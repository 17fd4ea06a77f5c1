import slugify from "@sindresorhus/slugify";
import { stringify } from "yaml";
import { z } from "zod";
import { placeSchema } from "../../model/entity.ts";
import { fingerprint } from "../../model/fingerprint.ts";
import { webAddress } from "../../model/text.ts";
import { defined } from "../defined.ts";
import { lineOf } from "./line.ts";
import type { WireName } from "../item.ts";
import { folded, LIST_OF, type Lists, type NamingList } from "./link-names.ts";

const { latitude, longitude, country } = placeSchema.shape;

/** What of a place's position is sound, each by itself. */
const onMap = z.object({
  latitude: latitude.optional().catch(undefined),
  longitude: longitude.optional().catch(undefined),
  country: country.catch(undefined),
});

/** How many unknown names of a run are kept: what a sender invents without end shall not fill the memory. */
const MOST = 20_000;

/** An entry that a list lacks; a place may have no coordinates yet. */
export type NewEntry = Pick<WireName, "name" | "role" | "sameAs" | "latitude" | "longitude" | "country">;
export type NewEntries = Partial<Record<NamingList, Record<string, NewEntry>>>;

/** The names that a whole run met and no list of the publication has, each once with all that its senders say of it. */
export class UnknownNames {
  readonly #lists: Lists;
  readonly #names = new Map<string, WireName>();
  /** How many more names there were than are kept. */
  left = 0;

  constructor(lists: Lists) {
    this.#lists = lists;
  }

  /** Adds names that an item has and no list does. */
  add(names: readonly WireName[]): void {
    for (const name of names.flatMap(sound)) {
      const key = `${name.kind} ${folded(name.name)}`;
      const known = this.#names.get(key);
      if (known) this.#names.set(key, merged(known, name));
      else if (this.#names.size < MOST) this.#names.set(key, name);
      else this.left++;
    }
  }

  /** The entries by list and id; ids are made of the names and stay apart from those that the lists have. */
  entries(): NewEntries {
    const entries: NewEntries = {};
    const sorted = [...this.#names.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const list of Object.values(LIST_OF)) {
      const taken = new Set(this.#lists[list].keys());
      for (const { kind, name, role, sameAs, latitude, longitude, country } of sorted) {
        if (LIST_OF[kind] !== list) continue;
        const entry = { name, ...(role && list === "people" && { role }), ...(sameAs?.length && { sameAs }) };
        const onMap = list === "places" ? { latitude, longitude, country } : {};
        (entries[list] ??= {})[freeId(name, kind, taken)] = { ...entry, ...defined(onMap) };
      }
    }
    return entries;
  }

  /** The entries as YAML to be pasted into the lists, which comments name; empty when there are none. */
  yaml(): string {
    return Object.entries(this.entries())
      .map(([list, entries]) => {
        const blocks = Object.entries(entries).map(
          ([id, entry]) => `${block(id, entry)}${list === "places" ? blanks(entry) : ""}`,
        );
        return `# ${list}.yaml\n${blocks.join("")}`;
      })
      .join("");
  }
}

/** What of a name the lists' schemas take: lines, web addresses, degrees that are on the globe. */
function sound({ kind, part, ...said }: WireName): WireName[] {
  const name = lineOf(said.name);
  if (name === undefined || !/\p{L}/u.test(name)) return [];
  const sameAs = said.sameAs?.filter((address) => webAddress.safeParse(address).success);
  return [{ kind, part, name, ...defined({ role: lineOf(said.role), sameAs, ...onMap.parse(said) }) }];
}

function block(id: string, entry: NewEntry): string {
  return stringify({ [id]: entry }, { lineWidth: 0 });
}

/** The lines that a place without coordinates lacks, to be filled in. */
function blanks({ latitude, longitude }: NewEntry): string {
  const north = latitude === undefined ? "  # latitude: fill in the degrees north of the equator, as in 55.7558\n" : "";
  const east = longitude === undefined ? "  # longitude: fill in the degrees east of Greenwich, as in 37.6173\n" : "";
  return north + east;
}

function merged(known: WireName, more: WireName): WireName {
  const sameAs = [...new Set([...(known.sameAs ?? []), ...(more.sameAs ?? [])])];
  return { ...more, ...defined(known), ...(sameAs.length > 0 && { sameAs }) } as WireName;
}

function freeId(name: string, kind: string, taken: Set<string>): string {
  const slug = slugify(name).slice(0, 100).replace(/-$/, "") || `${kind}-${fingerprint(name)}`;
  let id = slug;
  for (let n = 2; taken.has(id); n++) id = `${slug}-${n}`;
  taken.add(id);
  return id;
}
