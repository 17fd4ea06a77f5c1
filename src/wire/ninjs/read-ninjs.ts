import type { Spot, WireItem, WireReading, WireSetting } from "../item.ts";
import { LIMIT } from "../limit.ts";
import { Notebook, shown } from "../notebook.ts";
import { refusalOf, START, Unreadable } from "../unreadable.ts";
import { fieldIn, isObject, lineIn, objectsIn, textIn } from "./fields.ts";
import { ninjsItem } from "./item.ts";
import { parseJson, type Json, type JsonObject } from "./json.ts";
import { wordsIn } from "./words.ts";

/** How those call a list of items who send more than one: IPTC's composites aside, news APIs do. */
const CONTAINERS = ["items", "item", "_items", "results", "data"];

/**
 * The items of a JSON text: one, a list, an object that holds a list, or a line for each (https://jsonlines.org). A broken item or line
 * spoils no other.
 */
export function readNinjs(text: string, setting: WireSetting): WireReading {
  const lines = text.split("\n");
  const isLines = lines.length > 1 && lines.every((line) => line.trim() === "" || isWhole(line.trim()));
  if (!isLines) return readValue(text, 1, setting);
  if (lines.filter((line) => line.trim() !== "").length > LIMIT.items) return refusalOf(tooMany(START));
  const readings = lines.flatMap((line, at) => (line.trim() === "" ? [] : [readValue(line, at + 1, setting)]));
  return { items: readings.flatMap(({ items }) => items), remarks: readings.flatMap(({ remarks }) => remarks) };
}

function tooMany(spot: Spot): Unreadable {
  return new Unreadable(spot, "JSON", `holds more than ${LIMIT.items} items; split the file`);
}

function isWhole(line: string): boolean {
  return line.startsWith("{") && line.endsWith("}");
}

function readValue(text: string, firstLine: number, setting: WireSetting): WireReading {
  try {
    const notebook = new Notebook();
    const items = itemsIn(parseJson(text, firstLine), notebook, setting);
    return { items, remarks: notebook.remarks };
  } catch (error) {
    return refusalOf(error);
  }
}

function itemsIn(value: Json, notebook: Notebook, setting: WireSetting): WireItem[] {
  if (value.kind === "list") {
    const items: WireItem[] = [];
    for (const one of value.items) {
      items.push(...itemsIn(one, notebook, setting));
      if (items.length > LIMIT.items) throw tooMany(value.spot);
    }
    return items;
  }
  if (!isObject(value)) {
    notebook.refuse(value.spot, "JSON", "is no news item; ninjs is an object with a uri");
    return [];
  }
  const container = CONTAINERS.find((key) => fieldIn(value, key)?.value.kind === "list");
  if (container && !fieldIn(value, "uri", "headline", "headlines"))
    return itemsIn(fieldIn(value, container)!.value, notebook, setting);
  return itemsOf(value, notebook, setting);
}

/** An item itself; of a composite without a text of its own, the texts that it is made of. */
function itemsOf(value: JsonObject, notebook: Notebook, setting: WireSetting): WireItem[] {
  const type = textIn(value, "type") ?? "text";
  const hasText = wordsIn(value, "body", "bodies").length > 0;
  const isGone = /cancell?ed/.test(textIn(value, "pubStatus", "pubstatus") ?? "");
  const name = shown(nameOf(value));
  if (isGone) return [ninjsItem(value, setting)];
  if (type === "composite" && !hasText) {
    const texts = objectsIn(value, "associations").filter(
      (one) => wordsIn(one, "body", "bodies").length > 0 && textIn(one, "type") !== "picture",
    );
    if (texts.length > 0) return texts.flatMap((one) => itemsOf(one, notebook, setting));
    const named = objectsIn(value, "associations")
      .slice(0, 5)
      .map((one) => shown(nameOf(one)));
    const what = named.length > 0 ? `only names others, ${named.join(", ")}; have them sent whole` : "holds no text";
    notebook.refuse(value.spot, "type", `${name} is a package that ${what}`);
    return [];
  }
  if (/^(picture|graphic|image|video|audio|event|planning|component)$/i.test(type)) {
    notebook.refuse(value.spot, "type", `${name} is of the type "${type}", not text; only texts become drafts`);
    return [];
  }
  if (!hasText && textIn(value, "representationType", "representationtype")?.match(/^(partial|incomplete)$/)) {
    notebook.refuse(
      value.spot,
      "representationType",
      `${name} is a part of an item, without its text; have it sent whole`,
    );
    return [];
  }
  if (!hasText && !fieldIn(value, "uri", "guid")) {
    notebook.refuse(value.spot, "JSON", "is no news item: it has neither a uri nor a text; ninjs has both");
    return [];
  }
  const item = ninjsItem(value, setting);
  if (type !== "text" && type !== "composite")
    item.remarks.push({
      ...value.spot,
      weight: "note",
      field: "type",
      message: `the type ${shown(type)} is none of ninjs; it has a text, and was read`,
    });
  return [item];
}

function nameOf(item: JsonObject): string {
  const headline = wordsIn(item, "headline", "headlines")[0]?.value ?? lineIn(item, "title", "name");
  return headline ?? lineIn(item, "uri", "guid") ?? "an item";
}
