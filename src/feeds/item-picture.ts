import type { Image } from "../model/article.ts";
import type { Home } from "../model/permalink.ts";
import { escaped } from "./escaped.ts";

/** The picture over an article: its absolute address, its media type, its size in pixels, what it shows and whose it is. */
export type ItemPicture = {
  url: string;
  type: string;
  width: number;
  height: number;
  alt: string;
  caption?: string;
  /** Who made it, and by what right it is published. */
  credit: string;
};

/** The picture of an article as feeds name it: the original, which every reader knows. */
export function pictureOf(
  { file, path, width, height, alt, caption, credit, licence }: Image,
  home: Home,
): ItemPicture {
  const ending = /\.(\w+)$/.exec(file)![1]!.toLowerCase();
  return {
    url: new URL(path, home.origin).href,
    type: `image/${ending === "jpg" ? "jpeg" : ending}`,
    ...{ width, height, alt },
    ...(caption !== undefined && { caption }),
    credit: `${credit}, ${licence}`,
  };
}

/** The picture as it stands over the text, never without whose it is. */
export function leadPicture({ url, width, height, alt, caption, credit }: ItemPicture): string {
  const words = caption === undefined ? credit : `${caption} ${credit}`;
  const image = `<img src="${escaped(url)}" alt="${escaped(alt)}" width="${width}" height="${height}" />`;
  return `<figure>${image}<figcaption>${escaped(words)}</figcaption></figure>`;
}
