import type { Copy } from "./copy.ts";
import { briefOf, type Article, type Related } from "./article.ts";

const MOST = 4;

/** Articles in order of time, and where one stands among them. */
type Neighbourhood = { list: Article[]; place: number };

/** Fills in what to read next after each of the published articles, which are newest first, as is each story of `byStory`. */
export function relateAll(
  articles: Article[],
  byStory: ReadonlyMap<string | undefined, Article[]>,
  byId: ReadonlyMap<string, Article>,
  copy: Copy,
): void {
  const byPerson = new Map<string, Article[]>();
  const told = new Map<string, number>();
  const neighbourhoods = articles.map((article) => {
    const people = article.people.map(({ id }): Neighbourhood => {
      let list = byPerson.get(id);
      if (!list) byPerson.set(id, (list = []));
      return { list, place: list.push(article) - 1 };
    });
    if (!article.story) return { people };
    const { id } = article.story;
    const place = told.get(id) ?? 0;
    told.set(id, place + 1);
    return { people, story: { list: byStory.get(id)!, place } };
  });
  for (const [n, article] of articles.entries()) {
    const chosen = copy.articles.get(article.id)!.data.related;
    article.related = relatedTo(article, chosen, byId, neighbourhoods[n]!);
  }
}

/**
 * Up to four articles to read next, each with its reason: first those that the editors named, then those of the same story that were
 * published next to it, then those next to it about the most of the same people, whose neighbourhoods are in the order of `people`;
 * never padding. A new article changes what its few neighbours show, not a whole story.
 */
function relatedTo(
  article: Article,
  chosen: string[],
  articles: ReadonlyMap<string, Article>,
  { story, people }: { story?: Neighbourhood; people: Neighbourhood[] },
): Related[] {
  const related = new Map<string, Related>();
  const isNew = (found: Article | undefined): found is Article =>
    found !== undefined && found !== article && !related.has(found.id);
  for (const id of chosen) {
    const found = articles.get(id);
    if (isNew(found)) related.set(id, { reason: "editors", brief: briefOf(found) });
  }
  if (story) {
    const { list, place } = story;
    for (let distance = 1; distance < list.length && related.size < MOST; distance++) {
      for (const found of [list[place - distance], list[place + distance]]) {
        if (isNew(found) && !found.withdrawn && related.size < MOST)
          related.set(found.id, { reason: "story", brief: briefOf(found) });
      }
    }
  }
  if (related.size < MOST) {
    const shared = new Map<Article, string[]>();
    for (const [n, { list, place }] of people.entries()) {
      for (const found of [list[place - 1], list[place + 1]]) {
        if (isNew(found) && !found.withdrawn)
          shared.set(found, [...(shared.get(found) ?? []), article.people[n]!.name]);
      }
    }
    const nearest = [...shared].sort(([, a], [, b]) => b.length - a.length).slice(0, MOST - related.size);
    for (const [found, names] of nearest)
      related.set(found.id, { reason: "people", people: names, brief: briefOf(found) });
  }
  return [...related.values()].slice(0, MOST);
}
