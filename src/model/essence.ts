import type { Article, Teaser } from "./article.ts";
import type { FeedArticle } from "./feed.ts";
import type { StatementEntry } from "./statements.ts";
import type { Story } from "./story.ts";

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

/** The same of an article in a list, in one line. */
export function teaserEssenceOf(teaser: Teaser, digestOf: (shared: object) => string): string {
  const { copyDigest, id, section, dateline } = teaser;
  const essence: Record<Exclude<keyof Teaser, Exclude<ToldByCopy, "dateline">>, unknown> = {
    ...{ copyDigest, id, dateline },
    section: digestOf(section),
  };
  return JSON.stringify(essence);
}

/** The same of a statement in a list, in one line. Which of its article's statements it is, its words tell. */
export function statementEssenceOf(entry: StatementEntry, digestOf: (shared: object) => string): string {
  const { said, speaker, place, relayedBy, article } = entry;
  const essence: Record<Exclude<keyof StatementEntry, "isQuote" | "date">, unknown> = {
    said,
    speaker: digestOf(speaker),
    place: place && digestOf(place),
    relayedBy: relayedBy && digestOf(relayedBy),
    article: `${article.copyDigest} ${article.path}`,
  };
  return JSON.stringify(essence);
}

/** The same of a story, whose lists of articles and statements are the most of it. */
export function storyEssenceOf(story: Story, digestOf: (shared: object) => string): string {
  const [teasers, said] = [story.teasers.map(digestOf), story.said.map(digestOf)];
  return JSON.stringify({ ...story, teasers, said, body: story.body.digest });
}
