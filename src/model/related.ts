import { briefOf, type Article, type Related } from "./article.ts";

const MOST = 4;

/**
 * Up to four articles to read next: first those that the editors named, then those of the same story that were published next
 * to it, before and after; never padding. `story` is in order of time and has the article at `place`. A new article changes
 * what its few neighbours show, not a whole story.
 */
export function relatedTo(
  article: Article,
  chosen: string[],
  articles: ReadonlyMap<string, Article>,
  story: Article[],
  place: number,
): Related[] {
  const related = new Map<string, Related>();
  for (const id of chosen) {
    const found = articles.get(id);
    if (found && id !== article.id) related.set(id, { reason: "editors", brief: briefOf(found) });
  }
  for (let distance = 1; distance < story.length && related.size < MOST; distance++) {
    for (const found of [story[place - distance], story[place + distance]]) {
      if (!found || found.withdrawn || related.has(found.id) || related.size >= MOST) continue;
      related.set(found.id, { reason: "story", brief: briefOf(found) });
    }
  }
  return [...related.values()].slice(0, MOST);
}
