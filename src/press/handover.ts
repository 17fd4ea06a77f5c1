import type { ArticleCopy } from "../model/article-copy.ts";
import type { Text } from "../model/copy.ts";
import type { Edition } from "../model/edition.ts";

/** What the build's later steps must know: the edition, and what must not be in it. */
export type Handover = { edition: Edition; heldBack: Text<ArticleCopy>[] };

/**
 * Pages run in a bundle of their own, integrations outside of it, both in one process. What the build does after the
 * pages, such as the sitemap, must speak of the same edition, so it is handed over here.
 */
const HANDOVER = Symbol.for("dateline.handover");
const desk = globalThis as { [HANDOVER]?: Handover };

/** Leaves the edition, and what it holds back, for the build's later steps. Returns the edition. */
export function handOver(edition: Edition, heldBack: Text<ArticleCopy>[]): Edition {
  desk[HANDOVER] = { edition, heldBack };
  return edition;
}

/** The edition that the pages were made from, and what it holds back. Throws before any page was made. */
export function handedOver(): Handover {
  const handover = desk[HANDOVER];
  if (!handover) throw new Error("no edition was composed; the pages must be made first");
  return handover;
}
