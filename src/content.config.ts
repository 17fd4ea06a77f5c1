import { defineCollection } from "astro:content";
import { z } from "astro/zod";
import { createRequire } from "node:module";
import type * as Model from "./model/copy.ts";
import type * as Press from "./press/copy/loader.ts";

// Node has both already, for astro.config.mjs. An import here would have Vite read, transform and run them all again.
const fromNode = createRequire(import.meta.url);
const { SCHEMAS } = fromNode("./model/copy.ts") as typeof Model;
const { copyOf } = fromNode("./press/copy/loader.ts") as typeof Press;

const list = <Entity extends z.ZodType>(kind: Model.Kind, entity: Entity) =>
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
