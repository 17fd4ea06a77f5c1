import type { APIRoute, GetStaticPaths } from "astro";
import { storyNinjs } from "../../../feeds/ninjs/lists.ts";
import { storyParts, type StoryPart } from "../../../model/api-lists.ts";
import { newsroom } from "../../../newsroom.ts";
import { toMake } from "../../../press/edition/paths.ts";

/** `ID.json` has a story with its newest articles, `ID/7.json` earlier ones. */
export const getStaticPaths = (async ({ routePattern }) =>
  toMake(
    routePattern,
    storyParts(await newsroom()).map((props) => {
      const { story, page } = props;
      return { params: { part: `${[story.id, page.number].filter(Boolean).join("/")}.json` }, props };
    }),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<StoryPart> = async ({ props }) => Response.json(storyNinjs(props, (await newsroom()).site));
