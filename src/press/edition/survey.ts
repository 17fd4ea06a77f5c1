import { join } from "node:path";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { everyFile } from "./every-file.ts";
import { Inventory } from "./inventory.ts";
import { FORMS } from "./packing.ts";
import type { Ground } from "./staging.ts";

/** A form of a piece was changed by somebody or is gone; it stands in `last/`; or it can only be linked from the edition's own folder. */
export const [LOST, IN_PLACE, LINKABLE] = [0, 1, 2];

/** What of an edition can be taken up again: of each form of each row of its inventory, how it was found; and what else is in `last/`. */
export type Survey = { found: Uint8Array; strays: string[] };

/** Looks at every file of an edition and of the one before it. */
export function survey({ out, last, inventory }: Ground): Survey {
  const known = new Inventory(inventory);
  const found = new Uint8Array(known.files.length * FORMS.length);
  const strays = new Set(everyFile(last));
  for (const [row, file] of known.files.entries()) {
    for (let form = 0; form < known.countAt(row); form++) {
      const path = file + FORMS[form];
      const slot = row * FORMS.length + form;
      if (strays.has(path) && known.isAt(join(last, path), row, form)) {
        found[slot] = IN_PLACE;
        strays.delete(path);
      } else if (known.isAt(join(out, path), row, form)) found[slot] = LINKABLE;
    }
  }
  return { found, strays: [...strays] };
}

/** Does the same on a thread of its own, while the build gets under way. */
export function surveyAside(ground: Ground): Promise<Survey> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(import.meta.filename, { workerData: ground });
    thread.on("message", resolve).on("error", reject);
  });
}

if (!isMainThread && workerData && "inventory" in workerData) parentPort!.postMessage(survey(workerData as Ground));
