import type { Facet } from "./question.ts";

/** How many articles have each value of each facet. */
export type Counts = Partial<Record<Facet, Record<string, number>>>;

/** What is told of an article that was found. Its excerpt is escaped, but for <mark> around what was found. */
export type Fragment = { url: string; excerpt: string; meta: { title: string }; filters: Record<string, string[]> };

/** An article that was found; what it says is loaded when it is asked for. */
export type Result = { id: string; score: number; data: () => Promise<Fragment> };

/** Values of which an article must have one, by facet. */
export type Filters = Partial<Record<Facet, { any: string[] }>>;

/** Pagefind's program, as far as it is used here (https://pagefind.app/docs/api/). `words` of null finds whatever the filters let through. */
export type Pagefind = {
  options: (options: object) => Promise<void>;
  init: () => Promise<void>;
  mergeIndex: (path: string, options: object) => Promise<void>;
  filters: () => Promise<Counts>;
  search: (words: string | null, options: { filters: Filters }) => Promise<{ results: Result[]; totalFilters: Counts }>;
};
