import type { WireName } from "../item.ts";
import { lineOf } from "../structured/told-line.ts";
import type { XmlElement } from "../xml/xml.ts";
import { contentIn } from "./body.ts";
import { attributeOf, elementsIn, everyIn, firstIn, textOf } from "../xml/tree.ts";

const KINDS: Record<string, WireName["kind"]> = {
  ...{ person: "person", org: "organization", location: "place", classifier: "topic" },
};

/** Whom and what a NITF document names: in its head as identified content, keywords and subjects, and in its text. */
export function namesIn(nitf: XmlElement): WireName[] {
  const docdata = firstIn(nitf, "head", "docdata");
  const identified = elementsIn(firstIn(docdata, "identified-content"));
  const content = contentIn(nitf);
  const within = content ? everyIn(content, "person", "org", "location") : [];
  return [...[...identified, ...within].flatMap(namedBy), ...keywordsIn(docdata), ...subjectsIn(nitf)];
}

function namedBy(element: XmlElement): WireName[] {
  const kind = KINDS[element.name];
  const name =
    element.name === "location"
      ? placeOf(element)
      : (lineOf(textOf(element, "alt-code", "function")) ?? attributeOf(element, "value"));
  if (!kind || !name) return [];
  const role = lineOf(textOf(firstIn(element, "function")));
  const country = attributeOf(firstIn(element, "country"), "iso-cc");
  return [
    {
      kind,
      name,
      part: "about",
      ...(kind === "person" && role && { role }),
      ...(country && /^[A-Za-z]{2}$/.test(country) && { country: country.toUpperCase() }),
    },
  ];
}

/** The name of a place by itself: its city, else its first words. */
export function placeOf(location: XmlElement): string | undefined {
  const exact =
    firstIn(location, "city") ??
    firstIn(location, "sublocation") ??
    firstIn(location, "region") ??
    firstIn(location, "country");
  return lineOf(textOf(exact, "alt-code")) ?? lineOf(textOf(location, "alt-code"));
}

function keywordsIn(docdata: XmlElement | undefined): WireName[] {
  const lists = elementsIn(docdata, "key-list");
  const keys = lists
    .flatMap((list) => elementsIn(list, "keyword"))
    .flatMap((one) => attributeOf(one, "key") ?? lineOf(textOf(one)) ?? []);
  return keys.map((name) => ({ kind: "topic", name, part: "about" }));
}

/** The most exact name of each subject: its detail, else its matter, else its type. */
function subjectsIn(nitf: XmlElement): WireName[] {
  const subjects = elementsIn(firstIn(nitf, "head", "tobject"), "tobject.subject");
  return subjects.flatMap((one): WireName[] => {
    const name = ["detail", "matter", "type"]
      .map((part) => lineOf(attributeOf(one, `tobject.subject.${part}`)))
      .find(Boolean);
    return name ? [{ kind: "topic", name, part: "about" }] : [];
  });
}
