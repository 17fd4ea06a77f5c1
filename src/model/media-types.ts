/** The types of files that hosts do not know by their ending, by what their names end in. A server of one's own is told of them. */
const MEDIA_TYPES: Record<string, string> = {
  "feed.json": "application/feed+json",
  ".opml": "text/x-opml; charset=utf-8",
};

/** The media type of a file or address, where hosts would not know it by themselves. */
export function unusualTypeOf(path: string): string | undefined {
  return Object.entries(MEDIA_TYPES).find(([ending]) => path.endsWith(ending))?.[1];
}
