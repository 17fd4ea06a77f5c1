import { inquire } from "./inquiry.ts";
import type { Counts, Pagefind, Result } from "./pagefind.ts";
import { FACETS, type Question } from "./question.ts";

/** An article that was found, in its language. */
export type Hit = Result & { language: string };
export type Found = { hits: Hit[]; counts: Counts };

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

  /** Finds articles, the best first. Counts are there only `withCounts`, which takes more loading. Throws when something cannot be loaded. */
  async find(question: Question, withCounts: boolean): Promise<Found> {
    const programs = await this.#open();
    if (withCounts) await (this.#counted ??= Promise.all(programs.map(([, program]) => program.filters())));
    const answers = await Promise.all(
      programs.map(async ([language, program]) => {
        const { results, counts } = await inquire(program, question, withCounts);
        return { hits: results.map(({ id, score, data }) => ({ id, score, data, language })), counts };
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
    const values: Record<string, number> = (total[facet] = Object.create(null));
    for (const counts of all)
      for (const [value, count] of Object.entries(counts[facet] ?? {})) values[value] = (values[value] ?? 0) + count;
  }
  return total;
}
