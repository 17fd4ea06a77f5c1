import type { APIRoute } from "astro";
import { robots } from "../feeds/robots.ts";
import { newsroom } from "../newsroom.ts";

export const GET: APIRoute = async () => {
  const { home } = (await newsroom()).site;
  return new Response(robots(["sitemap-index.xml", "sitemap-news.xml"].map((file) => home.origin + home.base + file)));
};
