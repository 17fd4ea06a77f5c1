import { z } from "zod";
import { correctionSchema } from "./correction.ts";
import { language } from "./language.ts";
import { statementSchema } from "./statement.ts";
import { tidyAddress } from "./permalink.ts";
import { id, line, LONGEST_PART, name, webAddress } from "./text.ts";
import { anyPrecision, dayOrMoment, moment } from "./time.ts";

/** The id of an article: its path below `articles/`, without `.md`. */
export const articleId = z
  .string()
  .regex(/^\d{4}\/\d{2}\/[a-z0-9]+(-[a-z0-9]+)*$/, "must be year/month/slug, as in 2025/04/grain-talks")
  .max("2025/04/".length + LONGEST_PART, `must have at most ${LONGEST_PART} characters after the month; shorten it`);

const bylineSchema = z
  .strictObject({
    person: id.optional().describe("The writer's id in people.yaml."),
    desk: name.optional().describe("The desk that signs where no person does."),
    role: line.optional().describe("What they did, when it was not the writing: translation, photographs."),
  })
  .refine(
    (by) => (by.person === undefined) !== (by.desk === undefined),
    "must name either a person or a desk; write one of them",
  )
  .meta({ oneOf: [{ required: ["person"] }, { required: ["desk"] }] });

const eventSchema = z.strictObject({
  date: anyPrecision.describe("When it happened, as exactly as is known: year, month, day or moment."),
  what: line.describe("What happened, in one sentence."),
  place: id.optional().describe("Where it happened: an id of places.yaml."),
  planned: z.boolean().default(false).describe("true for what is announced and has not happened yet."),
});

const sourceSchema = z.strictObject({
  kind: z
    .enum(["wire", "official", "document", "data", "interview", "eyewitness", "media", "social"])
    .describe("What kind of source it is."),
  title: line.describe("What the source is called."),
  publisher: line.optional().describe("Who issued it."),
  date: anyPrecision.optional().describe("When it was issued or when it was spoken to."),
  url: webAddress.optional().describe("Where readers can see it themselves."),
});

const imageSchema = z.strictObject({
  file: line.describe("The picture's file, relative to the article's file, or from the publication's root with a /."),
  alt: line.describe("What the picture shows, for those who cannot see it."),
  caption: line.optional().describe("The words under the picture."),
  credit: line.describe("Who made it."),
  licence: line.describe("By what right it is published."),
});

/** The path of an old address on this site, base path left out, with or without its slash at the end: `/2025/03/old-slug/`. */
const oldPath = z
  .string()
  .regex(
    /^(?!.*\/\.{1,2}(\/|$))\/([\w~.-]+\/)*[\w~.-]+\/?$/,
    "must be an old path on this site, as in /2025/03/old-slug/",
  )
  .refine(
    (path) => path.split("/").every((part) => part.length <= LONGEST_PART),
    `has a part of more than ${LONGEST_PART} characters, which no file can be called; delete it`,
  )
  .transform(tidyAddress);

/** The metadata of an article: the front matter of `articles/YYYY/MM/slug.md`. */
export const articleCopySchema = z.strictObject({
  headline: line.describe("The headline."),
  dek: line.describe("The standfirst: one or two sentences under the headline."),
  section: id.describe("The section's id in sections.yaml."),
  dateline: z.array(id).min(1).max(2).optional().describe("One or two ids of places.yaml: where the report was filed."),
  published: dayOrMoment.describe("When it was first published: a date, or a time with its offset. It never moves."),
  updated: dayOrMoment.optional().describe("When its text last changed for readers."),
  byline: z.array(bylineSchema).min(1).describe("Who signs: people or a desk, each with a role where it helps."),
  urgency: z.int().min(1).max(9).default(5).describe("News value from 1, which leads the front page, to 9."),
  topics: z.array(id).default([]).describe("Ids of topics.yaml."),
  people: z.array(id).default([]).describe("Ids of people.yaml: who the article is about."),
  organizations: z.array(id).default([]).describe("Ids of organizations.yaml: which institutions it is about."),
  places: z.array(id).default([]).describe("Ids of places.yaml: where it takes place."),
  story: id.optional().describe("The running story that it belongs to: a file of stories/."),
  keyPoints: z.array(line).default([]).describe("What a reader in a hurry must know, a sentence each."),
  events: z.array(eventSchema).default([]).describe("Dated events that the article reports; they make the timeline."),
  statements: z.array(statementSchema).default([]).describe("Who said what."),
  sources: z.array(sourceSchema).default([]).describe("What the report rests on."),
  corrections: z.array(correctionSchema).default([]).describe("Every change of the published text, in the open."),
  image: imageSchema.optional().describe("The picture over the article."),
  howMade: z
    .enum(["human", "translated", "ai-assisted"])
    .optional()
    .describe("How the text was made; readers see it. Nothing is claimed where it is left out."),
  language: language.optional().describe("The article's language, where it is not the publication's."),
  translationOf: articleId
    .optional()
    .describe("The article that this one is a translation of, as in 2025/04/grain-talks; it is no translation itself."),
  embargo: moment.optional().describe("The moment, with its offset, before which no trace of it is published."),
  draft: z.boolean().default(false).describe("true keeps the article out of the paper."),
  formerly: z
    .array(oldPath)
    .default([])
    .describe("Its earlier paths on this site, the oldest first, as in /2025/03/old-slug/."),
  related: z.array(articleId).default([]).describe("Ids of articles to read next, as in 2025/04/grain-talks."),
});

/** An article as its editor wrote it. */
export type ArticleCopy = z.infer<typeof articleCopySchema>;
export type SourceKind = z.infer<typeof sourceSchema>["kind"];
