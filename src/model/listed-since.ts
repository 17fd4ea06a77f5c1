import type { Brief } from "./article.ts";
import { latest, type Time } from "./time.ts";

/**
 * Since when a list of articles, the newest first, is what it is: the newest of the times (`since`) from which each is listed as it is
 * now; undefined of an empty list. An article is listed as it is since it was published or, where it was withdrawn, since then: of
 * those that stand as they were published, the first is the newest.
 */
export function listedSince(articles: Brief[], since: (brief: Brief) => Time, zone: string): Time | undefined {
  const [newest, ...older] = articles;
  if (!newest) return undefined;
  return latest([since(newest), ...older.filter(({ withdrawn }) => withdrawn).map(since)], zone);
}
