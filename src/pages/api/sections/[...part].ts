import type { APIRoute, GetStaticPaths } from "astro";
import { sectionNinjs } from "../../../feeds/ninjs/lists.ts";
import { sectionParts, type SectionPart } from "../../../model/api-lists.ts";
import { newsroom } from "../../../newsroom.ts";
import { keyed } from "../../../press/edition/key.ts";

/** `ID.json` has the newest articles of a section, `ID/7.json` earlier ones. */
export const getStaticPaths = (async () =>
  sectionParts(await newsroom()).map((props) => {
    const { section, page } = props;
    return keyed({ part: `${[section.id, page.number].filter(Boolean).join("/")}.json` }, props);
  })) satisfies GetStaticPaths;

export const GET: APIRoute<SectionPart> = async ({ props }) =>
  Response.json(sectionNinjs(props, (await newsroom()).site));
