import type { APIRoute, GetStaticPaths } from "astro";
import { headersFile } from "../feeds/headers.ts";
import { redirectFile, redirectPage, redirectsFile } from "../feeds/redirect.ts";
import { permalink } from "../model/permalink.ts";
import type { Picture } from "../model/copy.ts";
import { variantsOf } from "../model/picture-set.ts";
import { textRedirects } from "../model/text-edition.ts";
import { newsroom } from "../newsroom.ts";
import { publishPicture } from "../press/copy/pictures.ts";
import { toMake } from "../press/edition/paths.ts";

type Props = { picture: Picture } | { text: string };

/** Files whose addresses come from the copy: pictures beside their articles, what answers at old addresses, and headers. */
export const getStaticPaths = (async ({ routePattern }) => {
  const { pictures, site, ...edition } = await newsroom();
  const redirects = [...edition.redirects, ...textRedirects(edition.redirects, site.home)];
  const { origin, base } = site.home;
  const file = (path: string, props: Props) => ({ params: { file: path }, props });
  return toMake(routePattern, [
    ...pictures.map((picture) => file(permalink.image(picture.file), { picture })),
    // While editing, the picture itself stands for its variants: browsers look at the bytes.
    ...(import.meta.env.DEV
      ? pictures.flatMap((picture) => variantsOf(picture).map((variant) => file(variant.file, { picture })))
      : []),
    ...redirects.map(({ from, to }) =>
      file(redirectFile(from, base), { text: redirectPage(to, origin, site.language) }),
    ),
    ...(redirects.length > 0 ? [file("_redirects", { text: redirectsFile(redirects) })] : []),
    file("_headers", { text: headersFile(site) }),
  ]);
}) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async ({ props }) =>
  new Response("text" in props ? props.text : new Uint8Array(await publishPicture(props.picture.file)));
