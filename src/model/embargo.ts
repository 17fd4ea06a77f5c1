import type { ArticleCopy } from "./article-copy.ts";
import { startOf } from "./time.ts";

/** Whether an article is out at a press time (ms since 1970): no draft, not dated ahead, its embargo over. */
export function isPublished(article: ArticleCopy, pressTime: number, zone: string): boolean {
  if (article.draft) return false;
  if (article.embargo !== undefined && startOf(article.embargo, zone) > pressTime) return false;
  return startOf(article.published, zone) <= pressTime;
}
