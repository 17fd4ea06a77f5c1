import type { WireImage } from "../item.ts";
import { addressOfPicture } from "../markdown/picture.ts";
import { shown, type Notebook } from "../notebook.ts";
import { fieldIn, lineIn, objectsIn, textIn } from "./fields.ts";
import type { JsonObject } from "./json.ts";
import { firstOf, wordsIn } from "./words.ts";
import { lineOf } from "../structured/told-line.ts";

/** What stands behind an item, by what it is: the pictures, and the rest. */
export function associationsIn(item: JsonObject): { pictures: JsonObject[]; others: JsonObject[] } {
  const all = objectsIn(item, "associations");
  const isPicture = (one: JsonObject) => /^(picture|graphic|image)$/.test(textIn(one, "type") ?? "");
  return { pictures: all.filter(isPicture), others: all.filter((one) => !isPicture(one)) };
}

/** The pictures of an item, each at the address of its best rendition. What has none that anybody could fetch is noted. */
export function picturesOf(associations: JsonObject[], notebook: Notebook): WireImage[] {
  return associations.flatMap((picture) => {
    const renditions = objectsIn(picture, "renditions").filter((one) =>
      /^(|image\/.*)$/i.test(textIn(one, "contentType", "mimetype") ?? ""),
    );
    const best = renditions.map((one) => ({ one, rank: rankOf(one) })).sort((a, b) => b.rank - a.rank)[0]?.one;
    const told = textIn(best, "href");
    const href = told && addressOfPicture(told);
    const descriptions = wordsIn(picture, "description", "descriptions");
    const alt = descriptions.find(({ role }) => /^alt/i.test(role));
    const caption = firstOf(
      descriptions.filter((one) => one !== alt),
      ["caption", "text", "main", "usage"],
    );
    if (!href) {
      const name = lineOf(caption?.value) ?? lineIn(picture, "headline", "title", "uri") ?? "";
      const why = told ? `at ${shown(told)} has no address that anybody could fetch` : "names no file";
      notebook.note(picture.spot, "associations", `the picture ${why}; it was left out: ${shown(name)}`);
      return [];
    }
    return [
      {
        href,
        alt: lineOf(alt?.value),
        caption: plainOf(caption?.value),
        credit: lineIn(picture, "by", "byline", "creditline", "copyrightHolder", "copyrightholder"),
        licence: lineIn(picture, "usageTerms", "usageterms", "copyrightNotice", "copyrightnotice"),
      },
    ];
  });
}

/** The original before all others; else the larger before the smaller, marked copies last. */
function rankOf(rendition: JsonObject & { key?: string }): number {
  const name = `${textIn(rendition, "name") ?? rendition.key ?? ""} ${textIn(rendition, "href") ?? ""}`.toLowerCase();
  if (addressOfPicture(textIn(rendition, "href") ?? "") === undefined) return -2;
  if (/watermark/.test(name)) return -1;
  if (/^original/.test(name)) return Infinity;
  const side = (key: string) => Number(fieldIn(rendition, key) ? textIn(rendition, key) : 0) || 0;
  return side("width") * side("height");
}

function plainOf(words: string | undefined): string | undefined {
  return lineOf(words?.replace(/<\/?(?:p|br|span|b|i|em|strong|a|div)(?=[\s/>])[^<>]*>/gi, " "));
}
