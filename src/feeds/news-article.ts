import type { CreativeWork, ImageObject, NewsArticle } from "schema-dts";
import type { Article, Image, Named, Source, Translation } from "../model/article.ts";
import { SEARCH_SIZES } from "../model/card.ts";
import type { Site } from "../model/edition.ts";
import { permalink } from "../model/permalink.ts";
import { listed } from "../model/strings.ts";
import { eachOnce } from "./each-once.ts";
import { authorNode, organizationNode, personNode, placeNode, thingNode } from "./graph/named.ts";
import { publisherId } from "./graph/publisher.ts";

/**
 * An article as schema.org's NewsArticle (https://schema.org/NewsArticle), in the fields that search engines ask for
 * (https://developers.google.com/search/docs/appearance/structured-data/article). A day stays a day: no hour is made up. Of what was
 * withdrawn it says that, and the reason in the place of the standfirst.
 */
export function newsArticle(article: Article, site: Site): Extract<NewsArticle, { "@type": "NewsArticle" }> {
  const { home } = site;
  const { url, language, translations } = article;
  const originals = translations.filter(({ isOriginal }) => isOriginal);
  return {
    "@type": "NewsArticle",
    "@id": `${url}#article`,
    url,
    mainEntityOfPage: url,
    headline: article.headline,
    description: article.dek,
    articleSection: article.section.name,
    dateline: listed(article.dateline, language).join("") || undefined,
    datePublished: article.published,
    dateModified: article.changed,
    inLanguage: language,
    isAccessibleForFree: true,
    license: site.licence.url,
    author: article.byline.map((author) => authorNode(author, home)),
    publisher: publisherId(site),
    copyrightHolder: publisherId(site),
    creativeWorkStatus: article.withdrawn ? "Withdrawn" : "Published",
    correction: ifAny(
      article.corrections.map(({ kind, date, what }) => ({
        "@type": "CorrectionComment",
        name: kind,
        text: what,
        datePublished: date,
      })),
    ),
    image: picturesOf(article, site),
    keywords: ifAny(article.topics.map(({ name }) => name)),
    about: ifAny(article.topics.map((topic) => thingNode(topic, home))),
    mentions: ifAny([
      ...peopleIn(article).map((person) => personNode(person, home)),
      ...article.organizations.map((organization) => organizationNode(organization, home)),
    ]),
    locationCreated: ifAny(article.filedFrom.map((place) => placeNode(place, home))),
    contentLocation: ifAny(article.places.map((place) => placeNode(place, home))),
    citation: ifAny(article.sources.map(citationOf)),
    isPartOf: article.story && {
      "@type": "CreativeWorkSeries",
      name: article.story.name,
      url: home.origin + article.story.path,
    },
    translationOfWork: ifAny(originals.map((one) => inOtherWords(one, home.origin))),
    // Another translation of the same original is no translation of this one.
    workTranslation:
      originals.length > 0 ? undefined : ifAny(translations.map((one) => inOtherWords(one, home.origin))),
  };
}

/** Each once: whom the article is about, whom it quotes, and who passed that on. */
function peopleIn({ people, statements }: Article): Named[] {
  const speaking = statements.flatMap(({ speaker, relayedBy }) => [speaker, ...(relayedBy ? [relayedBy] : [])]);
  return eachOnce([...people, ...speaking]);
}

/** The article's own picture, where it has one, and its card in the shapes that search engines ask for. */
function picturesOf({ image, card }: Article, { home }: Site): (ImageObject | string)[] | undefined {
  const cards = card ? SEARCH_SIZES.map((size) => home.origin + home.base + permalink.card(card.name, size)) : [];
  return ifAny([...(image ? [pictureNode(image, home.origin)] : []), ...cards]);
}

function pictureNode({ path, width, height, caption, credit }: Image, origin: string): ImageObject {
  return {
    "@type": "ImageObject",
    url: origin + encodeURI(path),
    width: `${width}`,
    height: `${height}`,
    caption,
    creditText: credit,
  };
}

function citationOf({ title, publisher, date, url }: Source): CreativeWork {
  return {
    "@type": "CreativeWork",
    name: title,
    url,
    datePublished: date,
    publisher: publisher === undefined ? undefined : { "@type": "Organization", name: publisher },
  };
}

function inOtherWords({ path, headline, language }: Translation, origin: string): NewsArticle {
  return { "@type": "NewsArticle", url: origin + path, headline, inLanguage: language };
}

/** A list that says something; an empty one says nothing, and is left out. */
function ifAny<Item>(items: Item[]): Item[] | undefined {
  return items.length > 0 ? items : undefined;
}
