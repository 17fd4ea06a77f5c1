import slugify from "@sindresorhus/slugify";
import type { Named } from "./article.ts";
import type { ArticleCopy } from "./article-copy.ts";
import type { Sound, SoundCopy } from "./copy.ts";
import { fingerprint } from "./fingerprint.ts";
import { permalink } from "./permalink.ts";
import { LONGEST_PART } from "./text.ts";

type Signature = NonNullable<Sound<ArticleCopy>["byline"]>[number];

/** Ids that were found before: a few desks sign a whole archive. */
const desks = new Map<string, string>();

/**
 * The id of whoever signs: a person's own, or one made from a desk's name, which stays apart from every person's. Undefined where
 * a signature could not be read.
 */
export function authorId(by: Signature, people: SoundCopy["people"]): string | undefined {
  if (by?.person !== undefined) return by.person;
  if (by?.desk === undefined) return undefined;
  let id = desks.get(by.desk);
  if (id === undefined) desks.set(by.desk, (id = slugOf(by.desk)));
  while (people.has(id)) id += "-desk";
  return id;
}

/** Whoever signs, with the page of all that they signed, below a base path. Throws when neither a person nor a desk is named. */
export function authorOf(
  by: ArticleCopy["byline"][number],
  name: string,
  people: SoundCopy["people"],
  base: string,
): Named {
  const id = authorId(by, people);
  if (id === undefined) throw new Error("a byline names nobody");
  return { id, name, path: base + permalink.author(id) };
}

function slugOf(desk: string): string {
  const slug = slugify(desk);
  return slug && slug.length <= LONGEST_PART ? slug : `desk-${fingerprint(desk)}`;
}
