import type { CountryName } from "./countries.ts";
import type { Globe } from "./globe.ts";
import { LINE, type Label, type Mark } from "./label.ts";
import { GRID, type Outlines } from "./outlines.ts";

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text as it may stand in an element or between double quotation marks. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character]!);
}

/** Coasts and borders, in the units of the path data. */
export function outlinesElement({ sea, land, borders, disputed }: Outlines): string {
  const paths = [path("sea", sea), path("land", land), path("border", borders), path("disputed", disputed)];
  return `<g transform="scale(${1 / GRID})">${paths.join("")}</g>`;
}

/** The name of a country, around its middle. */
export function countryElement({ name, x, y }: CountryName): string {
  return `<text class="country" x="${rounded(x)}" y="${rounded(y)}" dy=".35em">${escaped(name)}</text>`;
}

/** The globe with its land and the outline of the map. */
export function globeElement({ x, y, radius, land, window }: Globe): string {
  return (
    `<g class="globe" transform="translate(${rounded(x)} ${rounded(y)})scale(${1 / GRID})">` +
    `<circle r="${radius * GRID}"/>${path("land", land)}${path("window", window)}</g>`
  );
}

/** The dot of a place; one without a name says it where a pointer rests on it. */
export function dotElement({ name, at: [x, y] }: Mark, label: Label | undefined): string {
  if (label && !label.hasDot) return "";
  const dot = `<circle cx="${rounded(x)}" cy="${rounded(y)}" r="3.5"`;
  return label ? `${dot}/>` : `${dot}><title>${escaped(name)}</title></circle>`;
}

/** The line from a dot to a name that stands further off. */
export function leaderElement({ leader }: Label): string {
  if (!leader) return "";
  const [[x1, y1], [x2, y2]] = leader;
  return `<path class="leader" d="M${rounded(x1)} ${rounded(y1)}L${rounded(x2)} ${rounded(y2)}"/>`;
}

/** The name of a place. Its anchor is told in the direction of its script: what ends an Arabic name is its left edge. */
export function labelElement({ lines, x, y, side, isRightToLeft }: Label, isArea: boolean): string {
  const startsAtX = (side === "right") !== isRightToLeft;
  const anchor = side === "middle" ? "middle" : startsAtX ? "" : "end";
  const attributes = [
    isArea && ` class="area"`,
    ` x="${rounded(x)}" y="${rounded(y)}" dy=".35em"`,
    anchor && ` text-anchor="${anchor}"`,
    isRightToLeft && ` direction="rtl"`,
  ];
  const [first, ...rest] = lines.map(escaped);
  const further = rest.map((line) => `<tspan x="${rounded(x)}" dy="${LINE}em">${line}</tspan>`);
  return `<text${attributes.filter(Boolean).join("")}>${[first, ...further].join("")}</text>`;
}

function path(kind: string, data: string): string {
  return data && `<path class="${kind}" d="${data}"/>`;
}

/** A number of units, to a half. */
function rounded(units: number): number {
  return Math.round(units * 2) / 2;
}
