import type { FrontMatter } from "./setting.ts";
import { lineOf } from "./line.ts";
import type { Note } from "./notes.ts";
import type { WireImage, WireItem } from "../item.ts";

/**
 * The picture over an article: the first of the item's that was taken with it (`pictures`: address in the copy → file) and says what
 * it shows, whose it is and by what right it is published. All others are noted with all that is said of them.
 */
export function imageOf(
  item: WireItem,
  pictures: ReadonlyMap<string, string>,
): { image: FrontMatter["image"]; notes: Note[] } {
  let image: FrontMatter["image"];
  const notes: Note[] = [];
  for (const one of item.images) {
    const file = pictures.get(one.href);
    const alt = lineOf(one.alt);
    const credit = lineOf(one.credit);
    const licence = lineOf(one.licence) ?? lineOf(item.usageTerms) ?? lineOf(item.copyright);
    if (!image && file !== undefined && alt && credit && licence) {
      image = { file, alt, caption: lineOf(one.caption), credit, licence };
      continue;
    }
    const lacks = [
      ...(file === undefined ? ["it does not lie beside the wire copy"] : []),
      ...(alt ? [] : ["nobody says what it shows"]),
      ...(credit ? [] : ["nobody says who made it"]),
      ...(licence ? [] : ["nobody says by what right it is published"]),
    ];
    notes.push({ field: "picture", message: `${told(one)}; ${lacks.join(", ") || "the article has another"}` });
  }
  return { image, notes };
}

function told({ href, alt, caption, credit, licence }: WireImage): string {
  const parts = Object.entries({ alt, caption, credit, licence });
  return [href, ...parts.flatMap(([field, text]) => (text === undefined ? [] : [`${field}: ${text}`]))].join("; ");
}
