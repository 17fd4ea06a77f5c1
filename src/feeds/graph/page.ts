import type { CollectionPage, Graph, ProfilePage, Thing, WebPage } from "schema-dts";
import type { Site } from "../../model/edition.ts";
import type { Time } from "../../model/time.ts";
import { graphOf } from "./graph.ts";
import { breadcrumbs, type Step } from "./lists.ts";
import { publisherId } from "./publisher.ts";

/** A page that is no article: its name, its root-relative address, and what else every page tells. */
export type PageTold = {
  name: string;
  path: string;
  description: string;
  /** Where it is not the paper's. */
  language?: string;
  /** The pages on the way to it, the front page and itself left out. */
  above?: Step[];
  modified?: Time | undefined;
};

/** What only this kind of page says. */
export type PageNode =
  | Extract<WebPage, { "@type": "WebPage" }>
  | Extract<CollectionPage, { "@type": "CollectionPage" }>
  | Extract<ProfilePage, { "@type": "ProfilePage" }>;

/** The graph of a page that is no article: the page, the way to it, and further nodes. */
export function pageGraph(told: PageTold, site: Site, own: PageNode, more: Thing[] = []): Graph {
  const { name, path, description, language = site.language, above = [], modified } = told;
  const { home } = site;
  const url = home.origin + path;
  const way = breadcrumbs([{ name: site.name, path: home.base }, ...above, { name, path }], home);
  const page: PageNode = {
    "@id": `${url}#page`,
    url,
    name,
    description,
    inLanguage: language,
    dateModified: modified,
    publisher: publisherId(site),
    breadcrumb: { "@id": `${url}#breadcrumbs` },
    ...own,
  };
  return graphOf(site, [page, way, ...more]);
}
