import type { APIRoute, GetStaticPaths } from "astro";
import { statementsFile } from "../../feeds/api/statements.ts";
import { statementParts } from "../../model/api-lists.ts";
import type { ListPage } from "../../model/pagination.ts";
import type { StatementEntry } from "../../model/statements.ts";
import { newsroom } from "../../newsroom.ts";
import { toMake } from "../../press/edition/paths.ts";

/** `statements.json` has the newest statements, `statements/7.json` earlier ones. */
export const getStaticPaths = (async ({ routePattern }) =>
  toMake(
    routePattern,
    statementParts(await newsroom()).map((page) => ({
      params: { statements: `${["statements", page.number].filter(Boolean).join("/")}.json` },
      props: { page },
    })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ page: ListPage<StatementEntry> }> = async ({ props }) =>
  Response.json(statementsFile(props.page, (await newsroom()).site));
