import type { Graph, Organization, Person, Place, Thing } from "schema-dts";
import type { Site } from "../../model/edition.ts";
import { stringsFor } from "../../model/strings.ts";
import type { SubjectHead, SubjectKind } from "../../model/subject.ts";
import type { SubjectIndex } from "../../model/subject-index.ts";
import { subjectPagePath, type SubjectPage } from "../../model/subject-pages.ts";
import { itemList, MOST } from "./lists.ts";
import { organizationNode, personNode, placeNode, thingNode } from "./named.ts";
import { pageGraph } from "./page.ts";

/**
 * The graph of a page of a topic, person, organization, place or author. Who a page of people or authors is about is its main entity
 * (https://developers.google.com/search/docs/appearance/structured-data/profile-page); numbered pages are lists.
 */
export function subjectGraph({ subject, page, head }: SubjectPage, site: Site): Graph {
  const { kind, name, path } = subject;
  const words = stringsFor(site.language, site.language);
  const index = { name: words[kind], path: `${site.home.base}${kind}/` };
  const { writtenBy, articlesFrom, articlesAbout } = words;
  const articles = (kind === "authors" ? writtenBy : kind === "places" ? articlesFrom : articlesAbout)(name);
  const list = itemList(page.items, site.home);
  if (!head) {
    const numbered = { name: words.numbered(name, page.number!), path: subjectPagePath({ subject, page }) };
    const told = { ...numbered, description: articles, above: [index, { name, path }] };
    return pageGraph(told, site, { "@type": "CollectionPage", mainEntity: list });
  }
  const told = { name, path, description: head.note ? `${name}: ${head.note}` : articles, above: [index] };
  const it = itOf(head, site);
  if (kind === "people" || kind === "authors") {
    const hasPart = page.items.slice(0, MOST).map(({ path, headline, published }) => {
      return { "@type": "NewsArticle" as const, url: site.home.origin + path, headline, datePublished: published };
    });
    return pageGraph(told, site, { "@type": "ProfilePage", mainEntity: it, ...(hasPart.length > 0 && { hasPart }) });
  }
  return pageGraph(told, site, { "@type": "CollectionPage", mainEntity: list, about: it });
}

/** Who or what a subject's page is about, with all that the paper's lists tell of it. */
function itOf(head: SubjectHead, { home }: Site): Thing {
  const { note, aliases, position, isPerson, sameAs, ...named } = head;
  const told = { ...named, ...(sameAs.length > 0 && { sameAs }) };
  const own = {
    "@id": `${home.origin}${head.path}#it`,
    alternateName: aliases.length > 0 ? aliases : undefined,
  };
  const make: Record<SubjectKind, () => Person | Organization | Place | Thing> = {
    topics: () => ({ ...thingNode(told, home), ...own, description: note }),
    people: () => ({ ...personNode({ ...told, role: note }, home), ...own }),
    organizations: () => ({ ...organizationNode(told, home), ...own, description: note }),
    places: () => ({ ...placeNode({ ...told, ...position }, home), ...own }),
    authors: () => (isPerson ? make.people() : make.organizations()),
  };
  return make[head.kind]();
}

/** The graph of the index of all topics, people, organizations, places or authors: its names, those under the first letters. */
export function indexGraph({ kind, letters }: SubjectIndex, site: Site): Graph {
  const words = stringsFor(site.language, site.language);
  const told = { name: words[kind], path: `${site.home.base}${kind}/`, description: words.deks[kind](site.name) };
  const items = letters.flatMap(({ names }) => names).map(({ name, path }) => ({ headline: name, path }));
  return pageGraph(told, site, { "@type": "CollectionPage", mainEntity: itemList(items, site.home) });
}
