import type { APIRoute, GetStaticPaths } from "astro";
import { sectionNinjs } from "../../../feeds/ninjs/lists.ts";
import { sectionParts, type SectionPart } from "../../../model/api-lists.ts";
import { newsroom } from "../../../newsroom.ts";
import { toMake } from "../../../press/edition/paths.ts";

/** `ID.json` has the newest articles of a section, `ID/7.json` earlier ones. */
export const getStaticPaths = (async ({ routePattern }) =>
  toMake(
    routePattern,
    sectionParts(await newsroom()).map((props) => {
      const { section, page } = props;
      return { params: { part: `${[section.id, page.number].filter(Boolean).join("/")}.json` }, props };
    }),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<SectionPart> = async ({ props }) =>
  Response.json(sectionNinjs(props, (await newsroom()).site));
