import type { Edition } from "../model/edition.ts";

/**
 * Pages run in a bundle of their own, integrations outside of it, both in one process. What the build does after the
 * pages, such as the sitemap, must speak of the same edition, so it is handed over here.
 */
const HANDOVER = Symbol.for("dateline.edition");
const desk = globalThis as { [HANDOVER]?: Edition };

/** Leaves the edition for the build's later steps. */
export function handOver(edition: Edition): Edition {
  desk[HANDOVER] = edition;
  return edition;
}

/** The edition that the pages were made from. Throws before any page was made. */
export function handedOver(): Edition {
  const edition = desk[HANDOVER];
  if (!edition) throw new Error("no edition was composed; the pages must be made first");
  return edition;
}
