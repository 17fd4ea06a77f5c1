import type { Graph } from "schema-dts";
import type { Teaser } from "../../model/article.ts";
import type { SectionHead, Site } from "../../model/edition.ts";
import type { ListPage } from "../../model/pagination.ts";
import type { Story } from "../../model/story.ts";
import type { StoryLine } from "../../model/story-index.ts";
import { stringsFor } from "../../model/strings.ts";
import { plannedEvents } from "./events.ts";
import { graphOf } from "./graph.ts";
import { itemList } from "./lists.ts";
import { organizationNode, personNode, placeNode, thingNode } from "./named.ts";
import { pageGraph, type PageNode } from "./page.ts";
import { webSite } from "./publisher.ts";

/** The graph of the front page: the publisher and the site with its search. */
export function frontGraph(site: Site): Graph {
  return graphOf(site, [webSite(site)]);
}

/** The graph of a page of a section, with the articles on it. */
export function sectionGraph(section: SectionHead, { number, items }: ListPage<Teaser>, site: Site): Graph {
  const { numbered } = stringsFor(site.language, site.language);
  const told = { name: section.name, path: section.path, description: section.description };
  const mainEntity = itemList(items, site.home);
  if (number === undefined) return pageGraph(told, site, { "@type": "CollectionPage", mainEntity });
  const page = { ...told, name: numbered(section.name, number), path: `${section.path}${number}/`, above: [section] };
  return pageGraph(page, site, { "@type": "CollectionPage", mainEntity });
}

/** The graph of a running story: its articles, what and whom it is about, and what is announced. */
export function storyGraph(story: Story, site: Site): Graph {
  const { home } = site;
  const { name, path, dek, language, changed } = story;
  const above = [{ name: stringsFor(language, site.language).runningStories, path: `${home.base}stories/` }];
  const about = [
    ...story.topics.map((topic) => thingNode(topic, home)),
    // Where else they are to be found stands on their own pages; a story has many people, and has to arrive in one round trip.
    ...story.people.map(({ sameAs: _, ...person }) => personNode(person, home)),
    ...story.organizations.map((organization) => organizationNode(organization, home)),
    ...story.places.map((place) => placeNode(place, home)),
  ];
  const told = { name, path, description: dek, language, above, modified: changed };
  const own: PageNode = {
    "@type": "CollectionPage",
    mainEntity: itemList(story.teasers, home),
    ...(about.length > 0 && { about }),
  };
  return pageGraph(told, site, own, plannedEvents(story.timeline, home.origin + path, home));
}

/** The graph of the list of all running stories. */
export function storiesGraph(stories: StoryLine[], site: Site): Graph {
  const words = stringsFor(site.language, site.language);
  const path = `${site.home.base}stories/`;
  const told = { name: words.runningStories, path, description: words.deks.stories(site.name) };
  const items = stories.map(({ name, path }) => ({ headline: name, path }));
  return pageGraph(told, site, { "@type": "CollectionPage", mainEntity: itemList(items, site.home) });
}
