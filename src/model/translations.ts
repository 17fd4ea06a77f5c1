import type { Article } from "./article.ts";
import type { Sound, SoundCopy, Text } from "./copy.ts";
import type { ArticleCopy } from "./article-copy.ts";

/**
 * Tells every article in which other languages it can be read: articles that are translations of one original, the original
 * among them, know each other. `originalOf` gives the id of the original, where an article is a translation.
 */
export function linkTranslations(articles: Article[], originalOf: (id: string) => string | undefined): void {
  const groups = new Map<string, Article[]>();
  for (const article of articles) {
    const original = originalOf(article.id);
    if (original === undefined) continue;
    groups.set(original, [...(groups.get(original) ?? []), article]);
  }
  if (groups.size === 0) return;
  for (const article of articles) groups.get(article.id)?.push(article);
  for (const group of groups.values()) {
    const all = group.toSorted((a, b) => (a.language < b.language ? -1 : 1));
    for (const article of group) {
      article.translations = all
        .filter((other) => other !== article && !other.withdrawn)
        .map(({ id, guid, path, headline, language }) => {
          const isOriginal = originalOf(article.id) === id;
          return { path, headline, language, guid, ...(isOriginal && { isOriginal: true as const }) };
        });
    }
  }
}

type Mistake = { id: string; message: string };

/** What is wrong with an article's `translationOf`, for every article of the copy: chains, and two of one language. */
export function* translationMistakes(copy: SoundCopy): Generator<Mistake> {
  const languageOf = ({ data }: Text<Sound<ArticleCopy>>) => data.language ?? copy.masthead?.language;
  const taken = new Map<string, string>();
  for (const text of copy.articles.values()) {
    const { id, data } = text;
    const original = data.translationOf === undefined ? undefined : copy.articles.get(data.translationOf);
    if (!original || data.draft) continue;
    const key = `${original.id} ${languageOf(text)}`;
    if (original.id === id) yield { id, message: "names the article itself; name the original or delete it" };
    else if (original.data.translationOf !== undefined)
      yield { id, message: `${original.id} is a translation itself; name its original` };
    else if (languageOf(original) === languageOf(text))
      yield { id, message: `${original.id} is in the same language; give this article its own language` };
    else if (!isWithdrawn(data) && taken.has(key))
      yield { id, message: `${taken.get(key)} is a translation into the same language already` };
    else if (!isWithdrawn(data)) taken.set(key, id);
  }
}

function isWithdrawn({ corrections = [] }: Sound<ArticleCopy>): boolean {
  return corrections.some((correction) => correction?.kind === "withdrawn");
}
