import type { Article, Named, PlaceOnMap } from "./article.ts";

/** What of an article its copy alone tells, given the masthead: it is what it was where the copy's hash is. */
type ToldByCopy =
  | ("path" | "url" | "guid" | "headline" | "dek" | "published" | "updated" | "changed" | "urgency" | "language")
  | ("withdrawn" | "keyPoints" | "sources" | "sourcing" | "corrections" | "howMade" | "dateline");

/**
 * What tells an article from what it was before: the hash of its copy, and what other copy adds to it. Articles with equal essences
 * are equal. An article is ten times as long. `digestOf` gives the hash of an object that many articles share.
 */
export function essenceOf(article: Article, digestOf: (shared: object) => string): string {
  const { statements, events, related, body } = article;
  const essence: Record<Exclude<keyof Article, ToldByCopy>, unknown> = {
    copyDigest: article.copyDigest,
    id: article.id,
    section: nameOf(article.section),
    byline: article.byline.map(nameOf),
    topics: article.topics.map(nameOf),
    people: article.people.map(nameOf),
    organizations: article.organizations.map(nameOf),
    places: article.places.map(positionOf),
    filedFrom: article.filedFrom.map(positionOf),
    story: article.story && [nameOf(article.story), article.story.language],
    events: events.map(({ place }) => place && positionOf(place)),
    statements: statements.map(({ speaker, place, relayedBy }) => [
      nameOf(speaker),
      speaker.role,
      place && nameOf(place),
      relayedBy && nameOf(relayedBy),
    ]),
    image: article.image,
    historyPath: article.historyPath,
    age: article.age,
    translations: article.translations,
    related: related.map(({ brief, ...why }) => [why, digestOf(brief)]),
    body: body.digest,
    pictures: article.pictures,
    card: article.card,
  };
  return JSON.stringify(essence);
}

/** What was put together before: thousands of articles share their names. */
const positions = new WeakMap<PlaceOnMap, string>();
const names = new WeakMap<Named, string>();

function positionOf(place: PlaceOnMap): string {
  let position = positions.get(place);
  if (position === undefined) {
    const { latitude, longitude, country, ...named } = place;
    positions.set(place, (position = JSON.stringify([nameOf(named), latitude, longitude, country])));
  }
  return position;
}

function nameOf(named: Named): string {
  let told = names.get(named);
  if (told === undefined) {
    const { id, path, name, sameAs = [], ...rest } = named;
    // Whatever else a name may come to tell has to stand here too: it is checked when types are.
    rest satisfies Record<string, never>;
    names.set(named, (told = JSON.stringify([id, path, name, ...sameAs])));
  }
  return told;
}
