import { diffWords } from "diff";
import type { Article } from "./article.ts";
import type { Copy, Text } from "./copy.ts";
import { articleOf, numberOf, type RevisionCopy } from "./revision-copy.ts";
import { latest, type Time } from "./time.ts";
import { linesOf } from "./words.ts";

/** A stretch of text that stayed, came or went. */
export type Change = { kind: "same" | "added" | "removed"; text: string };

/** A version of an article beside the one before it; the first version has no changes. */
export type Version = { date: Time; changes: Change[] };

/** All versions of an article, the newest first, with the words that each changed. */
export type History = {
  article: Pick<Article, "id" | "path" | "headline" | "language" | "section">;
  versions: Version[];
};

/** The history of an article from its kept versions, oldest first; undefined while there is nothing to compare. */
export function historyOf(article: Article, kept: Text<RevisionCopy>[], zone: string): History | undefined {
  const texts = kept.map(({ data, html }) => ({
    date: latest([data.published, data.updated ?? data.published, ...data.corrections.map(({ date }) => date)], zone),
    text: textOf(data, html),
  }));
  const current = { date: article.changed, text: textOf(article, article.html) };
  if (texts.at(-1)?.text !== current.text && !article.withdrawn) texts.push(current);
  if (texts.length < 2) return undefined;
  const segmenter = new Intl.Segmenter(article.language, { granularity: "word" });
  const versions = texts.map(({ date, text }, n): Version => {
    if (n === 0) return { date, changes: [] };
    const parts = diffWords(texts[n - 1]!.text, text, { intlSegmenter: segmenter });
    return {
      date,
      changes: parts.map(({ added, removed, value }) => ({
        kind: added ? "added" : removed ? "removed" : "same",
        text: value,
      })),
    };
  });
  const { id, path, headline, language, section } = article;
  return { article: { id, path, headline, language, section }, versions: versions.reverse() };
}

function textOf(
  { headline, dek, keyPoints }: Pick<RevisionCopy, "headline" | "dek" | "keyPoints">,
  html: string,
): string {
  return [headline, dek, ...keyPoints, ...linesOf(html)].join("\n");
}

/** The histories of all articles whose versions are kept, under any path that they ever had; notes on each where its history is. */
export function historiesOf(articles: Article[], copy: Copy): History[] {
  const kept = Map.groupBy(copy.revisions.values(), ({ id }) => articleOf(id));
  const histories: History[] = [];
  for (const article of articles) {
    const old = copy.articles.get(article.id)!.data.formerly.map((path) => path.replace(/^\/|\/$/g, ""));
    const revisions = [...old, article.id].flatMap((id) => kept.get(id) ?? []);
    const inOrder = revisions.toSorted((a, b) => numberOf(a.id) - numberOf(b.id));
    const history = historyOf(article, inOrder, copy.masthead.timeZone);
    if (!history) continue;
    histories.push(history);
    article.historyPath = `${article.path}history/`;
  }
  return histories;
}
