import { getCollection } from "astro:content";
import type { z } from "astro/zod";
import type { Copy, FOLDERS, LISTS, Picture } from "./model/copy.ts";
import { heldBackFrom } from "./model/embargo.ts";
import { composeEdition, type Edition } from "./model/edition.ts";
import { handOver } from "./press/handover.ts";
import { readPressTime } from "./press/press-time.ts";

let edition: Promise<Edition> | undefined;

/** The edition to be pressed: composed once a build, and afresh for each request while editing. */
export function newsroom(): Promise<Edition> {
  if (import.meta.env.DEV) return compose();
  return (edition ??= compose());
}

async function compose(): Promise<Edition> {
  const [masthead] = await getCollection("masthead");
  const copy: Copy = {
    masthead: masthead!.data,
    sections: await listOf("sections"),
    topics: await listOf("topics"),
    people: await listOf("people"),
    organizations: await listOf("organizations"),
    places: await listOf("places"),
    stories: await textsOf("stories"),
    pages: await textsOf("pages"),
    articles: await textsOf("articles"),
    revisions: await textsOf("revisions"),
  };
  const pressTime = readPressTime();
  return handOver(composeEdition(copy, pressTime), heldBackFrom(copy, pressTime));
}

async function listOf<C extends keyof typeof LISTS>(collection: C) {
  const [list] = await getCollection(collection);
  return new Map(Object.entries(list!.data as Record<string, z.infer<(typeof LISTS)[C]>>));
}

async function textsOf<C extends keyof typeof FOLDERS>(collection: C) {
  const entries = await getCollection(collection);
  const texts = entries.map(({ id, data, rendered }) => ({
    id,
    data: data as z.infer<(typeof FOLDERS)[C]>,
    html: rendered!.html,
    pictures: rendered!.metadata!.pictures as Picture[],
  }));
  return new Map(texts.sort((a, b) => (a.id < b.id ? -1 : 1)).map((text) => [text.id, text]));
}
