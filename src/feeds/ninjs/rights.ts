import type { Site } from "../../model/edition.ts";
import { permalink } from "../../model/permalink.ts";
import type { Ninjs } from "./ninjs.ts";

/** IPTC's names of the pages that say why a newsroom can be trusted (http://cv.iptc.org/newscodes/trustindicator/), by policy. */
const INDICATORS: Partial<Record<keyof Site["policies"], string>> = {
  standards: "editorialPolicy",
  corrections: "correctionsPolicy",
  ethics: "ethicsPolicy",
  ownership: "ownershipFundingInfo",
  diversity: "diversityPolicy",
  sources: "unnamedSourcesPolicy",
};

/** By what right the words of an item may be used, from the masthead. `year` is that in which it was published, where it was. */
export function rightsOf({ publisher, licence }: Site, year?: string) {
  return {
    copyrightHolder: publisher.name,
    copyrightNotice: ["©", year, publisher.name].filter(Boolean).join(" "),
    usageTerms: licence.name,
    rightsInfo: { linkedRights: addressOf(licence.url) },
  } satisfies Partial<Ninjs>;
}

/** The pages on which the publisher states its policies. */
export function trustIndicatorsOf({ policies, pages, home }: Site): Ninjs["trustIndicators"] {
  const stated = Object.entries(policies).filter(
    (policy): policy is [keyof typeof INDICATORS, string] => !!policy[1] && policy[0] in INDICATORS,
  );
  if (stated.length === 0) return undefined;
  return stated.map(([policy, id]) => ({
    role: `http://cv.iptc.org/newscodes/trustindicator/${INDICATORS[policy]}`,
    title: pages.find((page) => page.id === id)?.name ?? id,
    href: home.origin + home.base + permalink.page(id),
  }));
}

/** A web address in the characters that a URI may have (RFC 3986). */
export function addressOf(address: string): string {
  return new URL(address).href;
}
