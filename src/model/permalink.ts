/** The host and base path of the publication, from the masthead's url. */
export type Home = {
  /** Scheme, host and port, with no slash at the end: `https://example.org`. */
  origin: string;
  /** The base path with a slash at both ends: `/` or `/paper/`. */
  base: string;
};

/** Splits the masthead's url into origin and base path. Throws on what is no URL. */
export function homeOf(url: string): Home {
  const { origin, pathname } = new URL(url);
  return { origin, base: pathname.endsWith("/") ? pathname : `${pathname}/` };
}

/** The path below the base where each kind of copy is published; ids are already fit for addresses. */
export const permalink = {
  article: (id: string) => `${id}/`,
  section: (id: string) => `sections/${id}/`,
  story: (id: string) => `stories/${id}/`,
  /** The dated events of a story, for calendar programs. */
  calendar: (id: string) => `stories/${id}/calendar.ics`,
  topic: (id: string) => `topics/${id}/`,
  person: (id: string) => `people/${id}/`,
  organization: (id: string) => `organizations/${id}/`,
  place: (id: string) => `places/${id}/`,
  author: (id: string) => `authors/${id}/`,
  /** The articles of a year, month or day: 2025, 2025-04, 2025-04-02. */
  archive: (date: string) => `archive/${date.replaceAll("-", "/")}/`,
  /** All that a person said, or that was said in a story. */
  statements: (of: "people" | "stories", id: string) => `statements/${of}/${id}/`,
  /** An article in the text edition. */
  text: (id: string) => `text/${id}/`,
  page: (id: string) => `${id}/`,
  /** A file of the news API: `articles/2025/04/slug`, `front`. */
  api: (name: string) => `api/${name}.json`,
  /** A picture's file keeps its place beside its article: `articles/2025/04/ship.jpg` is published as `2025/04/ship.jpg`. */
  image: (file: string) => file.replace(/^articles\//, ""),
  /** A picture in another format and width (pixels), by the hash of the original: no picture of the copy has such a name. */
  variant: (digest: string, width: number, format: string) => `images/${digest.slice(0, 24)}-${width}.${format}`,
  /** A card in one size (pixels), by the hash of what it shows. */
  card: (name: string, { width, height }: { width: number; height: number }) => `cards/${name}-${width}x${height}.png`,
};

/**
 * An address as it is published: a file's, whose last part has an ending, as it is; any other ends in a slash. What a folder
 * answers with, `…/index.html`, is the folder.
 */
export function tidyAddress(address: string): string {
  const folder = address.replace(/(^|\/)index\.html$/, "$1");
  return /\/$|\.\w+$/.test(folder) ? folder : `${folder}/`;
}

/** An address with percent-encoding undone; as it is where that cannot be. */
export function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** The paths that every paper has, whatever its copy. */
export const HOUSE_PAGES = [
  ...["", "archive/", "authors/", "corrections/", "feeds/", "organizations/", "people/", "places/", "search/"],
  ...["statements/", "statements/paraphrases/", "statements/quotations/", "stories/", "text/", "topics/"],
  ...["rss.xml", "atom.xml", "feed.json", "corrections/rss.xml", "corrections/atom.xml", "corrections/feed.json"],
  ...["api/index.json", "api/front.json", "api/statements.json", "feeds.opml"],
  ...["humans.txt", "robots.txt", "sitemap-index.xml", "sitemap-news.xml", "trust.txt"],
];

/** Other addresses that the press, the sitemap and hosts make or read, whatever the copy: no redirect or picture may take one. */
export const HOUSE_FILES =
  /^\/(_|(sections|stories)\/[^/]+\/((rss|atom)\.xml|feed\.json|calendar\.ics)$|(\.well-known|api|authors|cards|corrections|organizations|pagefind|people|places|search|statements|text|topics)\/|archive\/(\d{4}\/(\d\d\/){0,2})?$|404\.html$|sitemap[\w-]*\.xml$|edition\.json$|shard\.json$|images\/[0-9a-f]{24}-\d+\.(avif|webp)$)|\.(gz|br)$/;

/** The ids of the parts of a page that stand around a body: no part of the body may have one of them. */
export const PART_IDS: ReadonlySet<string> = new Set(
  "articles corrections key-points made main read-on said statements timeline whole-story".split(" "),
);

/** First path segments that the press uses itself; no page of the publication may take one. */
export const RESERVED = new Set(
  "404 api archive assets authors cards corrections edition feed feeds fonts images news organizations pagefind people places rss search sections sitemap statements stories text topics".split(
    " ",
  ),
);

/**
 * A permanent id that outlives renames and moves of the host's scheme: a tag URI (RFC 4151) made from the first
 * path that the article ever had and the year that the path begins with.
 */
export function tagUri(home: Home, firstPath: string, year: string): string {
  return `tag:${new URL(home.origin).hostname},${year}:${home.base}${firstPath}`;
}
