import type { Counts, Filters, Pagefind, Result } from "./pagefind.ts";
import { FACETS, type Question } from "./question.ts";

/** Of so many values of a facet, the most frequent, it is found out how many articles of an answer have them. */
const COUNTED = 30;

/**
 * The words of a question, each as Pagefind is asked for a word that must be there: in quotation marks. A question in quotation
 * marks is one such word.
 */
export function exactWords(words: string): string[] {
  if (/^".+"$/.test(words)) return [words];
  const all = words.replaceAll('"', " ").split(/\s+/);
  return [...new Set(all)].filter((word) => /[\p{L}\p{N}]/u.test(word)).map((word) => `"${word}"`);
}

/**
 * Asks one program. Where a shard lacks a word, Pagefind leaves the word out, or takes the beginning of it for the whole; one big index
 * nearly always has it, small shards do not, and would answer with whatever they have. Hence what it finds is let through
 * only where it finds every single word as it stands, in whatever form. Counts are made where they are wanted.
 */
export async function inquire(
  program: Pagefind,
  { words, chosen }: Question,
  withCounts: boolean,
): Promise<{ results: Result[]; counts: Counts }> {
  const wanted = FACETS.filter((facet) => chosen[facet].length > 0);
  const filters: Filters = Object.fromEntries(wanted.map((facet) => [facet, { any: chosen[facet] }]));
  const exact = exactWords(words);
  if (exact.length === 0) {
    if (words !== "") return { results: [], counts: {} };
    const { results, totalFilters } = await program.search(null, { filters });
    // All are as good; in the index the newest stand last.
    return { results: results.toReversed(), counts: totalFilters };
  }
  const each = await Promise.all(exact.map((word) => program.search(word, { filters: {} })));
  const ids = each.map(({ results }) => new Set(results.map(({ id }) => id)));
  const isThere = (id: string) => ids.every((some) => some.has(id));
  const { results } = await program.search(words, { filters });
  const rarest = ids.reduce((best, some, n) => (some.size < ids[best]!.size ? n : best), 0);
  const counts = each[rarest]!.totalFilters;
  return {
    results: results.filter(({ id }) => isThere(id)),
    counts: !withCounts || exact.length === 1 ? counts : await recount(program, exact[rarest]!, counts, isThere),
  };
}

/** Counts anew, of what was found for a word, only that which is let through. */
async function recount(
  program: Pagefind,
  word: string,
  counts: Counts,
  isThere: (id: string) => boolean,
): Promise<Counts> {
  const recounted = FACETS.map(async (facet) => {
    const most = Object.entries(counts[facet] ?? {}).sort(([, a], [, b]) => b - a);
    const values = most.slice(0, COUNTED).map(async ([value]) => {
      const { results } = await program.search(word, { filters: { [facet]: { any: [value] } } });
      return [value, results.filter(({ id }) => isThere(id)).length];
    });
    return [facet, Object.fromEntries(await Promise.all(values))];
  });
  return Object.fromEntries(await Promise.all(recounted));
}
