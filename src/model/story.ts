import { teaserOf, type Article, type Named, type PlaceOnMap, type Teaser } from "./article.ts";
import type { Desk } from "./compose-article.ts";
import type { Body, Picture, Text } from "./copy.ts";
import { permalink } from "./permalink.ts";
import { statementsPath, type StatementEntry } from "./statements.ts";
import type { StoryCopy } from "./story-copy.ts";
import { latest, type Time } from "./time.ts";
import { calendarEntries, timelineOf, type TimelineEntry } from "./timeline.ts";

/** A running story with its dossier: what its own page shows. */
export type Story = {
  id: string;
  path: string;
  name: string;
  dek: string;
  known: string[];
  notKnown: string[];
  /** The key people, with how many statements of theirs its articles report, and where all that they said stands. */
  people: (Named & { role?: string; statements: { count: number; path: string } })[];
  places: PlaceOnMap[];
  /** What most of its articles are about. */
  topics: Named[];
  organizations: Named[];
  /** How many statements its articles report, and where they stand. */
  statements: { count: number; path: string };
  /** The newest of them. */
  said: StatementEntry[];
  /** The standing summary, and its pictures. */
  body: Body;
  pictures: Picture[];
  language: string;
  teasers: Teaser[];
  timeline: TimelineEntry[];
  /** The root-relative address of its calendar, where the day of an event is known. */
  calendarPath?: string;
  /** The newest change of the summary or of one of its articles, where any is dated. */
  changed?: Time;
};

/** How many of its statements, topics and organizations its page shows. */
const SAID = 6;
const SUBJECTS = 8;

/** Puts a story together with its published articles and what they report that somebody said, both newest first. */
export function composeStory(
  { id, data, body, pictures }: Text<StoryCopy>,
  articles: Article[],
  statements: StatementEntry[],
  desk: Desk,
): Story {
  const { home, copy } = desk;
  const zone = copy.masthead.timeZone;
  const names = desk.naming(`stories/${id}.md`);
  const saidBy = Map.groupBy(statements, ({ speaker }) => speaker.id);
  const timeline = timelineOf(articles, zone);
  const [change, ...changes] = [...articles.map(({ changed }) => changed), ...(data.updated ? [data.updated] : [])];
  return {
    id,
    path: home.base + permalink.story(id),
    name: data.name,
    dek: data.dek,
    known: data.known,
    notKnown: data.notKnown,
    people: data.people.map((person) => ({
      ...names.speaker(person),
      statements: { count: saidBy.get(person)?.length ?? 0, path: statementsPath.person(home, person) },
    })),
    places: data.places.map(names.placeOnMap),
    topics: commonest(articles.flatMap(({ topics }) => topics)),
    organizations: commonest(articles.flatMap(({ organizations }) => organizations)),
    statements: { count: statements.length, path: statementsPath.story(home, id) },
    said: statements.slice(0, SAID),
    body,
    pictures,
    language: data.language ?? copy.masthead.language,
    teasers: articles.map(teaserOf),
    timeline,
    calendarPath: calendarEntries(timeline).length > 0 ? home.base + permalink.calendar(id) : undefined,
    changed: change && latest([change, ...changes], zone),
  };
}

/** What is named most often, in that order; of equals, what the newest article names first. */
function commonest(named: Named[]): Named[] {
  const groups = [...Map.groupBy(named, ({ id }) => id).values()];
  return groups
    .sort((a, b) => b.length - a.length)
    .slice(0, SUBJECTS)
    .map(([one]) => one!);
}
