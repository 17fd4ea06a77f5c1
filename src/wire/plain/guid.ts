import slugify from "@sindresorhus/slugify";
import type { Time } from "../../model/time.ts";

/** What names an item of plain text in all its versions: `text:2025-04-02:grain-talks-resume`, from its day and its headline without prefixes. */
export function guidOf(published: Time, headline: string): string {
  const words = headline.slice(0, 300);
  // Scripts that cannot be spelled in ASCII stand as they are.
  return `text:${published.slice(0, 10)}:${slugify(words) || words.trim().toLowerCase().replace(/\s+/g, "-")}`;
}
