import type { APIRoute } from "astro";
import { correctionItem } from "../../feeds/item.ts";
import { rss } from "../../feeds/rss.ts";
import { stringsFor } from "../../model/strings.ts";
import { newsroom } from "../../newsroom.ts";

const NEWEST = 50;

export const GET: APIRoute = async () => {
  const { site, ledger } = await newsroom();
  const page = `${site.home.origin}${site.home.base}corrections/`;
  const words = stringsFor(site.language, site.language);
  const channel = {
    title: words.correctionsOf(site.name),
    description: words.everyCorrection(site.name),
    url: `${page}rss.xml`,
    page,
  };
  const items = ledger.slice(0, NEWEST).map((entry) => correctionItem(entry, site));
  return new Response(await rss(channel, items, site));
};
