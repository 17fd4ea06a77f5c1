import type { Site } from "./edition.ts";
import { stringsFor, type Strings } from "./strings.ts";

/** A feed that readers can subscribe to: what it is of, in some language, its root-relative address and its format. */
export type FeedLine = { name: string; language: string; path: string; format: keyof Strings["formats"] };

/** All feeds of the paper, in the order in which its page lists them. */
export function feedsOf({ home, language }: Pick<Site, "home" | "language">): FeedLine[] {
  const words = stringsFor(language, language);
  const own = words.mark.lang ?? language;
  return [
    { name: words.wholePaper, language: own, path: `${home.base}rss.xml`, format: "rss" },
    { name: words.corrections, language: own, path: `${home.base}corrections/rss.xml`, format: "rss" },
  ];
}
