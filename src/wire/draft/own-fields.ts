import slugify from "@sindresorhus/slugify";
import type { DraftOptions, FrontMatter, Publication } from "./setting.ts";
import type { DraftFields } from "./fields.ts";
import type { Note } from "./notes.ts";
import type { WireItem, WireName } from "../item.ts";
import { LIST_OF, type NamingList } from "./link-names.ts";

/**
 * The fields of an article that a Dateline's own news API gave out: its front matter, each field as it is. What it refers to and no
 * list here has is listed as unknown under the same id. A picture that is not in this publication is left out and noted.
 */
export function ownFieldsOf(
  item: WireItem,
  _body: string,
  publication: Publication,
  options: DraftOptions,
): DraftFields {
  const given = item.frontMatter!;
  const fields: FrontMatter = { ...given, published: options.earlier?.published ?? given.published };
  const notes: Note[] = [];
  const unknown: WireName[] = [];
  // The news API says of every article in which language it is.
  if (fields.language === publication.lists.masthead.language) delete fields.language;
  if (item.embargo !== undefined) fields.embargo ??= item.embargo;
  if (given.image) {
    const file = options.pictures.get(given.image.file);
    if (file !== undefined) fields.image = { ...given.image, file };
    else {
      delete fields.image;
      const { alt, caption = "", credit, licence } = given.image;
      notes.push({
        field: "picture",
        message: `${given.image.file} is not in this publication; ${[alt, caption, credit, licence].join("; ")}`,
      });
    }
  }
  if (options.section !== undefined) fields.section = options.section;
  if (!publication.lists.sections.has(fields.section)) {
    const [first] = publication.lists.sections.keys();
    notes.push({
      field: "section",
      message: `no section here has the id "${fields.section}"; it stands under ${first}`,
    });
    if (first !== undefined) fields.section = first;
  }
  for (const [kind, id] of referencesOf(fields)) {
    if (publication.lists[LIST_OF[kind]].has(id)) continue;
    const told = item.names.find((name) => name.kind === kind && slugify(name.name) === id);
    if (!unknown.some((name) => name.kind === kind && slugify(name.name) === id)) {
      unknown.push(told ?? { kind, name: titled(id), part: "about" });
    }
    notes.push({ field: LIST_OF[kind], message: `nothing here has the id "${id}"; add it to ${LIST_OF[kind]}.yaml` });
  }
  return { fields, unknown, notes };
}

/** The ids of lists that front matter refers to, each with its kind. */
function* referencesOf(fields: FrontMatter): Generator<[WireName["kind"], string]> {
  const kinds: [WireName["kind"], NamingList][] = [
    ["topic", "topics"],
    ["person", "people"],
    ["organization", "organizations"],
    ["place", "places"],
  ];
  for (const [kind, list] of kinds) for (const id of fields[list] ?? []) yield [kind, id];
  for (const id of fields.dateline ?? []) yield ["place", id];
  for (const { person } of fields.byline) if (person !== undefined) yield ["person", person];
  for (const { place } of fields.events ?? []) if (place !== undefined) yield ["place", place];
  for (const { speaker, relayedBy, place } of fields.statements ?? []) {
    yield ["person", speaker];
    if (relayedBy !== undefined) yield ["person", relayedBy];
    if (place !== undefined) yield ["place", place];
  }
}

/** An id as a name, which makes the same id again. */
function titled(id: string): string {
  return id.replace(/(^|-)([a-z])/g, (_, hyphen: string, letter: string) => (hyphen && " ") + letter.toUpperCase());
}
