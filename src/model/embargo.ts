import type { ArticleCopy } from "./article-copy.ts";
import type { Copy, Sound, Text } from "./copy.ts";
import { startOf } from "./time.ts";

/** The moment from which an article is out, in ms since 1970: published, or the end of its embargo; never, for a draft. */
export function releaseOf(article: Sound<ArticleCopy>, zone: string): number {
  return article.draft ? Infinity : datedOf(article, zone);
}

/** The moment, in ms since 1970, before which an article is not out, were it no draft. */
export function datedOf(article: Sound<ArticleCopy>, zone: string): number {
  const published = article.published === undefined ? -Infinity : startOf(article.published, zone);
  const embargo = article.embargo === undefined ? -Infinity : startOf(article.embargo, zone);
  return Math.max(published, embargo);
}

/** Whether an article is out at a press time (ms since 1970): no draft, not dated ahead, its embargo over. */
export function isPublished(article: ArticleCopy, pressTime: number, zone: string): boolean {
  return releaseOf(article, zone) <= pressTime;
}

/** The articles that are not out at a press time (ms since 1970). */
export function heldBackFrom(copy: Pick<Copy, "articles" | "masthead">, pressTime: number): Text<ArticleCopy>[] {
  return [...copy.articles.values()].filter(({ data }) => !isPublished(data, pressTime, copy.masthead.timeZone));
}
