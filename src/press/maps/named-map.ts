import { hash } from "node:crypto";
import type { PlaceOnMap } from "../../model/article.ts";
import { listed, stringsFor } from "../../model/strings.ts";
import { mapStockInHand } from "../handover.ts";
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
  return locatorMap(places, { label: words.mapOf(names), size, language }, kept);
}

/** A map that an earlier build drew, or this one, which then leaves it for the next; while editing none is kept. */
function kept(shown: string, draw: () => string): string {
  const stock = mapStockInHand();
  const name = hash("sha256", shown);
  const known = stock?.take(name);
  if (known) return known.toString();
  const map = draw();
  stock?.lay(name, Buffer.from(map));
  return map;
}
