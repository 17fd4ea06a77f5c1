import type { NewsArticle, WithContext } from "schema-dts";
import type { Article } from "../model/article.ts";
import { SEARCH_SIZES } from "../model/card.ts";
import type { Site } from "../model/edition.ts";
import { permalink } from "../model/permalink.ts";
import { listed } from "../model/strings.ts";

/** An article as schema.org's NewsArticle (https://schema.org/NewsArticle), in the fields that search engines ask for. */
export function newsArticle(article: Article, site: Site): WithContext<NewsArticle> {
  const publisher = {
    "@type": "NewsMediaOrganization",
    name: site.publisher.name,
    url: site.publisher.url ?? site.home.origin + site.home.base,
  } as const;
  return {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "@id": article.url,
    url: article.url,
    mainEntityOfPage: article.url,
    headline: article.headline,
    description: article.dek,
    articleSection: article.section.name,
    dateline: listed(article.dateline, article.language).join("") || undefined,
    datePublished: article.published,
    dateModified: article.changed,
    inLanguage: article.language,
    isAccessibleForFree: true,
    license: site.licence.url,
    author: article.byline.map(({ name, isPerson }) => ({ "@type": isPerson ? "Person" : "Organization", name })),
    publisher,
    creativeWorkStatus: article.withdrawn ? "Withdrawn" : undefined,
    correction: article.corrections.map(({ date, what }) => ({
      "@type": "CorrectionComment",
      text: what,
      datePublished: date,
    })),
    image: picturesOf(article, site),
    keywords: article.topics.map(({ name }) => name),
    mentions: [
      ...article.people.map(({ name }) => ({ "@type": "Person", name }) as const),
      ...article.organizations.map(({ name }) => ({ "@type": "Organization", name }) as const),
    ],
    contentLocation: article.places.map(({ name }) => ({ "@type": "Place", name })),
  };
}

/** The addresses of the article's own picture, where it has one, and of its card in the shapes that search engines ask for. */
function picturesOf({ image, card }: Article, { home }: Site): string[] | undefined {
  const own = image ? [home.origin + image.path] : [];
  const cards = card ? SEARCH_SIZES.map((size) => home.origin + home.base + permalink.card(card.name, size)) : [];
  const all = [...own, ...cards];
  return all.length > 0 ? all : undefined;
}

/** JSON that may stand inside a `<script>`: `<` is escaped, so that no text can end the element. */
export function inScript(value: unknown): string {
  return JSON.stringify(value).replaceAll("<", "\\u003c");
}
