import { teaserOf, type Article, type Named, type PlaceOnMap, type Teaser } from "./article.ts";
import type { Desk } from "./compose-article.ts";
import type { Body, Text } from "./copy.ts";
import { permalink } from "./permalink.ts";
import { statementsPath } from "./statements.ts";
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
  places: PlaceOnMap[];
  /** How many statements its articles report, and where they stand. */
  statements: { count: number; path: string };
  /** The standing summary. */
  body: Body;
  language: string;
  teasers: Teaser[];
  timeline: TimelineEntry[];
  /** The newest change of the summary or of one of its articles, where any is dated. */
  changed?: Time;
};

/** Puts a story together with its published articles, newest first. */
export function composeStory({ id, data, body }: Text<StoryCopy>, articles: Article[], desk: Desk): Story {
  const { home, copy } = desk;
  const zone = copy.masthead.timeZone;
  const names = desk.naming(`stories/${id}.md`);
  const [change, ...changes] = [...articles.map(({ changed }) => changed), ...(data.updated ? [data.updated] : [])];
  return {
    id,
    path: home.base + permalink.story(id),
    name: data.name,
    dek: data.dek,
    known: data.known,
    notKnown: data.notKnown,
    people: data.people.map(names.speaker),
    places: data.places.map(names.placeOnMap),
    statements: {
      count: articles.reduce((sum, { statements }) => sum + statements.length, 0),
      path: statementsPath.story(home, id),
    },
    body,
    language: data.language ?? copy.masthead.language,
    teasers: articles.map(teaserOf),
    timeline: timelineOf(articles, zone),
    changed: change && latest([change, ...changes], zone),
  };
}
