import type { APIRoute, GetStaticPaths } from "astro";
import { statementsFile } from "../../feeds/api/statements.ts";
import { statementParts } from "../../model/api-lists.ts";
import type { ListPage } from "../../model/pagination.ts";
import type { StatementEntry } from "../../model/statements.ts";
import { newsroom } from "../../newsroom.ts";
import { keyed } from "../../press/edition/key.ts";

/** `statements.json` has the newest statements, `statements/7.json` earlier ones. */
export const getStaticPaths = (async () =>
  statementParts(await newsroom()).map((page) =>
    keyed({ statements: `${["statements", page.number].filter(Boolean).join("/")}.json` }, { page }),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ page: ListPage<StatementEntry> }> = async ({ props }) =>
  Response.json(statementsFile(props.page, (await newsroom()).site));
