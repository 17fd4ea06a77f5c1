import { hash } from "node:crypto";
import type { Article } from "../../model/article.ts";
import { essenceOf } from "../../model/essence.ts";

/** The hashes of what several pages show: an article and its text edition, one teaser in many lists. */
const digests = new WeakMap<object, string>();

/** The key of what a page shows: the page is a pure function of its props, so a hash of them is its key. */
export function keyOf(props: object): string {
  const parts = partsOf(props);
  // Of a page that shows one thing, whose hash many pages share, the hash stands there already.
  return /^\w+:[0-9a-f]{64}$/.test(parts) ? parts : hash("sha256", parts);
}

/** A hash that tells values apart as their JSON does. Lists and list pages are hashed item by item, each item once. */
function digestOf(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "";
  let digest = digests.get(value);
  if (digest === undefined) digests.set(value, (digest = hash("sha256", textOf(value))));
  return digest;
}

function textOf(value: object): string {
  if (Array.isArray(value) || "items" in value) return partsOf(value);
  return "copyDigest" in value ? essenceOf(value as Article, digestOf) : JSON.stringify(value);
}

function partsOf(value: object): string {
  const lines: string[] = [];
  // Of lists, which most of them are, no names need to be made.
  const parts: Iterable<[string | number, unknown]> = Array.isArray(value) ? value.entries() : Object.entries(value);
  for (const [name, part] of parts) lines.push(`${name}:${digestOf(part)}`);
  return lines.join("\n");
}
