import type { APIRoute } from "astro";
import { correctionItem } from "../../feeds/item.ts";
import { rss } from "../../feeds/rss.ts";
import { newsroom } from "../../newsroom.ts";

const NEWEST = 50;

export const GET: APIRoute = async () => {
  const { site, ledger } = await newsroom();
  const page = `${site.home.origin}${site.home.base}corrections/`;
  const title = `${site.name}: corrections`;
  const channel = { title, description: `What ${site.name} corrected.`, url: `${page}rss.xml`, page };
  const items = ledger.slice(0, NEWEST).map((entry) => correctionItem(entry, site));
  return new Response(await rss(channel, items, site));
};
