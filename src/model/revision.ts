import { diffWords } from "diff";
import { z } from "zod";
import type { Article } from "./article.ts";
import type { Copy, Text } from "./copy.ts";
import { line } from "./text.ts";
import { dayOrMoment, latest, type Time } from "./time.ts";
import { linesOf } from "./words.ts";

/** The id of a version: the article's id and a number, counted from 1. */
export const revisionId = z
  .string()
  .regex(
    /^\d{4}\/\d{2}\/[a-z0-9]+(-[a-z0-9]+)*\/[1-9]\d*$/,
    "must be year/month/slug/number, as in 2025/04/grain-talks/1",
  );

/**
 * A version of an article as it was once published: a file `revisions/YYYY/MM/slug/N.md`, which `npm run desk -- accept`
 * keeps. Only what readers saw matters, so that an old version stays readable when other fields change.
 */
export const revisionSchema = z.object({
  headline: line.describe("The headline of that version."),
  dek: line.describe("The standfirst of that version."),
  keyPoints: z.array(line).default([]).describe("The key points of that version."),
  published: dayOrMoment.describe("When the article was first published."),
  updated: dayOrMoment.optional().describe("When that version changed the one before it."),
  corrections: z
    .array(z.object({ date: dayOrMoment.describe("When the correction was published.") }))
    .default([])
    .describe("The corrections that the version had."),
});

export type RevisionCopy = z.infer<typeof revisionSchema>;

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

/** The id of the article that a revision's id belongs to. */
export function articleOf(revision: string): string {
  return revision.replace(/\/\d+$/, "");
}

/** The number of a revision, counted from 1. */
export function numberOf(revision: string): number {
  return Number(/\d+$/.exec(revision)?.[0]);
}
