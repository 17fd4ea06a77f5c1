import type { APIRoute, GetStaticPaths } from "astro";
import { articleNinjs } from "../../../../../feeds/ninjs/article.ts";
import type { Article } from "../../../../../model/article.ts";
import { newsroom } from "../../../../../newsroom.ts";
import { keyed } from "../../../../../press/edition/key.ts";

export const getStaticPaths = (async () => {
  const { articles } = await newsroom();
  return articles.map((article) => {
    const [year, month, slug] = article.id.split("/");
    return keyed({ year, month, slug }, { article });
  });
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ article: Article }> = async ({ props }) =>
  Response.json(articleNinjs(props.article, (await newsroom()).site));
