import { teaserOf, type Brief, type Named, type Teaser } from "./article.ts";
import type { Edition } from "./edition.ts";
import type { LedgerEntry } from "./ledger.ts";
import type { StatementEntry } from "./statements.ts";
import { dayOf, startOf } from "./time.ts";

/** The front page: a lead, the next newest beside it, what was said, the running stories, then every section with what the top does not show. */
export type FrontPage = {
  lead?: Teaser;
  /** The lead's key points. */
  points: string[];
  seconds: Teaser[];
  /** The newest statements, no two of one speaker. */
  said: StatementEntry[];
  /** The stories with published articles, the one that changed last first. */
  stories: (Named & { dek: string; language: string; count: number })[];
  /** Each section: its newest article in full, and more in short. */
  strips: { section: Named; lead: Teaser; briefs: Brief[] }[];
  /** The newest corrections. */
  corrections: LedgerEntry[];
};

/** Among how many of the newest the front page chooses; a day of a large agency. */
const RECENT = 200;
const SECONDS = 4;
const SAID = 3;
const BRIEFS = 4;
const STORIES = 3;
const CORRECTIONS = 2;

/** Lays out the front page. The lead is the most urgent article of the newest day, the newest of several. */
export function frontPageOf({ articles, sections, stories, statements, ledger, site }: Edition): FrontPage {
  const [newest] = articles;
  if (!newest) return { points: [], seconds: [], said: [], stories: [], strips: [], corrections: [] };
  const newestDay = dayOf(newest.published, site.timeZone);
  // What was withdrawn is told on its own page and in the corrections, not sold again.
  const standing = articles.slice(0, RECENT).filter(({ withdrawn }) => !withdrawn);
  const today = standing.filter(({ published }) => dayOf(published, site.timeZone) === newestDay);
  const [lead = newest] = today.toSorted((a, b) => a.urgency - b.urgency);
  const seconds = standing.filter((article) => article !== lead).slice(0, SECONDS);
  const shown = new Set([lead, ...seconds].map(({ id }) => id));
  return {
    lead: teaserOf(lead),
    points: lead.keyPoints,
    seconds: seconds.map(teaserOf),
    said: newestOfEach(statements.find(({ of }) => of === "all")?.entries ?? []),
    stories: stories
      .filter(({ teasers }) => teasers.length > 0)
      .sort((a, b) => startOf(b.changed!, site.timeZone) - startOf(a.changed!, site.timeZone) || (a.id < b.id ? -1 : 1))
      .slice(0, STORIES)
      .map(({ id, path, name, dek, language, teasers }) => ({ id, path, name, dek, language, count: teasers.length })),
    strips: sections.flatMap(({ id, name, path, teasers }) => {
      const [first, ...briefs] = teasers.slice(0, RECENT).filter((it) => !shown.has(it.id) && !it.withdrawn);
      return first ? [{ section: { id, name, path }, lead: first, briefs: briefs.slice(0, BRIEFS) }] : [];
    }),
    corrections: ledger.slice(0, CORRECTIONS),
  };
}

/** The newest statement of each of the first few speakers. */
function newestOfEach(entries: StatementEntry[]): StatementEntry[] {
  const speakers = new Map<string, StatementEntry>();
  for (const entry of entries) {
    if (speakers.size === SAID) break;
    if (!speakers.has(entry.speaker.id)) speakers.set(entry.speaker.id, entry);
  }
  return [...speakers.values()];
}
