import type { Article, Translation } from "../../model/article.ts";
import type { Site } from "../../model/edition.ts";
import { permalink } from "../../model/permalink.ts";
import { listed } from "../../model/strings.ts";
import { dayOf } from "../../model/time.ts";
import { frontMatterOf } from "../front-matter.ts";
import { bodiesOf } from "./body.ts";
import { conceptsIn, eventsOf, ifAny, infoSourcesOf } from "./concepts.ts";
import { momentOf } from "./moment.ts";
import { STANDARD, type Association, type Ninjs, type Rendition } from "./ninjs.ts";
import { pictureOf } from "./picture.ts";
import { rightsOf, trustIndicatorsOf } from "./rights.ts";

/**
 * An article as ninjs. What the standard has a property for stands there: headline (`headlines`), standfirst (`descriptions`, role
 * `summary`), key points (role `key point`), text (`bodies`, as HTML and plain), byline (`by`; `people` and `organisations`, rel `author`),
 * dateline (`located`; `places`, rel `dateline`), section, topics and story (`subjects`), who it is about (`people`, `organisations`,
 * `places`, rel `about`), speakers (`people`, rel `speaker`), events (`events`), sources (`infoSources`), how it was made
 * (`digitalSourceType`), corrections (`descriptions`, by kind), picture and translations (`associations`), and a withdrawal (`pubStatus`
 * `canceled`; the standfirst is the reason). Days are given as their first moment.
 *
 * What it has none for, who said what to whom and when, the day of a correction, or that a time is no more than a day, is in one more
 * of the `descriptions`, in the role of the address of the schema of front matter: the whole front matter as JSON, so that whoever
 * reads it gets every field back. The standard allows no properties of one's own; `edNote` and `embargoedUntil` are never written.
 */
export function articleNinjs(article: Article, site: Site): Ninjs {
  const { home } = site;
  const schema = home.origin + home.base + permalink.api("schema/article");
  const pictures = article.image ? [pictureOf(article.image, home)] : [];
  return {
    standard: STANDARD,
    ...sharedPart(article, site),
    representationType: "full",
    profile: "article",
    contentCreated: momentOf(article.published, site.timeZone),
    ...rightsOf(site, dayOf(article.published, site.timeZone).slice(0, 4)),
    slugline: article.id.slice(article.id.lastIndexOf("/") + 1),
    descriptions: [
      { role: "summary", value: article.dek },
      ...article.keyPoints.map((value) => ({ role: "key point", value })),
      ...article.corrections.map(({ kind, what }) => ({ role: kind, value: what })),
      { role: schema, contentType: "application/json", value: JSON.stringify(frontMatterOf(article, home)) },
    ],
    bodies: bodiesOf(article.body.html, article.url, home),
    ...conceptsIn(article, home),
    events: eventsOf(article.events),
    infoSources: infoSourcesOf(article.sources),
    trustIndicators: trustIndicatorsOf(site),
    altIds: [
      { role: "id", value: article.id },
      { role: "web", value: article.url },
    ],
    digitalSourceType: article.howMade && { literal: article.howMade },
    associations: ifAny([...pictures, ...article.translations.map((one) => translationOf(one, home.origin))]),
  };
}

/** An article in a list: enough to show it and to find the rest. */
export function listedNinjs(article: Article, rel: string, site: Site): Association {
  const { headline, dek } = article;
  return {
    name: headline,
    rel,
    ...sharedPart(article, site),
    representationType: "partial",
    descriptions: [{ role: "summary", value: dek }],
  };
}

/** What an article says of itself, whole or in a list. */
function sharedPart(article: Article, site: Site): Ninjs {
  const { headline, language, published, changed, dateline } = article;
  return {
    uri: article.guid,
    type: "text",
    version: changed,
    pubStatus: article.withdrawn ? "canceled" : "usable",
    firstCreated: momentOf(published, site.timeZone),
    versionCreated: momentOf(changed, site.timeZone),
    urgency: article.urgency,
    language,
    title: headline,
    headlines: [{ role: "main", value: headline }],
    by: listed(
      article.byline.map(({ name }) => name),
      language,
    ).join(""),
    located: dateline.length > 0 ? listed(dateline, language).join("") : undefined,
    renditions: addressesOf(article, site),
  };
}

function addressesOf({ id, url }: Article, { home }: Site): Rendition[] {
  const root = home.origin + home.base;
  return [
    { name: "ninjs", href: root + permalink.api(`articles/${id}`), contentType: "application/json" },
    { name: "web", href: url, contentType: "text/html" },
    { name: "text", href: root + permalink.text(id), contentType: "text/html" },
  ];
}

function translationOf({ guid, path, headline, language, isOriginal }: Translation, origin: string): Association {
  return {
    name: headline,
    rel: isOriginal ? "translationOf" : "translation",
    uri: guid,
    type: "text",
    representationType: "partial",
    language,
    headlines: [{ role: "main", value: headline }],
    renditions: [{ name: "web", href: origin + path, contentType: "text/html" }],
  };
}
