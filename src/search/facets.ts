import type { Counts } from "./pagefind.ts";
import { FACETS, type Facet, type Question } from "./question.ts";
import { element } from "./result.ts";

/** So many values of a facet are shown; of people and places there are thousands. */
const MOST = 20;

/** The values of a facet that readers may choose, with how many results have each: those chosen, then the most frequent; years in their order. */
export function choices(
  facet: Facet,
  counts: Record<string, number>,
  chosen: string[],
): [value: string, count: number][] {
  const all = Object.entries(counts).filter(([value, count]) => count > 0 || chosen.includes(value));
  for (const value of chosen) if (!Object.hasOwn(counts, value)) all.push([value, 0]);
  const isChosen = ([value]: [string, number]) => Number(chosen.includes(value));
  if (facet === "year") return all.sort(([a], [b]) => (a < b ? 1 : -1));
  const byCount = all.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return byCount.sort((a, b) => isChosen(b) - isChosen(a)).slice(0, Math.max(MOST, chosen.length));
}

/** Shows the choices of all facets as checkboxes in their fieldsets, `[data-facet]`; the one that has the focus keeps it. */
export function showFacets(root: HTMLElement, counts: Counts, { chosen }: Question, numbers: Intl.NumberFormat): void {
  const focused = document.activeElement instanceof HTMLInputElement ? document.activeElement : undefined;
  for (const facet of FACETS) {
    const fieldset = root.querySelector<HTMLElement>(`[data-facet="${facet}"]`)!;
    const shown = choices(facet, counts[facet] ?? {}, chosen[facet]);
    fieldset.hidden = shown.length === 0;
    const items = shown.map(([value, count]) => {
      const box = element("input", []);
      Object.assign(box, { type: "checkbox", name: facet, value, checked: chosen[facet].includes(value) });
      const name = element("bdi", [value]);
      return element("li", [element("label", [box, " ", name, " ", element("small", [numbers.format(count)])])]);
    });
    fieldset.querySelector("ul")!.replaceChildren(...items);
  }
  if (focused && !focused.isConnected) boxOf(root, focused)?.focus();
}

/** What is chosen in the checkboxes. */
export function chosenIn(root: HTMLElement): Question["chosen"] {
  const boxes = [...root.querySelectorAll<HTMLInputElement>("[data-facet] input:checked")];
  const values = FACETS.map((facet) => [facet, boxes.filter(({ name }) => name === facet).map(({ value }) => value)]);
  return Object.fromEntries(values) as Question["chosen"];
}

function boxOf(root: HTMLElement, { name, value }: HTMLInputElement): HTMLInputElement | undefined {
  return [...root.querySelectorAll<HTMLInputElement>("[data-facet] input")].find(
    (box) => box.name === name && box.value === value,
  );
}
