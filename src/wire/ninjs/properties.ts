import { shown, type Notebook } from "../notebook.ts";
import type { Field, JsonObject } from "./json.ts";

/** The properties of ninjs 1.0 to 3.1 (https://iptc.org/std/ninjs/) that a draft has a field for, or that tell how to read the rest. */
const TAKEN = `uri guid type version versioncreated versionCreated firstcreated firstCreated contentcreated contentCreated embargoed
  embargoedUntil pubstatus pubStatus urgency copyrightholder copyrightHolder copyrightnotice copyrightNotice usageterms usageTerms
  ednote edNote language person people organisation organisations place places subject subjects byline by headline headlines title
  slugline located descriptions bodies associations infosource infosources infoSources representationtype representationType`;

/** Those that only keep the books: a draft loses nothing without them. */
const BOOKKEEPING = `mimetype profile charcount wordcount renditions altids altIds standard $standard trustindicator trustindicators
  trustIndicators`;

/** Those that hold something which no field of a draft does. */
const UNUSED = `event events eventDetails plannedCoverage object objects genre genres expires rightsinfo rightsInfo digitalsourcetype
  digitalSourceType`;

const WORDED = /^(?:description|body|headline)_\w+$/;
const known = new Set(`${TAKEN} ${BOOKKEEPING}`.split(/\s+/));
const unused = new Set(UNUSED.split(/\s+/));

/** Notes what an item has and a draft does not: properties that are no part of ninjs, those without a field, and keys that stand twice. */
export function noteUnused(item: JsonObject, notebook: Notebook, isOwn: boolean): void {
  for (const { key, spot } of item.twice)
    notebook.decide(spot, key, `"${key}" stands twice; the last one was taken: choose, or ask the sender`);
  for (const field of item.fields.values()) {
    const { key, spot } = field;
    if (known.has(key) || WORDED.test(key) || (unused.has(key) && isOwn)) continue;
    const what = unused.has(key) ? "has no field in a draft" : "is no property of ninjs";
    notebook.note(spot, key.slice(0, 80), `${shown(key)} ${what}, and was left out: ${glimpse(field)}`);
  }
}

/** What an editor needs to see of a value: its names, or its first words. */
function glimpse({ value }: Field): string {
  if (value.kind === "plain") return shown(String(value.value));
  const parts = value.kind === "list" ? value.items : [value];
  const names = parts.slice(0, 5).flatMap((part) => {
    const name = part.kind === "object" ? (part.fields.get("name") ?? part.fields.get("value"))?.value : part;
    return name?.kind === "plain" ? [shown(String(name.value))] : [];
  });
  if (names.length === 0) return value.kind === "list" ? `${value.items.length} entries` : "an object";
  return names.join(", ") + (parts.length > names.length ? " …" : "");
}
