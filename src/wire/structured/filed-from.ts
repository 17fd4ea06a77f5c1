import { cutDateline, datelineAlone } from "../printed/dateline.ts";
import { placeName } from "../printed/place-name.ts";
import { shown, type Notebook } from "../notebook.ts";
import type { Told } from "./told.ts";
import type { ToldBody } from "./told-body.ts";
import { lineOf } from "./told-line.ts";

/** What is longer is no dateline. */
const LONGEST = 300;

/**
 * Where an item was filed and by whom: as the dateline of its text says, else the dateline of its metadata, else the place where it was
 * made. A place that says something else is noted.
 */
export function filedFrom(told: Told, { cut }: ToldBody, notebook: Notebook) {
  const { spot, own } = told;
  const located = told.located.flatMap((place) => placeIn(place) ?? []);
  const printed = datelineIn(told.dateline, told, notebook);
  const dateline = own ? located : ([cut?.places, printed?.places].find((places) => places?.length) ?? located);
  const isSame = (place: string) => dateline.some((other) => other.toLowerCase() === place.toLowerCase());
  for (const place of [...(cut ? (printed?.places ?? []) : []), ...(own ? [] : located)]) {
    if (!isSame(place))
      notebook.note(
        spot,
        "located",
        `${shown(place)} is not in the dateline, ${shown(dateline.join(", "))}, which was taken`,
      );
  }
  return { dateline, provider: cut?.provider ?? printed?.provider };
}

function datelineIn(text: string | undefined, { spot }: Told, notebook: Notebook) {
  const told = lineOf(text);
  if (told === undefined) return undefined;
  const start = told.slice(0, LONGEST).replace(/\s*[-–—.:]+\s*$/, "");
  const cut = datelineAlone(told) ?? cutDateline(`${start} — Specimen.`);
  if (cut) return { places: cut.places, provider: cut.provider };
  const places = start.split(/\s*[/;]\s*|\s+and\s+/).flatMap((place) => placeIn(place) ?? []);
  if (places.length === 0) notebook.note(spot, "dateline", `${shown(told)} names no place; it was left out`);
  return places.length > 0 ? { places, provider: undefined } : undefined;
}

/** The name of a place without its region and country: `Port Specimen` of `Port Specimen, Specimenland (SP)`. */
function placeIn(text: string): string | undefined {
  const [name] = text
    .slice(0, LONGEST)
    .replace(/\s*\(.*$/, "")
    .split(",");
  return name !== undefined && /^\p{L}/u.test(name.trim()) ? placeName(name) : undefined;
}
