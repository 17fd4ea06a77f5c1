import type { Named } from "../model/article.ts";

/** Each of some names once, in the order in which they came; of two with one id the later tells what there is to tell. */
export function eachOnce<One extends Named>(named: One[]): One[] {
  return [...new Map(named.map((one) => [one.id, one])).values()];
}
