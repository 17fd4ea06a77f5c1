import type { Article } from "./article.ts";
import type { FeedArticle } from "./feed.ts";

/** What of an article its copy alone tells, given the masthead: it is what it was where the copy's hash is. */
type ToldByCopy =
  | ("path" | "url" | "guid" | "headline" | "dek" | "published" | "updated" | "changed" | "urgency" | "language")
  | ("withdrawn" | "keyPoints" | "sources" | "sourcing" | "corrections" | "howMade" | "dateline");

/**
 * What tells an article from what it was before: the hash of its copy, and what other copy adds to it. Articles with equal essences
 * are equal. An article is ten times as long. `digestOf` gives the hash of an object, most of which many articles share.
 */
export function essenceOf(article: Article, digestOf: (shared: object) => string): string {
  const { statements, events, related, body } = article;
  const essence: Record<Exclude<keyof Article, ToldByCopy>, unknown> = {
    copyDigest: article.copyDigest,
    id: article.id,
    section: digestOf(article.section),
    byline: article.byline,
    topics: article.topics.map(digestOf),
    people: article.people.map(digestOf),
    organizations: article.organizations.map(digestOf),
    places: article.places.map(digestOf),
    filedFrom: article.filedFrom.map(digestOf),
    story: article.story && digestOf(article.story),
    events: events.map(({ place }) => place && digestOf(place)),
    statements: statements.map(({ speaker, place, relayedBy }) => [
      digestOf(speaker),
      place && digestOf(place),
      relayedBy && digestOf(relayedBy),
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

/** The same of a feed's entry, which tells its body by the body's own hash. */
export function entryEssenceOf(entry: FeedArticle, digestOf: (shared: object) => string): string {
  const { copyDigest, url, section, topics, byline, image, body } = entry;
  const essence: Record<Exclude<keyof FeedArticle, Exclude<ToldByCopy, "url">>, unknown> = {
    ...{ copyDigest, url, byline, image },
    section: digestOf(section),
    topics: topics.map(digestOf),
    body: body.digest,
  };
  return JSON.stringify(essence);
}
