import type { APIRoute, GetStaticPaths } from "astro";
import { timelineFile } from "../../../feeds/api/timeline.ts";
import type { Story } from "../../../model/story.ts";
import { newsroom } from "../../../newsroom.ts";
import { toMake } from "../../../press/edition/paths.ts";

export const getStaticPaths = (async ({ routePattern }) => {
  const { stories } = await newsroom();
  return toMake(
    routePattern,
    stories.map((story) => ({ params: { story: story.id }, props: { story } })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ story: Story }> = async ({ props }) =>
  Response.json(timelineFile(props.story, (await newsroom()).site));
