import type { ArticleCopy } from "./article-copy.ts";
import { articleOf } from "./revision-copy.ts";
import type { Kind, Sound, SoundCopy } from "./copy.ts";

type Path = (string | number)[];
type Target = Exclude<Kind, "masthead">;
type Names = (string | undefined)[] | undefined;

/** A place in the copy that names another piece of copy by id. */
export type Reference = { kind: Kind; id: string; path: Path; to: Target; name: string };

/** Every reference in the copy, in the order of the collections. */
export function* referencesIn(copy: SoundCopy): Generator<Reference> {
  for (const [policy, name] of Object.entries(copy.masthead?.policies ?? {})) {
    if (name) yield { kind: "masthead", id: "masthead", path: ["policies", policy], to: "pages", name };
  }
  for (const { id, data } of copy.stories.values()) {
    for (const [path, to, name] of [...list("people", data.people), ...list("places", data.places)]) {
      yield { kind: "stories", id, path, to, name };
    }
  }
  for (const id of copy.revisions.keys()) {
    yield { kind: "revisions", id, path: [], to: "articles", name: articleOf(id) };
  }
  for (const { id, data } of copy.articles.values()) {
    for (const [path, to, name] of articleReferences(data)) yield { kind: "articles", id, path, to, name };
  }
}

/** The references that lead nowhere. */
export function danglingReferences(copy: SoundCopy): Reference[] {
  const dangling = [];
  const formerly = new Set([...copy.articles.values()].flatMap(({ data }) => data.formerly ?? []));
  for (const reference of referencesIn(copy)) {
    const isRenamed = reference.kind === "revisions" && formerly.has(`/${reference.name}/`);
    if (!copy[reference.to].has(reference.name) && !isRenamed) dangling.push(reference);
  }
  return dangling;
}

type Found = [path: Path, to: Target, name: string];

function* articleReferences(article: Sound<ArticleCopy>): Generator<Found> {
  if (article.section) yield [["section"], "sections", article.section];
  if (article.story) yield [["story"], "stories", article.story];
  yield* list("places", article.dateline, "dateline");
  yield* list("topics", article.topics);
  yield* list("people", article.people);
  yield* list("organizations", article.organizations);
  yield* list("places", article.places);
  yield* list("articles", article.related, "related");
  if (article.translationOf) yield [["translationOf"], "articles", article.translationOf];
  for (const [n, by] of (article.byline ?? []).entries()) {
    if (by?.person) yield [["byline", n, "person"], "people", by.person];
  }
  for (const [n, event] of (article.events ?? []).entries()) {
    if (event?.place) yield [["events", n, "place"], "places", event.place];
  }
  for (const [n, said] of (article.statements ?? []).entries()) {
    if (said?.speaker) yield [["statements", n, "speaker"], "people", said.speaker];
    if (said?.place) yield [["statements", n, "place"], "places", said.place];
    if (said?.relayedBy) yield [["statements", n, "relayedBy"], "people", said.relayedBy];
  }
}

function list(to: Target, names: Names, field: string = to): Found[] {
  const found: Found[] = [];
  for (const [n, name] of (names ?? []).entries()) if (name !== undefined) found.push([[field, n], to, name]);
  return found;
}
