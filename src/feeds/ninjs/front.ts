import type { Article } from "../../model/article.ts";
import type { Site } from "../../model/edition.ts";
import type { FrontPage } from "../../model/front-page.ts";
import { listedNinjs } from "./article.ts";
import { addressesOf, changedPart, compositeOf } from "./composite.ts";
import type { Association, Ninjs } from "./ninjs.ts";

/** The front page: its lead, what stands beside it, and the sections with what they show, each a composite item of its own. */
export function frontNinjs(front: FrontPage, articles: ReadonlyMap<string, Article>, site: Site): Ninjs {
  const { home } = site;
  const found = (id: string, rel: string) => listedNinjs(articles.get(id)!, rel, site);
  const idAt = (path: string) => path.slice(home.base.length, -1);
  const url = home.origin + home.base;
  const { lead, seconds, strips } = front;
  return {
    ...compositeOf(site.name, site.language, site),
    uri: url,
    profile: "front page",
    ...changedPart(
      lead ? [lead, ...seconds, ...strips.map((strip) => strip.lead)].map(({ id }) => articles.get(id)!) : [],
      site,
    ),
    descriptions: [{ role: "summary", value: site.description }],
    renditions: addressesOf("front", home.base, home),
    associations: [
      ...(lead ? [found(lead.id, "lead")] : []),
      ...seconds.map(({ id }) => found(id, "second")),
      ...strips.map(({ section, lead: first, briefs }): Association => ({
        name: section.name,
        rel: "section",
        uri: home.origin + section.path,
        type: "composite",
        renditions: addressesOf(`sections/${section.id}`, section.path, home),
        associations: [found(first.id, "lead"), ...briefs.map(({ path }) => found(idAt(path), "item"))],
      })),
    ],
  };
}
