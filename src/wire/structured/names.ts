import { defined } from "../defined.ts";
import type { WireName } from "../item.ts";

/** Names, each once in each of its parts; what one tells and another does not is put together. */
export function eachOnce(names: WireName[]): WireName[] {
  const known = new Map<string, WireName>();
  for (const name of names) {
    const key = `${name.kind}\n${name.part}\n${name.name.toLowerCase()}`;
    const before = known.get(key);
    const sameAs = [...new Set([...(before?.sameAs ?? []), ...(name.sameAs ?? [])])];
    known.set(key, { ...defined(name), ...defined(before ?? {}), ...(sameAs.length > 0 && { sameAs }) } as WireName);
  }
  return [...known.values()];
}
