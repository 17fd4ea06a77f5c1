import type { APIRoute, GetStaticPaths } from "astro";
import { copySchema } from "../../../feeds/api/copy-schema.ts";
import { schemaName, WRITTEN } from "../../../feeds/api/entrance.ts";
import { permalink } from "../../../model/permalink.ts";
import { newsroom } from "../../../newsroom.ts";
import { toMake } from "../../../press/edition/paths.ts";

export const getStaticPaths = (async ({ routePattern }) =>
  toMake(
    routePattern,
    WRITTEN.map((kind) => ({ params: { name: schemaName(kind) }, props: { kind } })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ kind: (typeof WRITTEN)[number] }> = async ({ props: { kind } }) => {
  const { home } = (await newsroom()).site;
  return Response.json(copySchema(kind, home.origin + home.base + permalink.api(`schema/${schemaName(kind)}`)));
};
