import type { APIRoute, GetStaticPaths } from "astro";
import { calendar } from "../../../feeds/calendar.ts";
import type { Story } from "../../../model/story.ts";
import { newsroom } from "../../../newsroom.ts";
import { toMake } from "../../../press/edition/paths.ts";

type Props = { story: Story };

export const getStaticPaths = (async ({ routePattern }) => {
  const { stories } = await newsroom();
  const dated = stories.filter(({ calendarPath }) => calendarPath !== undefined);
  return toMake(
    routePattern,
    dated.map((story) => ({ params: { story: story.id }, props: { story } })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async ({ props }) => new Response(calendar(props.story, (await newsroom()).site));
