import { defineCollection } from "astro:content";
import { z } from "astro/zod";
import { SCHEMAS, type Kind } from "./model/copy.ts";
import { copyOf } from "./press/copy/loader.ts";

const list = <Entity extends z.ZodType>(kind: Kind, entity: Entity) =>
  defineCollection({ loader: copyOf(kind), schema: z.record(z.string(), entity) });

export const collections = {
  masthead: defineCollection({ loader: copyOf("masthead"), schema: SCHEMAS.masthead }),
  sections: list("sections", SCHEMAS.sections),
  topics: list("topics", SCHEMAS.topics),
  people: list("people", SCHEMAS.people),
  organizations: list("organizations", SCHEMAS.organizations),
  places: list("places", SCHEMAS.places),
  stories: defineCollection({ loader: copyOf("stories"), schema: SCHEMAS.stories }),
  pages: defineCollection({ loader: copyOf("pages"), schema: SCHEMAS.pages }),
  revisions: defineCollection({ loader: copyOf("revisions"), schema: SCHEMAS.revisions }),
  articles: defineCollection({ loader: copyOf("articles"), schema: SCHEMAS.articles }),
};
