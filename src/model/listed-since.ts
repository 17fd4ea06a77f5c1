import type { Brief } from "./article.ts";
import { latest, type Time } from "./time.ts";

/**
 * Since when a list of articles, the newest first, is what it is: the newest of the times (`since`) from which each is listed as it is
 * now; undefined of an empty list. That is when it was published, unless it was withdrawn, so that of the others the first one is enough.
 */
export function listedSince(articles: Brief[], since: (brief: Brief) => Time, zone: string): Time | undefined {
  const [newest, ...older] = articles;
  if (!newest) return undefined;
  return latest([since(newest), ...older.filter(({ withdrawn }) => withdrawn).map(since)], zone);
}
