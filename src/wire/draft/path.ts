import slugify from "@sindresorhus/slugify";
import { fingerprint } from "../../model/fingerprint.ts";
import { dayOf, type Time } from "../../model/time.ts";
import type { WireItem } from "../item.ts";

/** The longest slug that the desk gives, in characters: what stands beside a draft has a hash of 64 more in its name. */
const LONGEST_SLUG = 120;

/**
 * The id of an item's article: the month in which it was published, in the newsroom's zone, and a slug made of the headline. An
 * article of a Dateline's own keeps its slug. Where neither headline nor the sender's short name has a letter that can be written
 * in ASCII, as in Chinese, the slug is made of the item's guid.
 */
export function articleIdOf(item: WireItem, headline: string, published: Time, zone: string): string {
  const own = item.frontMatter && slugify(item.slug ?? "");
  const slug = own || shortSlug(headline) || shortSlug(item.slug ?? "") || `wire-${fingerprint(item.guid)}`;
  const day = dayOf(published, zone);
  return `${day.slice(0, 4)}/${day.slice(5, 7)}/${slug}`;
}

/** A slug of a text, cut between two words where it is too long; empty when the text has no letter for it. */
export function shortSlug(text: string): string {
  const slug = slugify(text.slice(0, 4 * LONGEST_SLUG));
  if (slug.length <= LONGEST_SLUG) return slug;
  const end = slug.lastIndexOf("-", LONGEST_SLUG);
  return slug.slice(0, end > 0 ? end : LONGEST_SLUG);
}

/** The id that the nth article of one name takes: the first as it is, then `-2`, `-3`. */
export function nthId(id: string, n: number): string {
  return n === 1 ? id : `${id}-${n}`;
}
