import type { BreadcrumbList, ItemList } from "schema-dts";
import type { Home } from "../../model/permalink.ts";

/** A page on the way from the front page down: its name and its root-relative address. */
export type Step = { name: string; path: string };

/** The way from the front page to a page, which is the last step (https://schema.org/BreadcrumbList). */
export function breadcrumbs(steps: Step[], { origin }: Home): Extract<BreadcrumbList, { "@type": "BreadcrumbList" }> {
  const page = origin + steps.at(-1)!.path;
  return {
    "@type": "BreadcrumbList",
    "@id": `${page}#breadcrumbs`,
    itemListElement: steps.map(({ name, path }, n) => ({
      "@type": "ListItem",
      position: n + 1,
      name,
      item: origin + path,
    })),
  };
}

/** The most items of a list that a page names to machines; the page itself has all. */
export const MOST = 50;

/** What a page lists, in its order. */
export function itemList(
  items: { headline: string; path: string }[],
  { origin }: Home,
): Extract<ItemList, { "@type": "ItemList" }> {
  return {
    "@type": "ItemList",
    numberOfItems: items.length,
    itemListElement: items.slice(0, MOST).map(({ headline, path }, n) => ({
      "@type": "ListItem",
      position: n + 1,
      name: headline,
      url: origin + path,
    })),
  };
}
