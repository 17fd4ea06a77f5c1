import { z } from "zod";
import { line } from "./text.ts";
import { dayOrMoment } from "./time.ts";

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

/** The id of the article that a revision's id belongs to. */
export function articleOf(revision: string): string {
  return revision.replace(/\/\d+$/, "");
}

/** The number of a revision, counted from 1. */
export function numberOf(revision: string): number {
  return Number(/\d+$/.exec(revision)?.[0]);
}
