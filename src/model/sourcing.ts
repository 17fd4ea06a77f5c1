import type { Source, Sourcing } from "./article.ts";

/**
 * The labels that an article's sources earn, computed and never chosen: it rests on one source, or on officials alone. What
 * one publisher issued is one source; people who were spoken to are as many sources as they are, whoever arranged it. No label
 * where no source is given.
 */
export function sourcingOf(sources: Source[]): Sourcing[] {
  if (sources.length === 0) return [];
  const labels: Sourcing[] = [];
  if (new Set(sources.map(originOf)).size === 1) labels.push("single source");
  if (sources.every(({ kind }) => kind === "official")) labels.push("official source only");
  return labels;
}

function originOf({ kind, publisher, title }: Source): string {
  const origin = kind === "interview" || kind === "eyewitness" ? title : (publisher ?? title);
  return origin.normalize("NFC").replace(/\s+/g, " ").trim().toLowerCase();
}
