import { diffWords } from "diff";
import type { Article } from "./article.ts";
import type { Body, Copy, Text } from "./copy.ts";
import { articleOf, numberOf, type RevisionCopy } from "./revision-copy.ts";
import { latest, type Time } from "./time.ts";
import { linesOf } from "./words.ts";

/** A stretch of text that stayed, came or went. */
export type Change = { kind: "same" | "added" | "removed"; text: string };

/** What readers read in one version of an article, and from when. */
export type Version = Pick<RevisionCopy, "headline" | "dek" | "keyPoints"> & { date: Time; body: Body };

/** A version with the words that it changed in the one before it; the first has none. */
export type ChangedVersion = { date: Time; changes: Change[] };

/** All versions of an article, the oldest first. */
export type History = {
  article: Pick<Article, "id" | "path" | "headline" | "language" | "section">;
  versions: Version[];
};

/** The history of an article from its kept versions, oldest first; undefined while there is nothing to compare. */
export function historyOf(article: Article, kept: Text<RevisionCopy>[], zone: string): History | undefined {
  if (kept.length === 0) return undefined;
  const versions = kept.map(({ data: { headline, dek, keyPoints, published, updated, corrections }, body }) => {
    const date = latest([published, updated ?? published, ...corrections.map((it) => it.date)], zone);
    return { date, headline, dek, keyPoints, body };
  });
  const { id, path, headline, dek, keyPoints, language, section, body, changed } = article;
  const current = { date: changed, headline, dek, keyPoints, body };
  if (readsAs(versions.at(-1)!) !== readsAs(current) && !article.withdrawn) versions.push(current);
  return versions.length < 2 ? undefined : { article: { id, path, headline, language, section }, versions };
}

function readsAs({ headline, dek, keyPoints, body }: Version): string {
  return JSON.stringify([headline, dek, keyPoints, body.wording]);
}

/** The versions of a history, the newest first, each with the words that it changed. */
export function changesOf({ article, versions }: History): ChangedVersion[] {
  const segmenter = new Intl.Segmenter(article.language, { granularity: "word" });
  const texts = versions.map(({ headline, dek, keyPoints, body }) =>
    [headline, dek, ...keyPoints, ...linesOf(body.html)].join("\n"),
  );
  const changed = versions.map(({ date }, n): ChangedVersion => {
    const parts = n === 0 ? [] : diffWords(texts[n - 1]!, texts[n]!, { intlSegmenter: segmenter });
    const kindOf = (part: { added: boolean; removed: boolean }) =>
      part.added ? "added" : part.removed ? "removed" : "same";
    return { date, changes: parts.map((part) => ({ kind: kindOf(part), text: part.value })) };
  });
  return changed.reverse();
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
