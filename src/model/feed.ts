import type { Article } from "./article.ts";
import type { Edition, Site } from "./edition.ts";
import type { LedgerEntry } from "./ledger.ts";
import { stringsFor } from "./strings.ts";
import { SUBJECT_KINDS, type Subject, type SubjectKind } from "./subject.ts";
import { startOf } from "./time.ts";

/** The formats of every feed, in the order in which pages name them: the file below the page that it follows, and its type. */
export const FORMATS = {
  rss: { file: "rss.xml", type: "application/rss+xml" },
  atom: { file: "atom.xml", type: "application/atom+xml" },
  json: { file: "feed.json", type: "application/feed+json" },
} as const;
export type Format = keyof typeof FORMATS;

/** What there are feeds of, in the order in which they are listed. */
export const FEED_KINDS = ["paper", "corrections", "sections", "stories", ...SUBJECT_KINDS] as const;
export type FeedKind = (typeof FEED_KINDS)[number];

/**
 * The part of an article that feeds show, what else changes on its page changes no feed; and the hash of its copy, which no feed shows,
 * but which stands for most of this part.
 */
export type FeedArticle = Pick<
  Article,
  | ("guid" | "url" | "headline" | "dek" | "section" | "topics" | "byline" | "published" | "changed" | "language")
  | ("withdrawn" | "corrections" | "image" | "body" | "copyDigest")
>;

/** What a feed is of, in which language, and the root-relative address of the page that it follows: its files lie below that. */
export type FeedHead = { kind: FeedKind; name: string; description: string; language: string; path: string };

/** A feed as the page that it follows names it, which may have a calendar too: root-relative addresses of both. */
export type FeedReference = Pick<FeedHead, "kind" | "name" | "path"> & { calendar?: string | undefined };

/** A feed with its newest entries, the newest first. */
export type Feed = FeedHead & { items: (FeedArticle | LedgerEntry)[] };

/**
 * How many entries feeds have: what a large paper publishes in a day or two; in a section or story, which move fast, some days;
 * and what a reader begins with of the thousands of people and places, whose feeds would else outweigh the paper.
 */
const NEWEST = 50;
const NEWEST_OF_SECTION = 20;
const NEWEST_OF_SUBJECT = 10;

const entries = new WeakMap<Article, FeedArticle>();

/** The part of an article that feeds show: one object, in however many of them it stands. */
export function feedArticleOf(article: Article): FeedArticle {
  let entry = entries.get(article);
  if (!entry) {
    const { guid, url, headline, dek, section, topics, byline, published, changed, language } = article;
    const { withdrawn, corrections, image, body, copyDigest } = article;
    const told = { withdrawn, corrections, image, body, copyDigest };
    entry = { guid, url, headline, dek, section, topics, byline, published, changed, language, ...told };
    entries.set(article, entry);
  }
  return entry;
}

/**
 * Every feed of the edition. The paper's own also tells corrections, each among what was published when it was made. A subject
 * that no article is about, such as somebody who only said something, has none.
 */
export function feedsOf({ site, articles, sections, stories, subjects, ledger }: Edition): Feed[] {
  const byPath = new Map(articles.map((article) => [article.path, article]));
  const newestOf = (list: { path: string }[], most = NEWEST_OF_SECTION) =>
    list.slice(0, most).map(({ path }) => feedArticleOf(byPath.get(path)!));
  const { language } = site;
  const [paper, corrections] = standingFeeds(site);
  return [
    { ...paper, items: newestFirst(articles.slice(0, NEWEST), ledger.slice(0, NEWEST), site.timeZone) },
    { ...corrections, items: ledger.slice(0, NEWEST) },
    ...sections.map(({ name, description, path, teasers }): Feed => ({
      ...{ kind: "sections", name, description, language, path },
      items: newestOf(teasers),
    })),
    ...stories.map((story): Feed => {
      const { name, dek: description, path, teasers } = story;
      return { kind: "stories", name, description, language: story.language, path, items: newestOf(teasers) };
    }),
    ...SUBJECT_KINDS.flatMap((kind) => subjects[kind])
      .filter((subject) => subject.articles.length > 0)
      .map((subject): Feed => ({ ...headOf(subject, language), items: newestOf(subject.articles, NEWEST_OF_SUBJECT) })),
  ];
}

/** The two feeds that every paper has, whatever its copy: of all that it publishes, and of its corrections. */
export function standingFeeds(site: Pick<Site, "home" | "name" | "description" | "language">): [FeedHead, FeedHead] {
  const { home, name, description, language } = site;
  const words = stringsFor(language, language);
  const path = `${home.base}corrections/`;
  return [
    { kind: "paper", name, description, language, path: home.base },
    { kind: "corrections", name: words.corrections, description: words.everyCorrection(name), language, path },
  ];
}

/** What a feed is called where it stands alone, in a reader or a browser: `Specimen Post: Harbour`. */
export function feedTitle(
  { kind, name }: Pick<FeedHead, "kind" | "name">,
  site: Pick<Site, "name" | "language">,
): string {
  if (kind === "paper") return site.name;
  return kind === "corrections"
    ? stringsFor(site.language, site.language).correctionsOf(site.name)
    : `${site.name}: ${name}`;
}

function headOf({ kind, name, note, path }: Subject, language: string): FeedHead {
  const words = stringsFor(language, language);
  const told: Partial<Record<SubjectKind, (name: string) => string>> = {
    authors: words.writtenBy,
    places: words.articlesFrom,
  };
  const description = note ? `${name}: ${note}` : (told[kind] ?? words.articlesAbout)(name);
  return { kind, name, description, language, path };
}

/** Articles and corrections in the order of time, each list being so already. What is corrected was published before. */
function newestFirst(articles: Article[], ledger: LedgerEntry[], zone: string): Feed["items"] {
  const dated = [
    ...ledger.map((entry) => ({ entry, moment: startOf(entry.date, zone) })),
    ...articles.map((article) => ({ entry: feedArticleOf(article), moment: startOf(article.published, zone) })),
  ];
  return dated
    .sort((a, b) => b.moment - a.moment)
    .slice(0, NEWEST)
    .map(({ entry }) => entry);
}
