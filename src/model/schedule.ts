import type { ArticleCopy } from "./article-copy.ts";
import type { Text } from "./copy.ts";
import { isPublished, releaseOf } from "./embargo.ts";
import { startOf } from "./time.ts";

/** How long an article stays in a news sitemap, in ms (https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap). */
export const NEWS_AGE = 2 * 24 * 60 * 60 * 1000;

/** The next moment (ms since 1970) at which the same copy makes another edition, and why. */
export type NextPress = { at: number; why: string };

/** When to press next after a press time: an article comes out, or one leaves the news sitemap; undefined when never. */
export function nextPress(
  articles: Iterable<Text<ArticleCopy>>,
  pressTime: number,
  zone: string,
): NextPress | undefined {
  let next: NextPress | undefined;
  const propose = (at: number, why: string) => {
    if (at > pressTime && at < (next?.at ?? Infinity)) next = { at, why };
  };
  for (const { id, data } of articles) {
    propose(releaseOf(data, zone), `${id} comes out`);
    if (isPublished(data, pressTime, zone)) {
      propose(startOf(data.published, zone) + NEWS_AGE, `${id} is two days old and leaves the news sitemap`);
    }
  }
  return next;
}
