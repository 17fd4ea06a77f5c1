import { webAddressIn } from "../markdown/address.ts";
import type { WireName } from "../item.ts";
import type { Notebook } from "../notebook.ts";
import { lineOf } from "../structured/told-line.ts";
import type { XmlElement } from "../xml/xml.ts";
import { attributeOf, elementsIn, firstIn, textOf } from "../xml/tree.ts";

/** The last part of a code or address: `usable` of `stat:usable`. Catalogs, which say what stands before it, are on the web and stay there. */
export function codeOf(element: XmlElement | undefined, attribute = "qcode"): string | undefined {
  const told = attributeOf(element, attribute) ?? (attribute === "qcode" ? attributeOf(element, "uri") : undefined);
  return told?.slice(Math.max(told.lastIndexOf(":"), told.lastIndexOf("/")) + 1) || undefined;
}

/** The name of a concept: in the item's language, else as it stands first, else as its literal says. */
export function nameOf(element: XmlElement | undefined, language?: string): string | undefined {
  const names = elementsIn(element, "name");
  const own = names.find((name) => language && attributeOf(name, "xml:lang")?.slice(0, 2) === language.slice(0, 2));
  const plain = names.find((name) => attributeOf(name, "xml:lang") === undefined);
  return lineOf(textOf(own ?? plain ?? names[0])) ?? lineOf(attributeOf(element, "literal")?.replace(/^.*#/, ""));
}

const KINDS: Record<string, WireName["kind"]> = {
  ...{ person: "person", organisation: "organization", geoarea: "place", poi: "place", abstract: "topic" },
};

/**
 * Whom and what an item is about: its subjects by their type (http://cv.iptc.org/newscodes/cpnature/), its keywords as topics. Subjects
 * that are codes without names are counted in a note; so are events and objects, which a draft has no names for.
 */
export function subjectsIn(item: XmlElement, language: string | undefined, notebook: Notebook): WireName[] {
  const contentMeta = firstIn(item, "contentMeta");
  const asserts = new Map(elementsIn(item, "assert").map((one) => [attributeOf(one, "qcode") ?? "", one]));
  let nameless = 0;
  const names = elementsIn(contentMeta, "subject").flatMap((subject): WireName[] => {
    const assert = asserts.get(attributeOf(subject, "qcode") ?? "-");
    const type = codeOf(subject, "type")?.toLowerCase() ?? codeOf(firstIn(assert, "type"))?.toLowerCase();
    const name = nameOf(subject, language) ?? nameOf(assert, language);
    if (name === undefined) nameless += 1;
    const kind = type && /^(event|object)$/.test(type) ? undefined : (KINDS[type ?? "abstract"] ?? "topic");
    if (name !== undefined && kind === undefined)
      notebook.note(
        subject.spot,
        "subject",
        `${type} "${name.slice(0, 80)}" has no field in a draft, and was left out`,
      );
    return name && kind
      ? [{ kind, name, part: "about", ...detailsOf([subject, ...(assert ? [assert] : [])], kind) }]
      : [];
  });
  if (nameless > 0)
    notebook.note(
      (contentMeta ?? item).spot,
      "subject",
      `${nameless} ${nameless === 1 ? "subject is a code without a name, and was" : "subjects are codes without names, and were"} left out`,
    );
  const keywords = elementsIn(contentMeta, "keyword").flatMap((one) => lineOf(textOf(one)) ?? []);
  return [...names, ...keywords.map((name): WireName => ({ kind: "topic", name, part: "about" }))];
}

/** What an item and its assertions tell of a name besides: its addresses, its position, its country. */
function detailsOf(told: XmlElement[], kind: WireName["kind"]): Partial<WireName> {
  const sameAs = told
    .flatMap((one) => [one, ...elementsIn(one, "sameAs")])
    .flatMap((one) => webAddressIn(attributeOf(one, "uri")) ?? []);
  const position = told.map((one) => firstIn(one, "geoAreaDetails", "position")).find(Boolean);
  const latitude = Number(attributeOf(position, "latitude"));
  const longitude = Number(attributeOf(position, "longitude"));
  const isOnEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  const codes = told
    .flatMap((one) => [one, ...elementsIn(one, "sameAs")])
    .map((one) => attributeOf(one, "qcode") ?? "");
  const country = codes.map((code) => /^iso3166-1a2:([A-Z]{2})$/i.exec(code)?.[1]).find(Boolean);
  return {
    ...(sameAs.length > 0 && { sameAs }),
    ...(kind === "place" && isOnEarth && { latitude, longitude }),
    ...(kind === "place" && country && { country: country.toUpperCase() }),
  };
}
