import type { Site } from "./edition.ts";
import { localeOf } from "./language.ts";
import type { Counted } from "./strings/counted.ts";
import { stringsFor } from "./strings.ts";

/** What the script of the search page is told: where the index is, and how the paper speaks. */
export type SearchPage = {
  /** Root-relative address of the index, with a slash at its end. */
  index: string;
  /** The names of the shards of each language, the oldest first. */
  shards: Record<string, string[]>;
  /** The language of the words, and the locale of days and numbers. */
  language: string;
  locale: string;
  /** IANA time zone. */
  zone: string;
  words: { searching: string; noResults: string; results: Counted["forms"] };
};

/** What the search page of a paper tells its script. */
export function searchPage({ language, timeZone, home }: Site, shards: Record<string, string[]>): SearchPage {
  const words = stringsFor(language, language);
  return {
    index: `${home.base}pagefind/`,
    shards,
    language: words.language,
    locale: localeOf(language),
    zone: timeZone,
    words: { searching: words.searching, noResults: words.noResults, results: words.results.forms },
  };
}
