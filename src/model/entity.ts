import { z } from "zod";
import { line, name, webAddress } from "./text.ts";

const aliases = z.array(line).default([]).describe("Other names and spellings that copy uses.");
const sameAs = z.array(webAddress).default([]).describe("Pages elsewhere about the same subject, such as Wikidata.");

/** A standing section of the paper: one entry of `sections.yaml`. */
export const sectionSchema = z.strictObject({
  name: name.describe("The section's name, as it stands in the navigation."),
  description: line.describe("One sentence on what the section covers."),
});

/** A subject that articles share across sections: one entry of `topics.yaml`. */
export const topicSchema = z.strictObject({
  name: name.describe("The topic's name."),
  description: line.optional().describe("One sentence on what the topic covers."),
});

/** Somebody who is written about, quoted or writes: one entry of `people.yaml`. */
export const personSchema = z.strictObject({
  name: name.describe("The name in full, as articles print it."),
  role: line.optional().describe("The office or work that readers know the person by."),
  aliases,
  sameAs,
});

/** An institution: one entry of `organizations.yaml`. */
export const organizationSchema = z.strictObject({
  name: name.describe("The name, as articles print it."),
  description: line.optional().describe("One sentence on what it is."),
  aliases,
  sameAs,
});

/** A place on the map: one entry of `places.yaml`. */
export const placeSchema = z.strictObject({
  name: name.describe("The name, as a dateline prints it."),
  latitude: z.number().min(-90).max(90).describe("Degrees north of the equator (WGS 84)."),
  longitude: z.number().min(-180).max(180).describe("Degrees east of Greenwich (WGS 84)."),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, "must be an ISO 3166 code of two capital letters, as in TR")
    .optional()
    .describe("The ISO 3166-1 alpha-2 code of the country; left out for what lies in none, such as a sea."),
  aliases,
  sameAs,
});

export type Section = z.infer<typeof sectionSchema>;
export type Topic = z.infer<typeof topicSchema>;
export type Person = z.infer<typeof personSchema>;
export type Organization = z.infer<typeof organizationSchema>;
export type Place = z.infer<typeof placeSchema>;
