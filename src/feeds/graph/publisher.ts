import type { NewsMediaOrganization, SearchAction, WebSite, WithActionConstraints } from "schema-dts";
import type { Site } from "../../model/edition.ts";
import { permalink } from "../../model/permalink.ts";

/** A reference to a node that stands elsewhere in the same graph. */
export type NodeId = { "@id": string };

/** The id of the publisher, in every graph of the paper. */
export function publisherId({ home }: Pick<Site, "home">): NodeId {
  return { "@id": `${home.origin}${home.base}#publisher` };
}

/**
 * Who answers for the paper, with the addresses of its policies (https://schema.org/NewsMediaOrganization). A paper whose publisher has
 * no site of its own is its publisher's.
 */
export function publisherOf(site: Site): NewsMediaOrganization {
  const { publisher, policies, home, contact } = site;
  const page = (id: string | undefined) => id && home.origin + home.base + permalink.page(id);
  return {
    "@type": "NewsMediaOrganization",
    ...publisherId(site),
    name: publisher.name,
    url: publisher.url ?? home.origin + home.base,
    email: contact,
    logo: publisher.logo && { "@type": "ImageObject", url: publisher.logo },
    sameAs: publisher.sameAs,
    publishingPrinciples: page(policies.standards),
    correctionsPolicy: page(policies.corrections),
    ethicsPolicy: page(policies.ethics),
    ownershipFundingInfo: page(policies.ownership),
    diversityPolicy: page(policies.diversity),
    unnamedSourcesPolicy: page(policies.sources),
  };
}

/** The paper as a site, with its search, which answers at `/search/?q=`. */
export function webSite(site: Site): WebSite {
  const { home, name, tagline, description, language, licence } = site;
  const url = home.origin + home.base;
  const search: WithActionConstraints<SearchAction> = {
    "@type": "SearchAction",
    target: { "@type": "EntryPoint", urlTemplate: `${url}search/?q={words}` },
    "query-input": "required name=words",
  };
  return {
    "@type": "WebSite",
    "@id": `${url}#website`,
    url,
    name,
    alternateName: tagline,
    description,
    inLanguage: language,
    license: licence.url,
    publisher: publisherId(site),
    potentialAction: search,
  };
}
