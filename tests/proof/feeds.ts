import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { feedFilesOf } from "../../src/model/feed-list.ts";
import { discard } from "../copy.ts";
import { editAndRename, EPOCH, feedsCopy } from "../edition/feeds-copy.ts";
import { filesOf, press } from "../edition/press.ts";
import { jsonFeedProblems } from "../feeds/json-feed-schema.ts";
import { judge, judgeAll } from "./proof.ts";
import { runProgram } from "./programs.ts";

/** An edition whose feeds are tried; and what a reader should list of one: id, title, address, and when it was published (seconds). */
export type Fed = { folder: string; base: string };
export type Listed = [id: string, title: string, url: string, published: number];

/** A publication with all that feeds have to carry, and the same when one article was edited and another renamed. */
export type FeedEditions = { before: Fed; after: Fed; discard: () => Promise<void> };

/** Where Debian puts feedparser, which only Debian's own Python finds there. */
export const FEEDPARSER = "/usr/lib/python3/dist-packages/feedparser";

/** Builds both editions. */
export async function buildFeeds(): Promise<FeedEditions> {
  const copy = await feedsCopy();
  const before = await press(copy, EPOCH);
  await editAndRename(copy);
  const after = await press(copy, EPOCH);
  for (const { status, output } of [before, after]) judge("an edition with feeds is built", status === 0, output);
  const folders = [copy, dirname(before.outDir), dirname(after.outDir)];
  return {
    before: { folder: before.outDir, base: "/" },
    after: { folder: after.outDir, base: "/" },
    discard: async () => void (await Promise.all(folders.map(discard))),
  };
}

/** The paths below an edition under which there are feeds: "", "sections/harbour/". */
export async function feedPathsIn({ folder }: Fed): Promise<string[]> {
  const feeds = (await filesOf(folder)).filter((file) => /(^|\/)feed\.json$/.test(file));
  return feeds.map((file) => file.slice(0, -"feed.json".length));
}

/** What a reader of any format should list of the feed under a path, in the order of the ids. */
export function wantedOf({ folder }: Fed, path: string): Listed[] {
  type Entry = { id: string; title: string; url: string; date_published: string };
  const { items } = JSON.parse(readFileSync(join(folder, path, "feed.json"), "utf8")) as { items: Entry[] };
  return sorted(
    items.map(({ id, title, url, date_published }) => [id, title, url, Date.parse(date_published) / 1000] as Listed),
  );
}

/** What a reader listed, in the order of the ids. */
export function sorted(listed: Listed[]): Listed[] {
  return listed.toSorted(([a], [b]) => (a < b ? -1 : 1));
}

const SCRIPT = `
import calendar, feedparser, json, sys
def told(file):
    feed = feedparser.parse(file, sanitize_html=False, resolve_relative_uris=False)
    entries = [[e.id, e.title, e.link, calendar.timegm(e.published_parsed), calendar.timegm(e.updated_parsed),
                e.content[-1].value, [a.name for a in e.authors]] for e in feed.entries]
    return [file, feed.bozo, str(feed.get("bozo_exception", "")), feed.version, feed.feed.language, entries]
print(json.dumps([told(file) for file in sys.argv[1:]]))
`;

/** feedparser reads every feed in RSS and Atom without complaint, and finds in it what the JSON Feed has. */
export async function proveFeedparser(editions: Fed[]): Promise<void> {
  for (const edition of editions) {
    const paths = await feedPathsIn(edition);
    const files = paths.flatMap((path) => ["rss", "atom"].map((format) => [path, `${path}${format}.xml`] as const));
    const { output } = runProgram(
      "/usr/bin/python3",
      "-c",
      SCRIPT,
      ...files.map(([, file]) => join(edition.folder, file)),
    );
    type Told = [file: string, bozo: boolean, why: string, version: string, language: string, entries: unknown[][]];
    const wrongs = (JSON.parse(output) as Told[]).flatMap(([, bozo, why, version, language, entries], n) => {
      const [path, file] = files[n]!;
      const json = JSON.parse(readFileSync(join(edition.folder, path, "feed.json"), "utf8"));
      type Item = Record<string, string> & { authors: { name: string }[] };
      const wanted = json.items.map((item: Item) => [
        ...[
          item.id,
          item.title,
          item.url,
          Date.parse(item.date_published!) / 1000,
          Date.parse(item.date_modified!) / 1000,
        ],
        ...[item.content_html!.trim(), item.authors.map(({ name }) => name)],
      ]);
      return [
        ...(bozo ? [`${file}: ${why}`] : []),
        ...(version === (file.endsWith("rss.xml") ? "rss20" : "atom10") ? [] : [`${file} is ${version}`]),
        ...(language === json.language ? [] : [`${file} is in ${language}`]),
        ...(JSON.stringify(entries) === JSON.stringify(wanted)
          ? []
          : [`${file} has ${JSON.stringify(entries)}, not ${JSON.stringify(wanted)}`]),
      ];
    });
    judgeAll(
      "feedparser reads # feeds, bozo 0, with every id, title, link, date, author and whole text",
      files.length,
      wrongs,
    );
  }
}

/** Every JSON Feed is one by its schema. */
export async function proveJsonFeeds(editions: Fed[]): Promise<void> {
  for (const edition of editions) {
    const paths = await feedPathsIn(edition);
    const wrongs = paths.flatMap((path) =>
      jsonFeedProblems(readFileSync(join(edition.folder, feedFilesOf(path).json), "utf8")).map(
        (it) => `${path}: ${it}`,
      ),
    );
    judgeAll("# JSON Feeds keep to the schema of JSON Feed 1.1", paths.length, wrongs);
  }
}
