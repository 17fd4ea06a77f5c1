import type { ArticleCopy, SourceKind } from "./article-copy.ts";
import type { Body, Picture } from "./copy.ts";
import type { Time } from "./time.ts";

/** Something with a name and, where the paper has a page for it, that page's root-relative address. */
export type Named = { id: string; name: string; path?: string };

/** An article as short lists show it, in two lines. */
export type Brief = {
  /** Root-relative address, base path included. */
  path: string;
  headline: string;
  dateline: string[];
  published: Time;
  language: string;
  withdrawn: boolean;
};

/** An article as lists show it. */
export type Teaser = Brief & {
  id: string;
  dek: string;
  section: Named;
  updated?: Time;
  /** The last change that readers were told of: updated, the newest correction, or published. */
  changed: Time;
  urgency: number;
};

export type Author = { name: string; isPerson: boolean; role?: string };
export type TimelineEvent = { date: Time; what: string; place?: string };
export type Source = { kind: SourceKind; title: string; publisher?: string; date?: Time; url?: string };
export type Correction = ArticleCopy["corrections"][number];
export type Image = NonNullable<ArticleCopy["image"]> & Picture & { path: string };

export type Statement = {
  speaker: Named & { role?: string };
  said: string;
  isQuote: boolean;
  date?: Time;
  place?: string;
  relayedBy?: string;
};

/** What to read next, and why: the editors chose it, or it belongs to the same story. */
export type Related = { reason: "editors" | "story"; brief: Brief };

/** What readers should know of an article's sources before they read it. */
export type Sourcing = "single source" | "official source only";

/** An article with everything that its page and its feed items show: a plain tree, nothing left to look up. */
export type Article = Teaser & {
  /** Absolute address. */
  url: string;
  /** A tag URI that stays the same when the article is renamed. */
  guid: string;
  byline: Author[];
  topics: Named[];
  people: Named[];
  organizations: Named[];
  places: Named[];
  story?: Named;
  keyPoints: string[];
  events: TimelineEvent[];
  statements: Statement[];
  sources: Source[];
  corrections: Correction[];
  image?: Image;
  howMade?: ArticleCopy["howMade"];
  /** What readers should know of the sources, computed from them. */
  sourcing: Sourcing[];
  /** The address of the page that shows what changed, where versions are kept. */
  historyPath?: string;
  /** What to read next; the edition fills it in once all articles are known. */
  related: Related[];
  body: Body;
};

/** The part of an article that lists show. */
export function teaserOf(article: Article): Teaser {
  const { id, path, headline, dek, section, dateline, published, updated, changed, urgency, language, withdrawn } =
    article;
  return { id, path, headline, dek, section, dateline, published, updated, changed, urgency, language, withdrawn };
}

/** The part of an article that short lists show. */
export function briefOf({ path, headline, dateline, published, language, withdrawn }: Article): Brief {
  return { path, headline, dateline, published, language, withdrawn };
}
