import type { WireImage } from "../item.ts";
import { addressOfPicture } from "../markdown/picture.ts";
import { shown, type Notebook } from "../notebook.ts";
import { lineOf } from "../structured/told-line.ts";
import type { XmlElement } from "../xml/xml.ts";
import { attributeOf, elementsIn, everyIn, firstIn, textOf } from "../xml/tree.ts";

/** The pictures of a NITF document, each at the address of its largest file; other media and pictures without an address are noted. */
export function picturesIn(nitf: XmlElement, notebook: Notebook): WireImage[] {
  return everyIn(nitf, "media").flatMap((media) => {
    const type = attributeOf(media, "media-type") ?? "image";
    const caption = lineOf(
      elementsIn(media, "media-caption")
        .map((one) => textOf(one))
        .join(" "),
    );
    const files = elementsIn(media, "media-reference")
      .map((one) => ({
        one,
        source: attributeOf(one, "source") ?? attributeOf(one, "data-location") ?? attributeOf(one, "name"),
      }))
      .sort((a, b) => sizeOf(b.one) - sizeOf(a.one));
    const file = files[0];
    const href = file?.source && addressOfPicture(file.source);
    if (!/^(image|photo|graphic)/i.test(type) || !href) {
      const why = /^(image|photo|graphic)/i.test(type) ? "has no address that anybody could fetch" : "is no picture";
      notebook.note(
        media.spot,
        "media",
        `a medium of the type "${type}" ${why}; it was left out: ${shown(caption ?? file?.source ?? "")}`,
      );
      return [];
    }
    const copyright = attributeOf(file.one, "copyright");
    const producer = lineOf(textOf(firstIn(media, "media-producer")));
    return [
      {
        href,
        alt: lineOf(attributeOf(file.one, "alternate-text")),
        caption,
        credit: producer ?? copyright,
        licence: copyright,
      },
    ];
  });
}

function sizeOf(reference: XmlElement): number {
  return (Number(attributeOf(reference, "width")) || 0) * (Number(attributeOf(reference, "height")) || 1);
}
