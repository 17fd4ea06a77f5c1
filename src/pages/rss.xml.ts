import type { APIRoute } from "astro";
import { rss } from "../feeds/rss.ts";
import { newsroom } from "../newsroom.ts";

const NEWEST = 50;

export const GET: APIRoute = async () => {
  const { site, articles } = await newsroom();
  const page = site.home.origin + site.home.base;
  const channel = { title: site.name, description: site.description, url: `${page}rss.xml`, page };
  return new Response(await rss(channel, articles.slice(0, NEWEST), site));
};
