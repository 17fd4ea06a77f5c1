import type { Article } from "../../model/article.ts";
import { latestChange, type Site } from "../../model/edition.ts";
import { permalink, type Home } from "../../model/permalink.ts";
import { momentOf } from "./moment.ts";
import { STANDARD, type Ninjs, type Rendition } from "./ninjs.ts";
import { rightsOf, trustIndicatorsOf } from "./rights.ts";

/** What every list of the news API says of itself: an item of type `composite`, whose `associations` are what it lists. */
export function compositeOf(name: string, language: string, site: Site) {
  return {
    standard: STANDARD,
    type: "composite",
    representationType: "partial",
    language,
    title: name,
    headlines: [{ role: "main", value: name }],
    ...rightsOf(site),
    trustIndicators: trustIndicatorsOf(site),
  } satisfies Partial<Ninjs>;
}

/** When the newest change of some articles was, where there are any. */
export function changedPart(items: Article[], site: Site): Pick<Ninjs, "versionCreated"> {
  const changed = latestChange(items, site.timeZone);
  return changed === undefined ? {} : { versionCreated: momentOf(changed, site.timeZone) };
}

/** Where a list can be had: its file in the news API, and its page. */
export function addressesOf(name: string, path: string, { origin, base }: Home): Rendition[] {
  return [
    { name: "ninjs", href: origin + base + permalink.api(name), contentType: "application/json" },
    { name: "web", href: origin + path, contentType: "text/html" },
  ];
}
