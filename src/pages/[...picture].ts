import type { APIRoute, GetStaticPaths } from "astro";
import { permalink } from "../model/permalink.ts";
import { newsroom } from "../newsroom.ts";
import { publishPicture } from "../press/pictures.ts";

export const getStaticPaths: GetStaticPaths = async () => {
  const { pictures } = await newsroom();
  return pictures.map((file) => ({ params: { picture: permalink.image(file) }, props: { file } }));
};

export const GET: APIRoute = async ({ props }) => new Response(new Uint8Array(await publishPicture(props.file)));
