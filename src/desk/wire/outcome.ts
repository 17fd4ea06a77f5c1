import type { Remark, WireItem, WireName } from "../../wire/item.ts";

/** What became of an item; `draft` is the article's file, from the publication's root. */
export type Outcome =
  | { kind: "imported" | "updated"; item: WireItem; draft: string; remarks: Remark[]; unknown: WireName[] }
  | { kind: "unchanged" | "older"; item: WireItem; draft: string }
  | { kind: "refused"; item: WireItem; remarks: Remark[] };

/** An item that is refused for one reason; the message says what to do. */
export function refusedFor(item: WireItem, field: string, message: string): Outcome {
  return { kind: "refused", item, remarks: [{ ...item.spot, weight: "refuse", field, message }] };
}
