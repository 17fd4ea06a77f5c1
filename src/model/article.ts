import type { ArticleCopy, SourceKind } from "./article-copy.ts";
import type { CardReference } from "./card.ts";
import type { Body, Picture } from "./copy.ts";
import type { Time } from "./time.ts";

/** Something with a name and a page of its own, at a root-relative address, and, where any are known, pages elsewhere about it. */
export type Named = { id: string; name: string; path: string; sameAs?: string[] };

/** A place with its page and its position: degrees north and east (WGS 84). */
export type PlaceOnMap = Named & { latitude: number; longitude: number; country?: string };

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

/** An article as lists show it, and the hash of its copy, which no list shows, but which stands for nearly all of this. */
export type Teaser = Brief & {
  /** A hash of the file that it stands in. */
  copyDigest: string;
  id: string;
  dek: string;
  section: Named;
  updated?: Time;
  /** The last change that readers were told of: updated, the newest correction, or published. */
  changed: Time;
  urgency: number;
};

export type Author = Named & { isPerson: boolean; role?: string };
export type TimelineEvent = { date: Time; what: string; place?: PlaceOnMap; planned: boolean };
export type Source = { kind: SourceKind; title: string; publisher?: string; date?: Time; url?: string };
export type Correction = ArticleCopy["corrections"][number];
export type Image = NonNullable<ArticleCopy["image"]> & Picture & { path: string };

export type Statement = {
  speaker: Named & { role?: string };
  said: string;
  isQuote: boolean;
  date?: Time;
  place?: Named;
  relayedBy?: Named;
};

/** What to read next, and why: the editors chose it, it belongs to the same story, or it is about the same people, by name. */
export type Related =
  { reason: "editors" | "story"; brief: Brief } | { reason: "people"; people: string[]; brief: Brief };

/** The same article in another language; `isOriginal` where the others are translations of it. */
export type Translation = Pick<Brief, "path" | "headline" | "language"> & { guid: string; isOriginal?: true };

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
  places: PlaceOnMap[];
  /** Where it was filed, for the map. */
  filedFrom: PlaceOnMap[];
  story?: Named & { language: string };
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
  /** How many whole years it was old at the press time, from one year on: still true when the page is read later. */
  age?: number;
  /** The other languages that it can be read in, in the order of their tags; the edition fills them in, and what to read next. */
  translations: Translation[];
  related: Related[];
  body: Body;
  /** The pictures that the body shows, among them perhaps `image`. */
  pictures: Picture[];
  /** The card of the article, or that of its section; left out where there can be none. */
  card?: CardReference;
};

const teasers = new WeakMap<Article | Teaser, Teaser>();

/** The part of an article that lists show: one object, in however many lists it stands. */
export function teaserOf(article: Article | Teaser): Teaser {
  const known = teasers.get(article);
  if (known) return known;
  const { copyDigest, id, path, headline, dek, section, dateline } = article;
  const { published, updated, changed, urgency, language, withdrawn } = article;
  const times = { published, updated, changed };
  const teaser = { copyDigest, id, path, headline, dek, section, dateline, ...times, urgency, language, withdrawn };
  teasers.set(article, teaser);
  return teaser;
}

const briefs = new WeakMap<Article, Brief>();

/** The part of an article that short lists show: one object, in however many lists it stands. */
export function briefOf(article: Article): Brief {
  let brief = briefs.get(article);
  if (!brief) {
    const { path, headline, dateline, published, language, withdrawn } = article;
    briefs.set(article, (brief = { path, headline, dateline, published, language, withdrawn }));
  }
  return brief;
}
