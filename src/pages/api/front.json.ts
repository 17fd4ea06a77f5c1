import type { APIRoute } from "astro";
import { frontNinjs } from "../../feeds/ninjs/front.ts";
import { frontPageOf } from "../../model/front-page.ts";
import { newsroom } from "../../newsroom.ts";

export const GET: APIRoute = async () => {
  const edition = await newsroom();
  const articles = new Map(edition.articles.map((article) => [article.id, article]));
  return Response.json(frontNinjs(frontPageOf(edition), articles, edition.site));
};
