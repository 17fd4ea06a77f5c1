import { FACETS, type Facet, type Question } from "./question.ts";

/** How many articles have each value of each facet. */
export type Counts = Partial<Record<Facet, Record<string, number>>>;

/** What Pagefind's program tells of an article: its excerpt is escaped, but for <mark> around what was found. */
export type Fragment = { url: string; excerpt: string; meta: { title: string }; filters: Record<string, string[]> };

/** An article that was found; what it says is loaded when it is asked for. */
export type Hit = { language: string; score: number; data: () => Promise<Fragment> };
export type Found = { hits: Hit[]; counts: Counts };

/** Pagefind's program, as far as it is used here (https://pagefind.app/docs/api/). */
type Pagefind = {
  options: (options: object) => Promise<void>;
  init: () => Promise<void>;
  mergeIndex: (path: string, options: object) => Promise<void>;
  filters: () => Promise<Counts>;
  search: (
    words: string | null,
    options: { filters: Partial<Record<Facet, { any: string[] }>> },
  ) => Promise<{ results: Omit<Hit, "language">[]; totalFilters: Counts }>;
};

/** The index of a paper: for each language, one program that knows the endings of its words, and all shards. */
export class SearchIndex {
  readonly #base: string;
  readonly #shards: [language: string, names: string[]][];
  #programs: Promise<[language: string, Pagefind][]> | undefined;
  #counted: Promise<unknown> | undefined;

  /** `base`: the root-relative address of the index, with a slash at its end; `shards`: the names of the shards, by language. */
  constructor(base: string, shards: Record<string, string[]>) {
    this.#base = base;
    this.#shards = Object.entries(shards);
  }

  /** Finds articles, the best first. Counts are only complete with `withCounts`, which takes more loading. Throws when something cannot be loaded. */
  async find({ words, chosen }: Question, withCounts: boolean): Promise<Found> {
    const programs = await this.#open();
    if (withCounts) await (this.#counted ??= Promise.all(programs.map(([, program]) => program.filters())));
    const wanted = FACETS.filter((facet) => chosen[facet].length > 0);
    const filters = Object.fromEntries(wanted.map((facet) => [facet, { any: chosen[facet] }]));
    const answers = await Promise.all(
      programs.map(async ([language, program]) => {
        const { results, totalFilters } = await program.search(words || null, { filters });
        return { hits: results.map(({ score, data }) => ({ language, score, data })), counts: totalFilters };
      }),
    );
    const hits = answers.flatMap((answer) => answer.hits).sort((a, b) => b.score - a.score);
    return { hits, counts: sum(answers.map(({ counts }) => counts)) };
  }

  #open(): Promise<[string, Pagefind][]> {
    this.#programs ??= Promise.all(this.#shards.map(([language, names]) => this.#start(language, names)));
    // Whoever asks again tries again.
    this.#programs.catch(() => (this.#programs = undefined));
    return this.#programs;
  }

  async #start(language: string, [first, ...others]: string[]): Promise<[string, Pagefind]> {
    // A program holds the endings of one language; the fragment makes the browser start another of the same file.
    const program = (await import(/* @vite-ignore */ `${this.#base}pagefind.js#${language}`)) as Pagefind;
    const pathOf = (name: string) => `${this.#base}${language}/${name}/`;
    await program.options({ basePath: pathOf(first!), baseUrl: "/", noWorker: true });
    await program.init();
    // An empty search waits until the program runs, and throws where it does not; merging would wait for ever.
    await program.search("", { filters: {} });
    await Promise.all(others.map((name) => program.mergeIndex(pathOf(name), { language, baseUrl: "/" })));
    return [language, program];
  }
}

function sum(all: Counts[]): Counts {
  const total: Counts = {};
  for (const facet of FACETS) {
    const values: Record<string, number> = (total[facet] = {});
    for (const counts of all)
      for (const [value, count] of Object.entries(counts[facet] ?? {})) values[value] = (values[value] ?? 0) + count;
  }
  return total;
}
