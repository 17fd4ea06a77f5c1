import { lineOf } from "../structured/told-line.ts";
import type { Field, Json, JsonObject } from "./json.ts";

/** The first of some properties that an object has: the versions of ninjs call one thing by several names. */
export function fieldIn(object: JsonObject | undefined, ...keys: string[]): Field | undefined {
  for (const key of keys) {
    const field = object?.fields.get(key);
    if (field && !(field.value.kind === "plain" && field.value.value === null)) return field;
  }
  return undefined;
}

/** The text or number of the first of some properties, as a text with its line breaks; undefined where it is missing or something else. */
export function textIn(object: JsonObject | undefined, ...keys: string[]): string | undefined {
  const value = fieldIn(object, ...keys)?.value;
  if (value?.kind !== "plain" || value.value === null || value.value === "") return undefined;
  return String(value.value);
}

/** The same as one line. */
export function lineIn(object: JsonObject | undefined, ...keys: string[]): string | undefined {
  return lineOf(textIn(object, ...keys));
}

/** The objects of a list, or of an object that holds each by a name (ninjs 1.x), with that name. */
export function objectsIn(object: JsonObject | undefined, ...keys: string[]): (JsonObject & { key?: string })[] {
  const value = fieldIn(object, ...keys)?.value;
  if (value?.kind === "list") return value.items.filter(isObject);
  if (value?.kind !== "object") return [];
  return [...value.fields.values()].flatMap(({ key, value: one }) => (isObject(one) ? [{ ...one, key }] : []));
}

/** Whether a value is an object. */
export function isObject(value: Json | undefined): value is JsonObject {
  return value?.kind === "object";
}
