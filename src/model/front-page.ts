import { teaserOf, type Teaser } from "./article.ts";
import type { Edition, SectionFront } from "./edition.ts";
import { dayOf, startOf } from "./time.ts";

/** The front page: one lead, the next newest beside it, the running stories, then every section with what the top does not show. */
export type FrontPage = {
  lead?: Teaser;
  /** The lead's key points. */
  points: string[];
  seconds: Teaser[];
  /** The stories with published articles, the one that changed last first. */
  stories: { id: string; path: string; name: string; dek: string; language: string; count: number }[];
  strips: { section: SectionFront; teasers: Teaser[] }[];
};

const SECONDS = 4;
const IN_A_STRIP = 4;
const STORIES = 3;

/** Lays out the front page. The lead is the most urgent article of the newest day, the newest of several. */
export function frontPageOf({ articles, sections, stories, site }: Edition): FrontPage {
  const [newest] = articles;
  if (!newest) return { points: [], seconds: [], stories: [], strips: [] };
  const day = (time: string) => dayOf(time, site.timeZone);
  const end = articles.findIndex(({ published }) => day(published) !== day(newest.published));
  const today = end === -1 ? articles : articles.slice(0, end);
  const lead = today.reduce((best, article) => (article.urgency < best.urgency ? article : best));
  const seconds = articles.filter((article) => article !== lead).slice(0, SECONDS);
  const shown = new Set([lead, ...seconds].map(({ id }) => id));
  return {
    lead: teaserOf(lead),
    points: lead.keyPoints,
    seconds: seconds.map(teaserOf),
    stories: stories
      .filter(({ teasers }) => teasers.length > 0)
      .sort((a, b) => startOf(b.changed!, site.timeZone) - startOf(a.changed!, site.timeZone) || (a.id < b.id ? -1 : 1))
      .slice(0, STORIES)
      .map(({ id, path, name, dek, language, teasers }) => ({ id, path, name, dek, language, count: teasers.length })),
    strips: sections
      .map((section) => ({ section, teasers: section.teasers.filter(({ id }) => !shown.has(id)).slice(0, IN_A_STRIP) }))
      .filter(({ teasers }) => teasers.length > 0),
  };
}
