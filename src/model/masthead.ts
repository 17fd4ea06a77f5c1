import { z } from "zod";
import { language } from "./language.ts";
import { id, line, name, webAddress } from "./text.ts";
import { dayOrMoment, timeZone } from "./time.ts";

const trustedAddress = webAddress.refine(
  (url) => !url.includes("#"),
  "must have no #, from which on trust.txt is a comment",
);
const trusted = z.array(trustedAddress).default([]);

/** What the publication says of itself: `masthead.yaml`. */
export const mastheadSchema = z.strictObject({
  name: name.describe("The publication's name, as it stands at the top of every page."),
  tagline: line.describe("A few words under the name."),
  url: webAddress
    .refine((url) => !/[?#]/.test(url), "must have no ? or #")
    .describe("The address of the front page, with a base path where there is one: https://example.org/paper/."),
  language: language.describe("The language that the publication is written in, as a BCP 47 tag."),
  timeZone: timeZone.describe("The newsroom's IANA time zone: plain dates are days of this zone."),
  description: line.describe("One or two sentences for feed readers and search engines."),
  contact: z.email("must be an e-mail address").describe("Where readers write to, corrections included."),
  licence: z
    .strictObject({
      name: name.describe("The licence's name, as in CC BY 4.0."),
      url: webAddress.describe("The licence's text."),
    })
    .describe("The licence of the published words."),
  publisher: z
    .strictObject({
      name: name.describe("Who publishes: a company, an association or a person."),
      url: webAddress.optional().describe("The publisher's own site."),
      logo: webAddress.optional().describe("The address of its logo, a picture of at least 112 by 112 pixels."),
      sameAs: z.array(webAddress).optional().describe("Pages elsewhere about the publisher, such as Wikidata."),
    })
    .describe("Who answers for the publication."),
  websub: webAddress
    .refine((url) => /^https:/i.test(url), "must be an https address, as in https://hub.example.org/")
    .optional()
    .describe("The WebSub hub that tells feed readers of new entries at once; every feed names it."),
  keepRevisions: z
    .boolean()
    .default(false)
    .describe("true keeps every accepted version of an article and shows what changed on a page of its own."),
  cards: z
    .int("must be a whole number")
    .min(0, "must not be negative")
    .default(500)
    .describe("How many of the newest articles have a card of their own; older ones share their section's."),
  policies: z
    .strictObject({
      standards: id.optional().describe("The page with the newsroom's standards."),
      corrections: id.optional().describe("The page that says how mistakes are corrected."),
      ethics: id.optional().describe("The page with the code of ethics."),
      ownership: id.optional().describe("The page that says who owns and pays for the publication."),
      diversity: id.optional().describe("The page on diversity in the newsroom and among its sources."),
      sources: id.optional().describe("The page that says when sources may stay unnamed."),
      security: id.optional().describe("The page that says how to report a hole in the security of the site."),
      textAndDataMining: id.optional().describe("The page with the terms on which one may mine what is reserved."),
    })
    .default({})
    .describe("The pages, by id, that state the publisher's policies."),
  textAndDataMining: z
    .enum(["allowed", "reserved"], "must be allowed or reserved; leave it out to say nothing")
    .optional()
    .describe("Whether programs may mine text and data and train models on them, or the publisher reserves that."),
  securityExpires: dayOrMoment
    .optional()
    .describe("When security.txt expires, at most a year ahead; without it there is no such file."),
  trust: z
    .strictObject({
      belongsTo: trusted.describe("The associations that the publication is a member of."),
      controlledBy: trustedAddress.optional().describe("The organization that controls the publication."),
      controls: trusted.describe("Other sites that the publisher controls."),
      members: trusted.describe("The members, where the publication is of an association."),
      vendors: trusted.describe("Who provides the publication with services or content."),
      customers: trusted.describe("Whom the publication provides with services or content."),
      social: trusted.describe("The publication's own pages on social networks."),
      disclosures: trusted.describe("Files in which the publisher discloses more, such as an ads.txt."),
    })
    .prefault({})
    .describe("The publication's relations to others, each by its web address, for trust.txt."),
});

export type Masthead = z.infer<typeof mastheadSchema>;
