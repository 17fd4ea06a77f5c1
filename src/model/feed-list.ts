import type { Edition } from "./edition.ts";
import { FORMATS, standingFeeds, type Format } from "./feed.ts";
import { stringsFor } from "./strings.ts";

/** A feed that readers can subscribe to: what it is of, in some language, the root-relative address of its page, and its files'. */
export type FeedLine = { name: string; language: string; page: string; files: Record<Format, string> };

/** Feeds of one kind, under its name; those of the paper as a whole stand first, under none. */
export type FeedGroup = { name?: string; lines: FeedLine[] };

/** The feeds that their page lists, in its order; those of topics, people and the like are too many, and found on their pages. */
export function feedGroupsOf({ site, sections, stories }: Pick<Edition, "site" | "sections" | "stories">): FeedGroup[] {
  const { language } = site;
  const words = stringsFor(language, language);
  const own = words.mark.lang ?? language;
  const [paper, corrections] = standingFeeds(site);
  const groups = [
    { lines: [lineOf(words.wholePaper, own, paper.path), lineOf(words.corrections, own, corrections.path)] },
    { name: words.sections, lines: sections.map(({ name, path }) => lineOf(name, language, path)) },
    { name: words.runningStories, lines: stories.map((story) => lineOf(story.name, story.language, story.path)) },
  ];
  return groups.filter(({ lines }) => lines.length > 0);
}

/** The addresses of the feed that follows a page, in each format; as absolute as the page's. */
export function feedFilesOf(page: string): Record<Format, string> {
  return { rss: page + FORMATS.rss.file, atom: page + FORMATS.atom.file, json: page + FORMATS.json.file };
}

function lineOf(name: string, language: string, page: string): FeedLine {
  return { name, language, page, files: feedFilesOf(page) };
}
