import { lineOf } from "./line.ts";
import type { Note } from "./notes.ts";
import type { WireItem, WireName } from "../item.ts";
import { folded, LIST_OF, type KnownNames, type Known, type NamingList } from "./link-names.ts";

/** What an item names: ids of the publication's lists, what the sender names that no list has, and what there is to note. */
export type LinkedNames = { [List in NamingList | "dateline"]: string[] } & { unknown: WireName[]; notes: Note[] };

/** Most places that a dateline of the house has. */
const MOST_FILED = 2;

/**
 * Links what an item names: first its dateline and its sender's metadata, then what stands in its text (Markdown), in that order.
 * A name that several entries share links to none of them and is noted.
 */
export function linkNames(item: WireItem, text: string, names: KnownNames): LinkedNames {
  const linked: LinkedNames = {
    ...{ dateline: [], people: [], organizations: [], places: [], topics: [] },
    ...{ unknown: [], notes: [] },
  };
  const ask = (field: NamingList | "dateline", { kind, name, sameAs, ...rest }: WireName) => {
    const answer = names.find(LIST_OF[kind], name, sameAs);
    if (answer === undefined) linked.unknown.push({ kind, name, ...(sameAs && { sameAs }), ...rest });
    else if ("shared" in answer) linked.notes.push(sharedNote(field, name, answer.shared));
    else if (!linked[field].includes(answer.id)) linked[field].push(answer.id);
  };
  for (const place of datelineOf(item)) ask("dateline", place);
  for (const place of linked.dateline.splice(MOST_FILED)) {
    linked.notes.push({ field: "dateline", message: `names more than ${MOST_FILED} places; ${place} is left out` });
  }
  for (const name of named(item)) if (name.part === "about" || name.part === "speaker") ask(LIST_OF[name.kind], name);
  const { known, shared } = names.mentionsIn(text);
  for (const { list, id } of known) if (!linked[list].includes(id)) linked[list].push(id);
  for (const { name, by } of shared) {
    if (by.some((entry) => isLinked(entry, linked))) continue;
    linked.notes.push(
      sharedNote(
        by[0]!.list,
        name,
        by.map(({ list, id }) => `${list}/${id}`),
      ),
    );
  }
  return linked;
}

/** The places of a dateline, with what the metadata knows of each beyond its name. */
function datelineOf(item: WireItem): WireName[] {
  const places = named(item).filter(({ kind }) => kind === "place");
  const filed = places.filter(({ part }) => part === "dateline");
  const printed = item.dateline.map(lineOf).filter((name) => name !== undefined);
  if (printed.length === 0) return filed;
  return printed.map((name) => {
    const same = [...filed, ...places].find((place) => folded(place.name) === folded(name));
    return { ...same, kind: "place", name, part: "dateline" };
  });
}

/** The sender's names as lines; what has no letters is no name. */
function named({ names }: WireItem): WireName[] {
  return names.flatMap((one) => {
    const name = lineOf(one.name);
    return name !== undefined && /\p{L}/u.test(name) ? [{ ...one, name }] : [];
  });
}

/** Whether metadata linked one of the entries that share a name: then it is that one which the text means. */
function isLinked({ list, id }: Known, linked: LinkedNames): boolean {
  return linked[list].includes(id) || (list === "places" && linked.dateline.includes(id));
}

function sharedNote(field: string, name: string, by: string[]): Note {
  return { field, message: `"${name}" may be any of ${by.join(", ")} and is linked to none; name the right one` };
}
