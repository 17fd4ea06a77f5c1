import type { Article } from "./article.ts";
import { dayOf } from "./time.ts";

/** A part of the search index: articles of one language (BCP 47, without region) and one period, the oldest first. */
export type SearchShard = { language: string; name: string; articles: Article[] };

/** What search knows of an article: its headline, the first lines of its text, and the names that readers filter by. */
export type SearchEntry = {
  url: string;
  language: string;
  headline: string;
  /** What stands before its body; of a withdrawn article, all there is. */
  lead: string[];
  filters: Record<"section" | "person" | "place" | "year" | "date", string[]>;
};

/** How many articles a shard holds before its period is parted: that of the newest article, and any other. */
const MOST = { newest: 150, other: 1500 };

/** The periods of a day `YYYY-MM-DD`, each a part of the one before: year, quarter, month, eight days, day. */
const PERIODS: ((day: string) => string)[] = [
  (day) => day.slice(0, 4),
  (day) => `${day.slice(0, 4)}-q${Math.ceil(Number(day.slice(5, 7)) / 3)}`,
  (day) => day.slice(0, 7),
  (day) => `${day.slice(0, 7)}-w${Math.ceil(Number(day.slice(8)) / 8)}`,
  (day) => day,
];

/**
 * Parts published articles, newest first, into shards by language and period, the oldest shard of each language first. An
 * index is made shard by shard, and a reader's browser asks each of them: a period is parted no further than it takes to make
 * a new article cheap, and the correction of an old one bearable.
 */
export function searchShards(articles: Article[], zone: string): SearchShard[] {
  const byLanguage = Map.groupBy(articles, ({ language }) => baseOf(language));
  return [...byLanguage].flatMap(([language, those]) =>
    part(those, zone, 0, true)
      .reverse()
      .map((shard) => ({ language, ...shard })),
  );
}

const bases = new Map<string, string>();

/** The language of a tag, without script and region. */
function baseOf(tag: string): string {
  let base = bases.get(tag);
  if (base === undefined) bases.set(tag, (base = new Intl.Locale(tag).language));
  return base;
}

function part(articles: Article[], zone: string, depth: number, isNewest: boolean): Omit<SearchShard, "language">[] {
  const periodOf = PERIODS[depth]!;
  return [...Map.groupBy(articles, ({ published }) => periodOf(dayOf(published, zone)))].flatMap(
    ([name, those], at) => {
      const hasNewest = isNewest && at === 0;
      const isWhole = those.length <= (hasNewest ? MOST.newest : MOST.other) || depth === PERIODS.length - 1;
      return isWhole ? [{ name, articles: those.toReversed() }] : part(those, zone, depth + 1, hasNewest);
    },
  );
}

/** The names of all shards, by language: what a search page has to know. */
export function shardNames(shards: SearchShard[]): Record<string, string[]> {
  return Object.fromEntries(
    [...Map.groupBy(shards, ({ language }) => language)].map(([language, those]) => [
      language,
      those.map(({ name }) => name),
    ]),
  );
}

/** What search is to know of an article; a withdrawn one can be found by its headline alone. */
export function searchEntry(article: Article, zone: string): SearchEntry {
  const { path, language, headline, dek, keyPoints, withdrawn, section, people, filedFrom, places, published } =
    article;
  const namesOf = (named: { name: string }[]) => {
    const names = named.map(({ name }) => name);
    return names.length > 1 ? [...new Set(names)] : names;
  };
  return {
    url: path,
    language: baseOf(language),
    headline,
    lead: withdrawn ? [headline] : [dek, ...keyPoints],
    filters: {
      section: [section.name],
      person: namesOf(people),
      place: namesOf([...filedFrom, ...places]),
      year: [dayOf(published, zone).slice(0, 4)],
      date: [published],
    },
  };
}

/** What tells an article's entry and text from what they were before: its copy, and all that other copy adds to the entry above. */
export function searchEssence({ path, copyDigest, body, section, people, filedFrom, places }: Article): unknown[] {
  const names = [section, ...people, null, ...filedFrom, ...places].map((named) => named?.name);
  return [path, copyDigest, body.digest, names];
}
