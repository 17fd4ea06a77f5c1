import type { APIRoute, GetStaticPaths } from "astro";
import { feedFile } from "../../feeds/feed-file.ts";
import { opml } from "../../feeds/opml.ts";
import { feedsOf, FORMATS, type Feed, type FeedHead, type Format } from "../../model/feed.ts";
import { newsroom } from "../../newsroom.ts";
import { toMake } from "../../press/edition/paths.ts";

type Props = { feed: Feed; format: Format } | { heads: FeedHead[] };

/**
 * Every feed in every format, below the page that it follows, and `/feeds.opml`, which names them all. The props of a feed are what is
 * in it, whatever the format: one hash for all; those of the list are no entries, so that news does not change it.
 */
export const getStaticPaths = (async ({ routePattern }) => {
  const edition = await newsroom();
  const { base } = edition.site.home;
  const formats = Object.keys(FORMATS) as Format[];
  const feeds = feedsOf(edition);
  const heads = feeds.map(({ items, ...head }): FeedHead => head);
  const file = (subject: string | undefined, name: string, props: Props) => ({
    params: { subject, file: name },
    props,
  });
  return toMake(routePattern, [
    file(undefined, "feeds.opml", { heads }),
    ...feeds.flatMap((feed) => {
      const subject = feed.path.slice(base.length, -1) || undefined;
      return formats.map((format) => file(subject, FORMATS[format].file, { feed, format }));
    }),
  ]);
}) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async ({ props }) => {
  const { site } = await newsroom();
  return new Response("heads" in props ? opml(props.heads, site) : await feedFile(props.feed, props.format, site));
};
