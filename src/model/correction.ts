import { z } from "zod";
import { line } from "./text.ts";
import { dayOrMoment } from "./time.ts";

/** A change of a published text, told to readers. */
export const correctionSchema = z.strictObject({
  kind: z
    .enum(["corrected", "refiled", "withdrawn"])
    .describe("corrected: the meaning changed; refiled: a minor slip; withdrawn: the article no longer stands."),
  date: dayOrMoment.describe("When the correction was published."),
  what: line.describe("What was wrong and what is right."),
});
