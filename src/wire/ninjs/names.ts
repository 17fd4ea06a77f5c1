import { webAddressIn } from "../markdown/address.ts";
import type { WireName } from "../item.ts";
import { lineIn, objectsIn, fieldIn, isObject, textIn } from "./fields.ts";
import type { JsonObject } from "./json.ts";

const LISTS: [WireName["kind"], string[]][] = [
  ["person", ["people", "person"]],
  ["organization", ["organisations", "organisation"]],
  ["place", ["places", "place"]],
  ["topic", ["subjects", "subject"]],
];

/** What a name is to its item, by ninjs's `rel`; a section and a story are no names of that kind. */
const PARTS: Record<string, WireName["part"]> = {
  author: "author",
  creator: "author",
  speaker: "speaker",
  dateline: "dateline",
};

/** Whom and what an item names. `sameAs` adds an address to the name before it, as the house's own API has it. */
export function namesIn(item: JsonObject): WireName[] {
  return LISTS.flatMap(([kind, keys]) => {
    const names: WireName[] = [];
    for (const one of objectsIn(item, ...keys)) {
      const name = lineIn(one, "name", "literal");
      const rel = textIn(one, "rel")?.toLowerCase() ?? "";
      if (name === undefined || (kind === "topic" && /^(section|category|story)$/.test(rel))) continue;
      const addresses = addressesOf(one);
      const before = names.at(-1);
      if (rel === "sameas" && before?.name === name) before.sameAs = [...(before.sameAs ?? []), ...addresses];
      else
        names.push({
          kind,
          name,
          part: PARTS[rel] ?? "about",
          role: lineIn(one, "jobTitle", "role"),
          ...(addresses.length > 0 && { sameAs: addresses }),
          ...(kind === "place" && placeDetails(one)),
        });
    }
    return names;
  });
}

/** The section that an item is filed under, where it names one. */
export function sectionIn(item: JsonObject): string | undefined {
  const section = objectsIn(item, "subjects", "subject").find((one) =>
    /^(section|category)$/i.test(textIn(one, "rel") ?? ""),
  );
  return lineIn(section, "name");
}

/** The web addresses of a name: its URI, or the code of a vocabulary whose codes are addresses (ninjs 1.x). */
function addressesOf(one: JsonObject): string[] {
  const code = textIn(one, "code");
  const told = [textIn(one, "uri"), code, code && `${textIn(one, "scheme") ?? ""}${code}`];
  return [...new Set(told.flatMap((address) => webAddressIn(address) ?? []))];
}

/** The position of a place, a point of GeoJSON (RFC 7946: longitude first), and the country whose code it has. */
function placeDetails(place: JsonObject): Partial<WireName> {
  const geometry = fieldIn(place, "geoJSON", "geojson", "geometry_geojson", "geometry")?.value;
  const point =
    isObject(geometry) && textIn(geometry, "type") === "Point" ? fieldIn(geometry, "coordinates")?.value : undefined;
  const [longitude, latitude] = (point?.kind === "list" ? point.items : []).map((one) =>
    one.kind === "plain" ? one.value : null,
  );
  const isOnEarth =
    typeof longitude === "number" &&
    typeof latitude === "number" &&
    Math.abs(longitude) <= 180 &&
    Math.abs(latitude) <= 90;
  const isCountry = /iso3166-1-?a2/i.test(textIn(place, "scheme") ?? "");
  const country = isCountry ? textIn(place, "code")?.toUpperCase() : undefined;
  return { ...(isOnEarth && { latitude, longitude }), ...(country && /^[A-Z]{2}$/.test(country) && { country }) };
}
