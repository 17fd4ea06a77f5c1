import { withoutUnprintable } from "../model/text.ts";

/**
 * A plain value whose texts, at any depth, have no character that XML cannot carry. Copy with such characters is refused; this is
 * for what is no copy, since one of them makes a feed unreadable as a whole.
 */
export function printable<Value>(value: Value): Value {
  if (typeof value === "string") return withoutUnprintable(value) as Value;
  if (Array.isArray(value)) return value.map(printable) as Value;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, printable(part)])) as Value;
}
