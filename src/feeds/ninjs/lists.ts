import { partPath, type SectionPart, type StoryPart } from "../../model/api-lists.ts";
import type { Article } from "../../model/article.ts";
import type { Site } from "../../model/edition.ts";
import type { ListPage } from "../../model/pagination.ts";
import { permalink, type Home } from "../../model/permalink.ts";
import { listedNinjs } from "./article.ts";
import { bodiesOf } from "./body.ts";
import { addressesOf, changedPart, compositeOf } from "./composite.ts";
import { conceptsOf, ifAny, placesOf } from "./concepts.ts";
import { momentOf } from "./moment.ts";
import type { Association, Ninjs } from "./ninjs.ts";

/** The articles of a section, the newest first, as a composite item; earlier ones are in the numbered parts that it names. */
export function sectionNinjs({ section, page }: SectionPart, site: Site): Ninjs {
  const { id, name, path, description } = section;
  return {
    ...compositeOf(name, site.language, site),
    ...partOf(`sections/${id}`, path, page, site),
    profile: "section",
    descriptions: [{ role: "summary", value: description }],
    associations: [...listOf(page, site), ...neighboursOf(`sections/${id}`, name, page, site.home)],
  };
}

/** A running story with its standing summary, what is known and what is not, whom it is about, and its articles, the newest first. */
export function storyNinjs({ story, page }: StoryPart, site: Site): Ninjs {
  const { home } = site;
  const { id, name, path, dek, language, known, notKnown } = story;
  const list = [...listOf(page, site), ...neighboursOf(`stories/${id}`, name, page, home)];
  const part = { ...compositeOf(name, language, site), ...partOf(`stories/${id}`, path, page, site), profile: "story" };
  if (page.number !== undefined) return { ...part, associations: list };
  const timeline = home.origin + home.base + permalink.api(`timeline/${id}`);
  return {
    ...part,
    ...(story.changed && { versionCreated: momentOf(story.changed, site.timeZone) }),
    descriptions: [
      { role: "summary", value: dek },
      ...known.map((value) => ({ role: "known", value })),
      ...notKnown.map((value) => ({ role: "not known", value })),
    ],
    bodies: bodiesOf(story.body.html, home.origin + path, home),
    people: ifAny(conceptsOf(story.people, "about", home)),
    organisations: ifAny(conceptsOf(story.organizations, "about", home)),
    places: ifAny(placesOf(story.places, "about", home)),
    subjects: ifAny(conceptsOf(story.topics, "about", home)),
    renditions: [...part.renditions, { name: "timeline", href: timeline, contentType: "application/json" }],
    associations: list,
  };
}

function partOf(name: string, path: string, { number, items }: ListPage<Article>, site: Site) {
  const { home } = site;
  const isNewest = number === undefined;
  return {
    uri: home.origin + (isNewest ? path : partPath(name, number, home)),
    renditions: addressesOf(isNewest ? name : `${name}/${number}`, path, home),
    ...changedPart(items, site),
  };
}

function listOf({ items }: ListPage<Article>, site: Site): Association[] {
  return items.map((article) => listedNinjs(article, "item", site));
}

/** The parts of a list before and after one: `older` and `newer`. */
function neighboursOf(name: string, title: string, { older, newer }: ListPage<unknown>, home: Home): Association[] {
  return Object.entries({ older, newer }).flatMap(([rel, number]): Association[] => {
    if (number === undefined) return [];
    const href = home.origin + partPath(name, number, home);
    return [
      {
        name: title,
        rel,
        uri: href,
        type: "composite",
        renditions: [{ name: "ninjs", href, contentType: "application/json" }],
      },
    ];
  });
}
