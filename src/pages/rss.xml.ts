import type { APIRoute } from "astro";
import { articleItem } from "../feeds/item.ts";
import { rss } from "../feeds/rss.ts";
import { newsroom } from "../newsroom.ts";

const NEWEST = 50;

export const GET: APIRoute = async () => {
  const { site, articles } = await newsroom();
  const page = site.home.origin + site.home.base;
  const channel = { title: site.name, description: site.description, url: `${page}rss.xml`, page };
  const items = articles.slice(0, NEWEST).map((article) => articleItem(article, site));
  return new Response(await rss(channel, items, site));
};
