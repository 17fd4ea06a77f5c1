import { hash } from "node:crypto";
import type { Article } from "../../model/article.ts";
import { entryEssenceOf, essenceOf } from "../../model/essence.ts";
import type { FeedArticle } from "../../model/feed.ts";

/** The hashes of what several pages show: an article and its text edition, one teaser in many lists. */
const digests = new WeakMap<object, string>();

/** The key of what a page shows: the page is a pure function of its props, so a hash of them is its key. */
export function keyOf(props: object): string {
  const [[name, value] = ["", undefined], another] = Object.entries(props) as [string, unknown][];
  // Of a page that shows one thing, whose hash many pages share, the hash stands there already.
  if (!another && typeof value === "object" && value !== null) return `${name}:${digestOf(value)}`;
  return hash("sha256", partsOf(props));
}

/** A hash that tells values apart as their JSON does. Lists and list pages are hashed item by item, each item once. */
function digestOf(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "";
  let digest = digests.get(value);
  if (digest === undefined) digests.set(value, (digest = hash("sha256", textOf(value), "base64url")));
  return digest;
}

function textOf(value: object): string {
  if (Array.isArray(value)) return itemsOf(value);
  if ("items" in value) return partsOf(value);
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
