import { schemeOf, tidied, webAddressIn } from "./address.ts";
import { shown } from "../notebook.ts";
import { lineOf } from "../structured/told-line.ts";
import type { XmlElement } from "../xml/xml.ts";
import { everyIn, firstIn, textOf } from "../xml/tree.ts";
import type { Cleaning } from "./cleaning.ts";
import { fromRoot } from "./link.ts";
import { element, type Node } from "./tree.ts";

/**
 * A picture of a text goes to the pictures of the item: pages load nothing from elsewhere, and a file of the sender's is not in the
 * publication yet. In a Dateline's own text its own pictures stay where they stand. What only counts readers is left out.
 */
export function takeImage(source: XmlElement, cleaning: Cleaning, caption?: string): Node[] {
  const { notebook, field, house, images } = cleaning;
  const spot = cleaning.spot ?? source.spot;
  const src = tidied(source.attributes.get("src") ?? "");
  const alt = lineOf(source.attributes.get("alt"));
  if (house && src.startsWith(house)) {
    const title = caption ?? lineOf(source.attributes.get("title"));
    // Pictures beside articles are published without the folder `articles/`.
    const file = fromRoot(src, house).replace(/^\/(?=\d{4}\/\d{2}\/)/, "/articles/");
    return [element("img", [], { src: file, ...(alt && { alt }), ...(title && { title }) })];
  }
  if (src === "" || isCounter(source)) {
    notebook.note(spot, field, `a picture that shows nothing was left out${src ? `: ${src.slice(0, 200)}` : ""}`);
    return [];
  }
  const href = addressOfPicture(src);
  if (href === undefined) {
    notebook.note(spot, field, `the picture at ${shown(src)} has no address that anybody could fetch; it was left out`);
    return [];
  }
  images.push({ href, alt, caption });
  notebook.note(
    spot,
    field,
    `the picture ${href.slice(0, 200)} left the text; put the file into the publication to show it`,
  );
  return [];
}

/** A figure: with a picture in it, that picture and its words; any other stays as it is. */
export function takeFigure(source: XmlElement, cleaning: Cleaning, inside: () => Node[]): Node[] {
  const pictures = everyIn(source, "img");
  if (pictures.length === 0) {
    const children = inside();
    return cleaning.house ? [element("figure", children)] : children;
  }
  const caption = lineOf(textOf(firstIn(source, "figcaption") ?? everyIn(source, "figcaption")[0]));
  return pictures.flatMap((picture) => takeImage(picture, cleaning, caption)).map((image) => element("p", [image]));
}

/** What files of pictures end in; an id without it is no file. */
const PICTURE_FILE = /\.(?:jpe?g|png|gif|webp|avif|tiff?|svg|bmp)(?:[?#]|$)/i;

/** The address of a picture as an item has it: on the web, or a file relative to that of the wire copy; undefined for any other. */
export function addressOfPicture(src: string): string | undefined {
  const href = tidied(src);
  if (href === "") return undefined;
  if (href.startsWith("//")) return webAddressIn(`https:${href}`);
  if (schemeOf(href) === undefined) return PICTURE_FILE.test(href) ? href : undefined;
  return webAddressIn(href);
}

function isCounter({ attributes }: XmlElement): boolean {
  return ["width", "height"].some((side) => /^[0-2](px)?$/.test(attributes.get(side)?.trim() ?? ""));
}
