import { isAtSea } from "./at-sea.ts";
import { boxAround, grown, type Box } from "./box.ts";
import { countryNames } from "./countries.ts";
import {
  countryElement,
  dotElement,
  escaped,
  globeElement,
  labelElement,
  leaderElement,
  outlinesElement,
} from "./drawing.ts";
import { globeFor } from "./globe.ts";
import type { Mark } from "./label.ts";
import { placeLabels } from "./labels.ts";
import { outlinesIn } from "./outlines.ts";
import { viewOf, type Frame, type MapPlace, type View } from "./view.ts";

export type MapOptions = {
  /** The accessible name, such as "Map: Moscow and Istanbul", in the language of the page. */
  label: string;
  /** For an article's datelines, for the page of one place, for all places of a story. */
  size: "small" | "place" | "story";
  /** BCP 47 tag of the language in which countries are named. */
  language: string;
};

/** Frames in CSS pixels of a phone; the most characters of path data, and of names of countries; the globe's radius. */
const SIZES: Record<MapOptions["size"], Frame & { data: number; countries: number; globe: number }> = {
  small: { width: 320, height: 208, data: 2600, countries: 5, globe: 22 },
  place: { width: 360, height: 280, data: 7500, countries: 9, globe: 30 },
  story: { width: 400, height: 300, data: 10000, countries: 10, globe: 30 },
};
/** Type sizes, which map.css repeats: of names, of names when there are more than `many`, of countries. */
export const TYPE = { name: 13, ofMany: 11, country: 10, many: 8 };
/** Above and below a map of the whole world, for those of many names that have no room on it. */
const MARGIN_OF_MANY = 40;

/** What may know a map that was drawn before, by all that it shows; else it has it drawn. */
type Keep = (shown: string, draw: () => string) => string;

const drawn = new Map<string, string>();

/**
 * A locator map of some places as an SVG element: land, borders, a dot and a name for each place, and a small globe where the
 * map shows little of the world. The same places make the same map, byte for byte; `keep` is asked once for each. Without places, an
 * empty text.
 */
export function locatorMap(
  places: MapPlace[],
  { label, size, language }: MapOptions,
  keep: Keep = (_, draw) => draw(),
): string {
  if (places.length === 0) return "";
  const key = JSON.stringify([
    size,
    language,
    places.map(({ name, latitude, longitude, country }) => [name, latitude, longitude, country]),
  ]);
  const map = drawn.get(key) ?? keep(key, () => draw(places, size, language));
  drawn.set(key, map);
  return `<svg role="img" aria-label="${escaped(label)}" ${map}</svg>`;
}

function draw(places: MapPlace[], size: MapOptions["size"], language: string): string {
  const { data, countries, globe: radius, ...frame } = SIZES[size];
  const areMany = places.length > TYPE.many;
  const view = viewOf(places, frame, areMany ? MARGIN_OF_MANY : 0);
  const outlines = outlinesIn(view, data);
  const marks = places.map((place) => markOf(place, view));
  const dots = marks.map(({ at }) => boxAround(at, 20, 16));
  const globe = globeFor(view, radius, dots);
  const corner = globe ? [globe.box] : [];
  const labels = placeLabels(marks, areMany ? TYPE.ofMany : TYPE.name, view, corner);
  const names = countryNames(view, language, {
    size: TYPE.country,
    most: countries,
    taken: [...labels.flatMap((label) => (label ? grown(label.box, 6) : [])), ...dots, ...corner],
    only: view.isWorld ? new Set(places.map(({ country }) => country)) : undefined,
  });
  const kind = `map ${size}${view.isWorld ? " world" : ""}${areMany ? " many" : ""}`;
  const { top, bottom } = inUse(
    view,
    labels.flatMap((label) => label?.box ?? []),
  );
  return [
    `class="${kind}" viewBox="0 ${top} ${view.width} ${bottom - top}" direction="ltr">`,
    outlinesElement(outlines),
    ...names.map(countryElement),
    globe ? globeElement(globe) : "",
    ...labels.map((label) => (label ? leaderElement(label) : "")),
    ...marks.map((mark, n) => dotElement(mark, labels[n])),
    ...labels.map((label, n) => (label ? labelElement(label, marks[n]!.isArea) : "")),
  ].join("");
}

function markOf(place: MapPlace, view: View): Mark {
  const { name, longitude, latitude, country } = place;
  const at = view.projection([longitude, latitude])!;
  return { name, at, isArea: country === undefined && isAtSea(place) };
}

/** From where to where a view is needed: of what lies beyond the world, only as much as names stand on. */
function inUse({ height, margin }: View, boxes: Box[]): { top: number; bottom: number } {
  const top = Math.min(margin, ...boxes.map((box) => box.top - 4));
  const bottom = Math.max(height - margin, ...boxes.map((box) => box.bottom + 4));
  return { top: Math.max(0, Math.floor(top)), bottom: Math.min(height, Math.ceil(bottom)) };
}
