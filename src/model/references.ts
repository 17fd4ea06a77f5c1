import { articleOf } from "./revision-copy.ts";
import type { Kind, SoundCopy } from "./copy.ts";

type Path = (string | number)[];
type Target = Exclude<Kind, "masthead">;
type Names = (string | undefined)[] | undefined;

/** A place in the copy that names another piece of copy by id. */
export type Reference = { kind: Kind; id: string; path: Path; to: Target; name: string };

/** The references that lead nowhere, in the order of the collections. */
export function danglingReferences(copy: SoundCopy): Reference[] {
  const dangling: Reference[] = [];
  const formerly = new Set([...copy.articles.values()].flatMap(({ data }) => data.formerly ?? []));
  const check = (kind: Kind, id: string, path: Path, to: Target, name: string | undefined) => {
    if (name === undefined || copy[to].has(name)) return;
    const isRenamed = kind === "revisions" && formerly.has(`/${name}/`);
    if (!isRenamed) dangling.push({ kind, id, path, to, name });
  };
  // Nearly every name is known: of the others alone the path is put together.
  const checkAll = (kind: Kind, id: string, field: string, to: Target, names: Names = []) => {
    if (!names.every((name) => name === undefined || copy[to].has(name)))
      for (const [n, name] of names.entries()) check(kind, id, [field, n], to, name);
  };
  for (const [policy, name] of Object.entries(copy.masthead?.policies ?? {})) {
    check("masthead", "masthead", ["policies", policy], "pages", name || undefined);
  }
  for (const { id, data } of copy.stories.values()) {
    checkAll("stories", id, "people", "people", data.people);
    checkAll("stories", id, "places", "places", data.places);
  }
  for (const id of copy.revisions.keys()) check("revisions", id, [], "articles", articleOf(id));
  for (const { id, data } of copy.articles.values()) {
    check("articles", id, ["section"], "sections", data.section || undefined);
    check("articles", id, ["story"], "stories", data.story || undefined);
    checkAll("articles", id, "dateline", "places", data.dateline);
    for (const field of ["topics", "people", "organizations", "places"] as const)
      checkAll("articles", id, field, field, data[field]);
    checkAll("articles", id, "related", "articles", data.related);
    check("articles", id, ["translationOf"], "articles", data.translationOf || undefined);
    data.byline?.forEach((by, n) => check("articles", id, ["byline", n, "person"], "people", by?.person || undefined));
    data.events?.forEach((event, n) =>
      check("articles", id, ["events", n, "place"], "places", event?.place || undefined),
    );
    data.statements?.forEach((said, n) => {
      check("articles", id, ["statements", n, "speaker"], "people", said?.speaker || undefined);
      check("articles", id, ["statements", n, "place"], "places", said?.place || undefined);
      check("articles", id, ["statements", n, "relayedBy"], "people", said?.relayedBy || undefined);
    });
  }
  return dangling;
}
