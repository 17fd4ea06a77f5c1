import type { WireItem } from "../item.ts";

/** The status of an item by its name or code (http://cv.iptc.org/newscodes/pubstatusg2/): `usable`, `stat:canceled`, `cancelled`. */
export function statusNamed(text: string): WireItem["status"] | undefined {
  const name = text
    .slice(text.lastIndexOf(":") + 1)
    .trim()
    .toLowerCase();
  if (name === "usable" || name === "withheld" || name === "canceled") return name;
  return name === "cancelled" ? "canceled" : undefined;
}
