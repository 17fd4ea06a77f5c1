import type { Named, PlaceOnMap } from "./article.ts";
import type { Copy } from "./copy.ts";
import type { Person } from "./entity.ts";
import { permalink, type Home } from "./permalink.ts";

const KINDS = ["sections", "topics", "people", "organizations", "places"] as const;
type Kind = (typeof KINDS)[number];

/** Looks ids up in the lists of a publication, and gives the name and the page of each. */
export type Naming = {
  section: (id: string) => Named;
  topic: (id: string) => Named;
  person: (id: string) => Named;
  organization: (id: string) => Named;
  place: (id: string) => Named;
  /** A person with the office that readers know them by. */
  speaker: (id: string) => Named & { role?: string };
  placeOnMap: (id: string) => PlaceOnMap;
  /** A story with the language of its summary. */
  story: (id: string) => Named & { language: string };
};

/**
 * The names of a publication's copy below its base path. Everybody's name is put together once, however many articles have it.
 * Looking up throws at an id that is in no list; `where` names the piece of copy in which it stands.
 */
export function namingIn(copy: Copy, { base }: Home): (where: string) => Naming {
  const placed = new Map<string, PlaceOnMap>();
  const told = new Map<string, ReturnType<Naming["story"]>>();
  const speaking = new Map<string, ReturnType<Naming["speaker"]>>();
  const known = Object.fromEntries(KINDS.map((kind) => [kind, new Map()])) as Record<Kind, Map<string, Named>>;
  const name = (kind: Kind, one: string, path: (id: string) => string, id: string, where: string): Named =>
    once(known[kind], id, () => {
      const found = copy[kind].get(id);
      if (found === undefined) throw new Error(`${where}: no ${one} "${id}"`);
      const sameAs = "sameAs" in found && found.sameAs.length > 0 ? { sameAs: found.sameAs } : {};
      return { id, name: found.name, path: base + path(id), ...sameAs };
    });
  return (where) => {
    const person = (id: string) => name("people", "person", permalink.person, id, where);
    const place = (id: string) => name("places", "place", permalink.place, id, where);
    return {
      section: (id) => name("sections", "section", permalink.section, id, where),
      topic: (id) => name("topics", "topic", permalink.topic, id, where),
      organization: (id) => name("organizations", "organization", permalink.organization, id, where),
      person,
      place,
      speaker: (id) => once(speaking, id, () => ({ ...person(id), role: (copy.people.get(id) as Person).role })),
      placeOnMap: (id) =>
        once(placed, id, () => {
          const named = place(id);
          const { latitude, longitude, country } = copy.places.get(id)!;
          return { ...named, latitude, longitude, country };
        }),
      story: (id) =>
        once(told, id, () => {
          const story = copy.stories.get(id);
          if (!story) throw new Error(`${where}: no story "${id}"`);
          const { name, language = copy.masthead.language } = story.data;
          return { id, name, path: base + permalink.story(id), language };
        }),
    };
  };
}

/** What is known by an id, made when it is first asked for. */
function once<Value extends object>(known: Map<string, Value>, id: string, make: () => Value): Value {
  let value = known.get(id);
  if (!value) known.set(id, (value = make()));
  return value;
}
