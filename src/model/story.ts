import { teaserOf, type Article, type Named, type Teaser } from "./article.ts";
import type { Body, Copy, Text } from "./copy.ts";
import { homeOf, permalink } from "./permalink.ts";
import type { StoryCopy } from "./story-copy.ts";
import { latest, type Time } from "./time.ts";
import { timelineOf, type TimelineEntry } from "./timeline.ts";

/** A running story with its dossier: what its own page shows. */
export type Story = {
  id: string;
  path: string;
  name: string;
  dek: string;
  known: string[];
  notKnown: string[];
  people: (Named & { role?: string })[];
  places: Named[];
  /** The standing summary. */
  body: Body;
  language: string;
  teasers: Teaser[];
  timeline: TimelineEntry[];
  /** The newest change of the summary or of one of its articles, where any is dated. */
  changed?: Time;
};

/** Puts a story together with its published articles, newest first. */
export function composeStory({ id, data, body }: Text<StoryCopy>, articles: Article[], copy: Copy): Story {
  const zone = copy.masthead.timeZone;
  const [change, ...changes] = [...articles.map(({ changed }) => changed), ...(data.updated ? [data.updated] : [])];
  return {
    id,
    path: homeOf(copy.masthead.url).base + permalink.story(id),
    name: data.name,
    dek: data.dek,
    known: data.known,
    notKnown: data.notKnown,
    people: data.people.map((it) => ({ id: it, name: copy.people.get(it)!.name, role: copy.people.get(it)!.role })),
    places: data.places.map((it) => ({ id: it, name: copy.places.get(it)!.name })),
    body,
    language: data.language ?? copy.masthead.language,
    teasers: articles.map(teaserOf),
    timeline: timelineOf(articles, zone),
    changed: change && latest([change, ...changes], zone),
  };
}
