import type { APIRoute, GetStaticPaths } from "astro";
import { wellKnownFiles } from "../../feeds/well-known.ts";
import { newsroom } from "../../newsroom.ts";
import { toMake } from "../../press/edition/paths.ts";

type Props = { text: string };

/** What programs look for at one place of every host; a file is there where the masthead says enough for it. */
export const getStaticPaths = (async ({ routePattern }) => {
  const { site, pressTime } = await newsroom();
  const files = Object.entries(wellKnownFiles(site, pressTime));
  return toMake(
    routePattern,
    files.map(([file, text]) => ({ params: { file }, props: { text } })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = ({ props }) => new Response(props.text);
