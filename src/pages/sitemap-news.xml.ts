import type { APIRoute } from "astro";
import { newsSitemap } from "../feeds/news-sitemap.ts";
import { newsroom } from "../newsroom.ts";

export const GET: APIRoute = async () => new Response(newsSitemap(await newsroom()));
