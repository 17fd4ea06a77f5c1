import type { APIRoute } from "astro";
import { opml } from "../feeds/opml.ts";
import { feedsOf } from "../model/feed.ts";
import { newsroom } from "../newsroom.ts";

export const GET: APIRoute = async () => {
  const edition = await newsroom();
  return new Response(opml(feedsOf(edition), edition.site));
};
