import type { Picture, Text } from "./copy.ts";
import { permalink, type Home } from "./permalink.ts";

/** A picture in another format and width, and its file in the edition. */
export type Variant = { file: string; format: Format; width: number };
export type Format = (typeof FORMATS)[number];

/** Formats that are smaller than what cameras make, the smallest first: browsers take the first that they know. */
const FORMATS = ["avif", "webp"] as const;

/** In pixels; the largest is a column's width on the sharpest screens, with room to spare. */
const WIDTHS = [480, 800, 1200, 1600, 2400];

/** Narrower pictures, such as icons, are small as they are. */
const NARROW = 240;

/** How wide a picture is shown in a column of text: --measure of src/styles/tokens.css, or as wide as the window. */
export const COLUMN = "(min-width: 42rem) 38rem, 100vw";

/** All pictures of some texts, each once, by file. */
export function picturesIn(texts: Text<unknown>[]): Picture[] {
  const pictures = new Map(texts.flatMap((text) => text.pictures).map((picture) => [picture.file, picture]));
  return [...pictures.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** The variants of a picture, none of them larger than the picture itself. A picture that moves has none: it would stand still. */
export function variantsOf({ digest, width, moves }: Picture): Variant[] {
  if (moves || width < NARROW) return [];
  const largest = Math.min(width, WIDTHS.at(-1)!);
  const widths = [...WIDTHS.filter((one) => one < largest), largest];
  return FORMATS.flatMap((format) =>
    widths.map((one) => ({ file: permalink.variant(digest, one, format), format, width: one })),
  );
}

/** What the `<source>` elements of a picture say. */
export function sourcesOf(picture: Picture, home: Home): { type: string; srcset: string }[] {
  const groups = Map.groupBy(variantsOf(picture), ({ format }) => format);
  return [...groups].map(([format, variants]) => ({
    type: `image/${format}`,
    srcset: variants.map(({ file, width }) => `${home.base}${file} ${width}w`).join(", "),
  }));
}

/**
 * The sanitized HTML of a body with its pictures in all their variants. They are loaded when readers come near, but for the first
 * where it `isFirst` on the page: that one is loaded at once.
 */
export function withPictures(html: string, pictures: Picture[], home: Home, isFirst: boolean): string {
  if (!html.includes("<img ")) return html;
  const bySource = new Map(
    pictures.map((picture) => [escaped(encodeURI(home.base + permalink.image(picture.file))), picture]),
  );
  let isNext = isFirst;
  // Sanitized HTML has its attributes in quotation marks, and no bracket in them.
  return html.replace(/<img ([^>]*?) ?\/?>/g, (_, attributes: string) => {
    const image = `<img ${attributes} ${isNext ? 'fetchpriority="high"' : 'loading="lazy" decoding="async"'}>`;
    isNext = false;
    const picture = bySource.get(/(?:^| )src="([^"]*)"/.exec(attributes)?.[1] ?? "");
    const sources = picture ? sourcesOf(picture, home) : [];
    if (sources.length === 0) return image;
    const elements = sources.map(({ type, srcset }) => `<source type="${type}" srcset="${srcset}" sizes="${COLUMN}">`);
    return `<picture>${elements.join("")}${image}</picture>`;
  });
}

function escaped(address: string): string {
  return address.replace(/&/g, "&amp;");
}
