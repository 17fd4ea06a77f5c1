import { hash } from "node:crypto";
import type { Article, Teaser } from "../../model/article.ts";
import { entryEssenceOf, essenceOf, statementEssenceOf, storyEssenceOf, teaserEssenceOf } from "../../model/essence.ts";
import type { FeedArticle } from "../../model/feed.ts";
import type { StatementEntry } from "../../model/statements.ts";
import type { Story } from "../../model/story.ts";

/** The hashes of what several pages show: an article and its text edition, one teaser in many lists. */
const digests = new WeakMap<object, string>();

/** The key of what a page shows: the page is a pure function of its props, so a hash of them is its key. */
export function keyOf(props: object): string {
  const [[name, value] = ["", undefined], another] = Object.entries(props) as [string, unknown][];
  // Of a page that shows one thing, whose hash many pages share, the hash stands there already.
  if (!another && typeof value === "object" && value !== null) return `${name}:${digestOf(value)}`;
  return hash("sha256", partsOf(props));
}

/** What tells values apart as their JSON does: a hash, or a short line. Lists and list pages are hashed item by item, each item once. */
function digestOf(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "";
  let digest = digests.get(value);
  if (digest === undefined) digests.set(value, (digest = lineOf(value) ?? hash("sha256", textOf(value), "base64url")));
  return digest;
}

/** The essence of what there is by the ten thousand, and so short that hashing it is not worth it. */
function lineOf(value: object): string | undefined {
  if ("copyDigest" in value && !("body" in value)) return teaserEssenceOf(value as Teaser, digestOf);
  if ("speaker" in value && "article" in value) return statementEssenceOf(value as StatementEntry, digestOf);
  return undefined;
}

function textOf(value: object): string {
  if (Array.isArray(value)) return itemsOf(value);
  if ("items" in value) return partsOf(value);
  if ("timeline" in value) return storyEssenceOf(value as Story, digestOf);
  if (!("copyDigest" in value)) return JSON.stringify(value);
  return "related" in value ? essenceOf(value as Article, digestOf) : entryEssenceOf(value as FeedArticle, digestOf);
}

/** The parts of an object, a line for each: neither JSON nor a hash has a line break. */
function partsOf(value: object): string {
  let text = "";
  for (const [name, part] of Object.entries(value)) text += `${name}:${digestOf(part)}\n`;
  return text;
}

/** The items of a list, which most that is hashed consists of: their order stands for names. */
function itemsOf(list: unknown[]): string {
  let text = "[\n";
  for (const item of list) text += digestOf(item) + "\n";
  return text;
}
