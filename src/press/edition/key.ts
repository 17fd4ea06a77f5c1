import { hash } from "node:crypto";

/** The hashes of what several pages show, such as an article and its text edition. */
const digests = new WeakMap<object, string>();

/**
 * One path of a page, as getStaticPaths() returns it, with the key of what it shows: a page is a pure function of its props,
 * so the hash of their JSON is its key. A page whose key is that of the last edition is not made again.
 */
export function keyed<Params, Props extends object>(
  params: Params,
  props: Props,
): { params: Params; props: Props; cacheKey: string } {
  const parts = Object.entries(props).map(([name, value]) => `${name} ${digestOf(value)}`);
  return { params, props, cacheKey: parts.length === 1 ? parts[0]! : hash("sha256", parts.join("\n")) };
}

function digestOf(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "";
  let digest = digests.get(value);
  if (digest === undefined) digests.set(value, (digest = hash("sha256", JSON.stringify(value))));
  return digest;
}
