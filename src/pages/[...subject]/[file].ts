import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from "astro";
import { feedFile } from "../../feeds/feed-file.ts";
import { feedsOf, FORMATS, type Format } from "../../model/feed.ts";
import { newsroom } from "../../newsroom.ts";
import { toMake } from "../../press/edition/paths.ts";

/** Every feed in every format, below the page that it follows. Its props are what is in it, whatever the format: one hash for all. */
export const getStaticPaths = (async ({ routePattern }) => {
  const edition = await newsroom();
  const { base } = edition.site.home;
  const formats = Object.keys(FORMATS) as Format[];
  const paths = feedsOf(edition).flatMap((feed) =>
    formats.map((format) => ({
      params: { subject: feed.path.slice(base.length, -1) || undefined, file: FORMATS[format].file },
      props: { feed, format },
    })),
  );
  return toMake(routePattern, paths);
}) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { feed, format } }) =>
  new Response(await feedFile(feed, format, (await newsroom()).site));
