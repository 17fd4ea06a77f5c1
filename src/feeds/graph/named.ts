import type { Organization, Person, Place, Thing } from "schema-dts";
import type { Author, Named, PlaceOnMap } from "../../model/article.ts";
import type { Home } from "../../model/permalink.ts";

/** What every node of somebody or something with a page of its own says: the page's address is what tells it from others. */
function nameOf({ name, path, sameAs }: Named, { origin }: Home) {
  return { name, url: origin + path, sameAs };
}

/** A person with the office that readers know them by. */
export function personNode(person: Named & { role?: string }, home: Home): Extract<Person, { "@type": "Person" }> {
  return { "@type": "Person", ...nameOf(person, home), jobTitle: person.role };
}

/** An organization. */
export function organizationNode(organization: Named, home: Home): Extract<Organization, { "@type": "Organization" }> {
  return { "@type": "Organization", ...nameOf(organization, home) };
}

/** Whoever signs: a person, or a desk of the newsroom. What they did for one article is no office of theirs. */
export function authorNode({ isPerson, id, name, path }: Author, home: Home): Person | Organization {
  return isPerson ? personNode({ id, name, path }, home) : organizationNode({ id, name, path }, home);
}

/** A place, with its position (WGS 84) where that is known. */
export function placeNode(place: Named | PlaceOnMap, home: Home): Extract<Place, { "@type": "Place" }> {
  const { latitude, longitude, country } = place as Partial<PlaceOnMap>;
  const isOnMap = latitude !== undefined && longitude !== undefined;
  return {
    "@type": "Place",
    ...nameOf(place, home),
    geo: isOnMap ? { "@type": "GeoCoordinates", latitude, longitude } : undefined,
    address: country && { "@type": "PostalAddress", addressCountry: country },
  };
}

/** A topic, or anything else that only has a name and a page. */
export function thingNode(thing: Named, home: Home): Extract<Thing, { "@type": "Thing" }> {
  return { "@type": "Thing", ...nameOf(thing, home) };
}
