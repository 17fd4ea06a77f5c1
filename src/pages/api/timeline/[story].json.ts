import type { APIRoute, GetStaticPaths } from "astro";
import { timelineFile } from "../../../feeds/api/timeline.ts";
import type { Story } from "../../../model/story.ts";
import { newsroom } from "../../../newsroom.ts";
import { keyed } from "../../../press/edition/key.ts";

export const getStaticPaths = (async () => {
  const { stories } = await newsroom();
  return stories.map((story) => keyed({ story: story.id }, { story }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ story: Story }> = async ({ props }) =>
  Response.json(timelineFile(props.story, (await newsroom()).site));
