import type { Copy } from "./copy.ts";
import { briefOf, type Article, type Related } from "./article.ts";

const MOST = 4;

/** Fills in what to read next after each of the published articles, which are newest first, as is each story of `byStory`. */
export function relateAll(
  articles: Article[],
  byStory: ReadonlyMap<string | undefined, Article[]>,
  byId: ReadonlyMap<string, Article>,
  copy: Copy,
): void {
  const people = new Map<string, Article[]>();
  for (const article of articles) {
    for (const { id } of article.people) {
      const list = people.get(id);
      if (list) list.push(article);
      else people.set(id, [article]);
    }
  }
  const ranks = new Map(articles.map((article, rank) => [article, rank]));
  for (const article of articles) {
    const story = article.story === undefined ? [] : byStory.get(article.story.id)!;
    const chosen = copy.articles.get(article.id)!.data.related;
    const rank = ranks.get(article)!;
    article.related = relatedTo(article, chosen, byId, { story, people }, (list) =>
      placeIn(list, rank, (one) => ranks.get(one)!),
    );
  }
}

/** The lists in which an article has neighbours: its story, and the articles about each person; each in order of time. */
type Neighbourhoods = { story: Article[]; people: ReadonlyMap<string, Article[]> };

/**
 * Up to four articles to read next, each with its reason: first those that the editors named, then those of the same story that were
 * published next to it, then those next to it about the most of the same people; never padding. A new article changes what its few
 * neighbours show, not a whole story. `placeIn` says where in a list the article stands.
 */
function relatedTo(
  article: Article,
  chosen: string[],
  articles: ReadonlyMap<string, Article>,
  { story, people }: Neighbourhoods,
  placeIn: (list: Article[]) => number,
): Related[] {
  const related = new Map<string, Related>();
  const isNew = (found: Article | undefined): found is Article =>
    found !== undefined && found !== article && !related.has(found.id);
  for (const id of chosen) {
    const found = articles.get(id);
    if (isNew(found)) related.set(id, { reason: "editors", brief: briefOf(found) });
  }
  const place = story.length > 1 ? placeIn(story) : 0;
  for (let distance = 1; distance < story.length && related.size < MOST; distance++) {
    for (const found of [story[place - distance], story[place + distance]]) {
      if (isNew(found) && !found.withdrawn && related.size < MOST)
        related.set(found.id, { reason: "story", brief: briefOf(found) });
    }
  }
  if (related.size < MOST) {
    const shared = new Map<Article, string[]>();
    for (const { id, name } of article.people) {
      const list = people.get(id) ?? [];
      const at = placeIn(list);
      for (const found of [list[at - 1], list[at + 1]]) {
        if (isNew(found) && !found.withdrawn) shared.set(found, [...(shared.get(found) ?? []), name]);
      }
    }
    const nearest = [...shared].sort(([, a], [, b]) => b.length - a.length).slice(0, MOST - related.size);
    for (const [found, names] of nearest)
      related.set(found.id, { reason: "people", people: names, brief: briefOf(found) });
  }
  return [...related.values()].slice(0, MOST);
}

/** Where something of a rank stands in a list in order of rank: found by halves, for lists are long. */
function placeIn<Item>(list: Item[], rank: number, rankOf: (item: Item) => number): number {
  let [low, high] = [0, list.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rankOf(list[middle]!) < rank) low = middle + 1;
    else high = middle;
  }
  return low;
}
