import { diffArrays, diffWords } from "diff";
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

/** More changes than these are shown by lines instead of words: finding the fewest takes time by their square. */
const MOST_CHANGES = 1000;

/**
 * The history of an article from its kept versions, oldest first; undefined while there is nothing to compare, and for what was
 * withdrawn: what it told is told no more.
 */
export function historyOf(article: Article, kept: Text<RevisionCopy>[], zone: string): History | undefined {
  if (article.withdrawn || kept.length === 0) return undefined;
  const versions = kept.map(({ data: { headline, dek, keyPoints, published, updated, corrections }, body }) => {
    const date = latest([published, updated ?? published, ...corrections.map((it) => it.date)], zone);
    return { date, headline, dek, keyPoints, body };
  });
  const { id, path, headline, dek, keyPoints, language, section, body, changed } = article;
  const current = { date: changed, headline, dek, keyPoints, body };
  if (readsAs(versions.at(-1)!) !== readsAs(current)) versions.push(current);
  return versions.length < 2 ? undefined : { article: { id, path, headline, language, section }, versions };
}

/** What a history compares of a version, as one text: versions of one text read the same. */
export function readsAs({ headline, dek, keyPoints = [], body }: Readable): string {
  return JSON.stringify([headline, dek, keyPoints, body.wording]);
}

type Readable = { headline?: string; dek?: string; keyPoints?: (string | undefined)[]; body: Body };

/** The versions of a history, the newest first, each with the words that it changed. */
export function changesOf({ article, versions }: History): ChangedVersion[] {
  const segmenter = new Intl.Segmenter(article.language, { granularity: "word" });
  const texts = versions.map(({ headline, dek, keyPoints, body }) =>
    [headline, dek, ...keyPoints, ...linesOf(body.html)].join("\n"),
  );
  const changed = versions.map(({ date }, n): ChangedVersion => {
    return { date, changes: n === 0 ? [] : changesBetween(texts[n - 1]!, texts[n]!, segmenter) };
  });
  return changed.reverse();
}

/** The words that changed between two texts, or the lines where these are too many, or all where those are too. */
function changesBetween(before: string, after: string, intlSegmenter: Intl.Segmenter): Change[] {
  const limit = { maxEditLength: MOST_CHANGES };
  const kindOf = (part: { added: boolean; removed: boolean }) =>
    part.added ? "added" : part.removed ? "removed" : "same";
  const words = diffWords(before, after, { intlSegmenter, ...limit });
  if (words) return words.map((part) => ({ kind: kindOf(part), text: part.value }));
  const lines = diffArrays(before.split("\n"), after.split("\n"), limit) ?? [
    { added: false, removed: true, value: [before] },
    { added: true, removed: false, value: [after] },
  ];
  return lines.map((part) => ({ kind: kindOf(part), text: `${part.value.join("\n")}\n` }));
}

/** The kept versions of an article under any path that it ever had, the oldest first; `kept` has all, by article. */
export function versionsOf<Version extends { id: string }>(
  id: string,
  formerly: (string | undefined)[],
  kept: ReadonlyMap<string, Version[]>,
): Version[] {
  const names = [...formerly.map((path) => path?.replace(/^\/|\/$/g, "") ?? ""), id];
  return names.flatMap((name) => kept.get(name) ?? []).sort((a, b) => numberOf(a.id) - numberOf(b.id));
}

/** The histories of all articles whose versions are kept, under any path that they ever had; notes on each where its history is. */
export function historiesOf(articles: Article[], copy: Copy): History[] {
  if (copy.revisions.size === 0) return [];
  const kept = Map.groupBy(copy.revisions.values(), ({ id }) => articleOf(id));
  const zone = copy.masthead.timeZone;
  const histories: History[] = [];
  for (const article of articles) {
    const history = historyOf(
      article,
      versionsOf(article.id, copy.articles.get(article.id)!.data.formerly, kept),
      zone,
    );
    if (!history) continue;
    histories.push(history);
    article.historyPath = `${article.path}history/`;
  }
  return histories;
}
