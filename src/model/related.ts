import { teaserOf, type Article, type Related } from "./article.ts";

const MOST = 4;

/** Up to four articles to read next: first those that the editors named, then the newest of the same story; never padding. */
export function relatedTo(
  article: Article,
  chosen: string[],
  articles: ReadonlyMap<string, Article>,
  story: Article[],
): Related[] {
  const related = new Map<string, Related>();
  for (const id of chosen) {
    const found = articles.get(id);
    if (found && id !== article.id) related.set(id, { reason: "editors", teaser: teaserOf(found) });
  }
  for (const found of story) {
    if (related.size >= MOST) break;
    if (found.id !== article.id && !found.withdrawn && !related.has(found.id)) {
      related.set(found.id, { reason: "story", teaser: teaserOf(found) });
    }
  }
  return [...related.values()].slice(0, MOST);
}
