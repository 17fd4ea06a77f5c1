import type { Site } from "./edition.ts";
import { permalink } from "./permalink.ts";

/** What the publication says of text and data mining, in the words of TDMRep: 1 reserves the right, 0 does not. */
export type Mining = {
  reservation: 0 | 1;
  /** The absolute address of the page with the terms on which one may mine what is reserved. */
  policy?: string;
};

/**
 * What the masthead says of text and data mining, the one source of robots.txt, trust.txt, tdmrep.json, pages and headers. Undefined
 * where it says nothing: then none of these does.
 */
export function miningIn(site: Pick<Site, "textAndDataMining" | "policies" | "home">): Mining | undefined {
  if (site.textAndDataMining === undefined) return undefined;
  if (site.textAndDataMining === "allowed") return { reservation: 0 };
  const { textAndDataMining: page } = site.policies;
  return { reservation: 1, policy: page && site.home.origin + site.home.base + permalink.page(page) };
}

/**
 * The same as fields by the names that TDMRep gives them in headers, metadata and tdmrep.json
 * (https://www.w3.org/community/reports/tdmrep/CG-FINAL-tdmrep-20240510/).
 */
export function miningFields(mining: Mining | undefined): Record<string, string | number> {
  if (!mining) return {};
  const { reservation, policy } = mining;
  return { "tdm-reservation": reservation, ...(policy && { "tdm-policy": policy }) };
}
