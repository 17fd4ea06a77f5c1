import type { PlaceOnMap } from "../../model/article.ts";
import { listed, stringsFor } from "../../model/strings.ts";
import { locatorMap } from "./locator-map.ts";

type Size = Parameters<typeof locatorMap>[1]["size"];

/**
 * The locator map of some places, as an SVG element that says in the page's language which they are; nothing where there are none.
 * `otherwise` is the paper's own language, for pages in one that it has no words of.
 */
export function mapOf(places: PlaceOnMap[], size: Size, language: string, otherwise: string): string {
  const words = stringsFor(language, otherwise);
  const names = listed(
    places.map(({ name }) => name),
    words.language,
  ).join("");
  return locatorMap(places, { label: words.mapOf(names), size, language });
}
