import type { WireItem } from "../item.ts";
import { shown, type Notebook } from "../notebook.ts";
import { fieldIn, textIn } from "./fields.ts";
import type { JsonObject } from "./json.ts";
import { statusNamed } from "../structured/status.ts";

/** Whether an item may be used; one without a status may, as ninjs has it. */
export function statusIn(item: JsonObject, notebook: Notebook): WireItem["status"] {
  const told = textIn(item, "pubStatus", "pubstatus");
  if (told === undefined) return "usable";
  const status = statusNamed(told);
  if (status !== undefined) return status;
  const { spot } = fieldIn(item, "pubStatus", "pubstatus") ?? item;
  notebook.decide(
    spot,
    "pubStatus",
    `${shown(told)} is none of usable, withheld and canceled; ask the sender which it is`,
  );
  return "withheld";
}
