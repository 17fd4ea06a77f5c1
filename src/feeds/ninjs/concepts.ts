import type { Article, Named, PlaceOnMap, TimelineEvent, Source } from "../../model/article.ts";
import type { Home } from "../../model/permalink.ts";
import { eachOnce } from "../each-once.ts";
import type { Concept, Ninjs } from "./ninjs.ts";
import { addressOf } from "./rights.ts";

/** Somebody or something by the address of its page, and by each address elsewhere that is the same. */
export function conceptsOf(named: Named[], rel: string, { origin }: Home): Concept[] {
  return named.flatMap(({ name, path, sameAs = [] }) => [
    { name, rel, uri: origin + path },
    ...sameAs.map((address) => ({ name, rel: "sameAs", uri: addressOf(address) })),
  ]);
}

/** Places, each with its position as a point of GeoJSON (RFC 7946): degrees east, degrees north. */
export function placesOf(places: PlaceOnMap[], rel: string, home: Home): NonNullable<Ninjs["places"]> {
  return places.flatMap((place) => {
    const [own, ...elsewhere] = conceptsOf([place], rel, home);
    const coordinates: [number, number] = [place.longitude, place.latitude];
    return [{ ...own!, geoJSON: { type: "Point" as const, coordinates } }, ...elsewhere];
  });
}

/**
 * Who and what an article names, each in every part that it has: whom it is about, who is quoted (`speaker`) and who passed that on
 * (`relay`), who signs (`author`), where it was filed (`dateline`), where else something happened or was said (`mentioned`); as subjects
 * its topics, section and story. Everything that its front matter names by an id is here, with the id at the end of its address.
 */
export function conceptsIn(article: Article, home: Home) {
  const { statements, events, byline, story } = article;
  const onMap = new Set([...article.filedFrom, ...article.places].map(({ id }) => id));
  const elsewhere = [...statements, ...events].flatMap(({ place }) => (place && !onMap.has(place.id) ? [place] : []));
  return {
    people: toldOnce([
      ...conceptsOf(article.people, "about", home),
      ...conceptsOf(eachOnce(statements.map(({ speaker }) => speaker)), "speaker", home),
      ...conceptsOf(eachOnce(statements.flatMap(({ relayedBy }) => relayedBy ?? [])), "relay", home),
      ...conceptsOf(
        byline.filter(({ isPerson }) => isPerson),
        "author",
        home,
      ),
    ]),
    organisations: ifAny([
      ...conceptsOf(article.organizations, "about", home),
      ...conceptsOf(
        byline.filter(({ isPerson }) => !isPerson),
        "author",
        home,
      ),
    ]),
    places: toldOnce([
      ...placesOf(article.filedFrom, "dateline", home),
      ...placesOf(article.places, "about", home),
      ...conceptsOf(eachOnce(elsewhere), "mentioned", home),
    ]),
    subjects: [
      ...conceptsOf([article.section], "section", home),
      ...conceptsOf(article.topics, "about", home),
      ...conceptsOf(story ? [story] : [], "story", home),
    ],
  } satisfies Partial<Ninjs>;
}

/** A list that says something; an empty one says nothing, and is left out. */
export function ifAny<Item>(items: Item[]): Item[] | undefined {
  return items.length > 0 ? items : undefined;
}

/** Names of which each says once what it is to the item: who is written of and quoted has one page elsewhere, not two. */
function toldOnce<Told extends Concept>(concepts: Told[]): Told[] | undefined {
  return ifAny([...new Map(concepts.map((concept) => [`${concept.rel} ${concept.uri}`, concept])).values()]);
}

/** What happened or is announced; when, as exactly as is known. */
export function eventsOf(events: TimelineEvent[]): Ninjs["events"] {
  return ifAny(
    events.map(({ what, date, planned }) => ({
      name: what,
      rel: planned ? "announces" : "reports",
      literal: date,
    })),
  );
}

/** What a report rests on: who issued it, what kind of source it is, and what it is called. */
export function infoSourcesOf(sources: Source[]): Ninjs["infoSources"] {
  return ifAny(
    sources.map(({ kind, title, publisher, url }) => ({
      name: publisher ?? title,
      role: kind,
      ...(url && { uri: addressOf(url) }),
      literal: title,
    })),
  );
}
