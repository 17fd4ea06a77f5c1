import type { Image } from "../../model/article.ts";
import type { Home } from "../../model/permalink.ts";
import { variantsOf } from "../../model/picture-set.ts";
import type { Association, Rendition } from "./ninjs.ts";

/** What files of pictures are called and are. */
const TYPES: Record<string, string> = {
  avif: "image/avif",
  gif: "image/gif",
  jpeg: "image/jpeg",
  jpg: "image/jpeg",
  png: "image/png",
  svg: "image/svg+xml",
  webp: "image/webp",
};

/** The picture over an article, with its credit and licence, what it shows in words, and every size and format in which it is published. */
export function pictureOf(image: Image, home: Home): Association {
  const { path, alt, caption, credit, licence, width, height, file } = image;
  const href = home.origin + encodeURI(path);
  const original = { name: "original", href, contentType: typeOf(file), width, height };
  const variants = variantsOf(image).map((variant): Rendition => ({
    name: `${variant.format}-${variant.width}`,
    href: home.origin + home.base + variant.file,
    contentType: typeOf(variant.file),
    width: variant.width,
    height: Math.round((height * variant.width) / width),
  }));
  return {
    name: "main picture",
    rel: "picture",
    uri: href,
    type: "picture",
    by: credit,
    usageTerms: licence,
    descriptions: [
      { role: "alt", value: alt },
      ...(caption === undefined ? [] : [{ role: "caption", value: caption }]),
    ],
    renditions: [original, ...variants],
  };
}

function typeOf(file: string): string {
  return TYPES[file.slice(file.lastIndexOf(".") + 1).toLowerCase()] ?? "application/octet-stream";
}
