import { z } from "zod";
import { id, line } from "./text.ts";
import { dayOrMoment } from "./time.ts";

/** What somebody said, as an article records it: either in the newsroom's words or word for word. */
export const statementSchema = z
  .strictObject({
    speaker: id.describe("Who said it: an id of people.yaml."),
    paraphrase: line.optional().describe("What was said, in the newsroom's words."),
    quote: line.optional().describe("What was said, word for word, without quotation marks."),
    date: dayOrMoment.optional().describe("When it was said; where it was relayed, when it was passed on."),
    place: id.optional().describe("Where it was said or passed on: an id of places.yaml."),
    relayedBy: id
      .optional()
      .describe("Who passed it on, when the speaker was not heard directly: an id of people.yaml."),
  })
  .refine(
    (said) => (said.paraphrase === undefined) !== (said.quote === undefined),
    "must have either a paraphrase or a quote; write one of them",
  )
  .meta({ oneOf: [{ required: ["paraphrase"] }, { required: ["quote"] }] });

export type StatementCopy = z.infer<typeof statementSchema>;
