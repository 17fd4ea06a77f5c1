import type { Spot } from "./item.ts";
import { shown, type Notebook } from "./notebook.ts";
import { lineOf } from "./told-line.ts";

/** The word that by-lines begin with, in the languages of the large agencies. */
const BY = /^(?:by|von|par|por|per|di|av|af|door|фото|автор:?)\s+(?=\p{Lu})/iu;

/**
 * Who signs, a name each: `By Ada Specimen and Bo Specimen` is two. What stands behind a comma, where it is no list that ends in "and", is
 * an office or an agency, and is noted.
 */
export function bylineIn(lines: string[], spot: Spot, notebook: Notebook): string[] {
  const names = lines.flatMap((line) => {
    const told = lineOf(line)?.replace(BY, "").slice(0, 1000);
    if (!told) return [];
    const isList =
      /,.*\s(?:and|und|et|y|e|og|och|и|ve)\s/iu.test(told) && !/\s(?:and|und|et|y|e|og|och|и|ve)\s.*,/iu.test(told);
    const parts = told.split(/\s+(?:and|und|et|og|och|и|ve)\s+|\s*[;&/|]\s*/u);
    return parts.flatMap((part) => {
      const [name = "", ...rest] = part
        .split(",")
        .map((one) => one.trim())
        .filter(Boolean);
      if (isList) return [name, ...rest];
      if (rest.length > 0)
        notebook.note(
          spot,
          "byline",
          `${shown(rest.join(", "))} behind ${shown(name)} was taken for an office or an agency`,
        );
      return [name];
    });
  });
  return [...new Set(names.map((name) => name.replace(BY, "").trim()).filter((name) => /\p{L}/u.test(name)))];
}
