import { z } from "zod";
import { language } from "./language.ts";
import { id, line } from "./text.ts";
import { dayOrMoment } from "./time.ts";

/** A running story: the front matter of `stories/slug.md`; its body is the standing summary. */
export const storyCopySchema = z.strictObject({
  name: line.describe("What the story is called."),
  dek: line.describe("The story in one sentence."),
  known: z.array(line).default([]).describe("What is known, a sentence each, attributed."),
  notKnown: z.array(line).default([]).describe("What is not known, a sentence each."),
  people: z.array(id).default([]).describe("Ids of people.yaml: the key people."),
  places: z.array(id).default([]).describe("Ids of places.yaml: where the story takes place."),
  updated: dayOrMoment.optional().describe("When the summary last changed."),
  language: language.optional().describe("The summary's language, where it is not the publication's."),
});

/** A standing page, such as about or standards: the front matter of `pages/slug.md`. */
export const pageCopySchema = z.strictObject({
  title: line.describe("The page's title."),
  description: line.describe("One sentence for search engines."),
  updated: dayOrMoment.optional().describe("When the page last changed."),
});

export type StoryCopy = z.infer<typeof storyCopySchema>;
export type PageCopy = z.infer<typeof pageCopySchema>;
