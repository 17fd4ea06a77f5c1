import type { Site } from "../../model/edition.ts";
import { permalink } from "../../model/permalink.ts";
import type { Story } from "../../model/story.ts";
import type { Time } from "../../model/time.ts";
import { articleReference, paperPart, referenceTo, type Reference } from "./statements.ts";

/** A dated event of a running story; times are as exact as they are known. */
export type ApiEvent = {
  date: Time;
  what: string;
  planned: boolean;
  place?: Reference | undefined;
  article: Reference & { ninjs: string };
};

/** The timeline of a running story, the oldest event first. */
export type ApiTimeline = {
  paper: Reference;
  licence: Reference;
  url: string;
  story: Reference & { ninjs: string; language: string };
  events: ApiEvent[];
};

/** A running story's timeline as the news API tells it. */
export function timelineFile({ id, name, path, language, timeline }: Story, site: Site): ApiTimeline {
  const { home } = site;
  const file = (of: string) => home.origin + home.base + permalink.api(of);
  return {
    ...paperPart(site),
    url: file(`timeline/${id}`),
    story: { ...referenceTo({ name, path }, home), ninjs: file(`stories/${id}`), language },
    events: timeline.map(({ date, what, planned, place, article }) => ({
      date,
      what,
      planned,
      place: place && referenceTo(place, home),
      article: articleReference(article, home),
    })),
  };
}
