import type { Source, Sourcing } from "./article.ts";

/**
 * The labels that an article's sources earn, computed and never chosen: it rests on one source (one publisher, or one
 * title where none is named), or on officials alone. No label where no source is given.
 */
export function sourcingOf(sources: Source[]): Sourcing[] {
  if (sources.length === 0) return [];
  const labels: Sourcing[] = [];
  if (new Set(sources.map(({ publisher, title }) => publisher ?? title)).size === 1) labels.push("single source");
  if (sources.every(({ kind }) => kind === "official")) labels.push("official source only");
  return labels;
}
