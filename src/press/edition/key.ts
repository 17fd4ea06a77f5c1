import { hash } from "node:crypto";

/**
 * One path of a page, as getStaticPaths() returns it, with the key of what it shows: a page is a pure function of its props,
 * so the hash of their JSON is its key. A page whose key is that of the last edition is not made again.
 */
export function keyed<Params, Props>(params: Params, props: Props): { params: Params; props: Props; cacheKey: string } {
  return { params, props, cacheKey: hash("sha256", JSON.stringify(props)) };
}
