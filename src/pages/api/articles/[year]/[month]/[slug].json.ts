import type { APIRoute, GetStaticPaths } from "astro";
import { articleNinjs } from "../../../../../feeds/ninjs/article.ts";
import type { Article } from "../../../../../model/article.ts";
import { newsroom } from "../../../../../newsroom.ts";
import { toMake } from "../../../../../press/edition/paths.ts";

export const getStaticPaths = (async ({ routePattern }) => {
  const { articles } = await newsroom();
  return toMake(
    routePattern,
    articles.map((article) => {
      const [year, month, slug] = article.id.split("/");
      return { params: { year, month, slug }, props: { article } };
    }),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ article: Article }> = async ({ props }) =>
  Response.json(articleNinjs(props.article, (await newsroom()).site));
