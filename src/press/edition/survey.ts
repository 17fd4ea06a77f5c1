import { join } from "node:path";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { everyFile, lookOf, readInventory } from "./inventory.ts";

/**
 * What of an edition can be taken up again: its files that stand in `last/` too are in place, but for those that can only be
 * `linkable` from its own folder and those that are `lost`, changed by somebody or gone; what else stands in `last/` are `strays`.
 */
export type Survey = { linkable: string[]; lost: string[]; strays: string[] };

/** Where to look: the folder of the edition, that of the one before, and the inventory of the edition as text. */
export type Ground = { out: string; last: string; inventory: string | undefined };

/** Looks at every file of an edition and of the one before it. */
export function survey({ out, last, inventory }: Ground): Survey {
  const { files } = readInventory(inventory);
  const found: Survey = { linkable: [], lost: [], strays: [] };
  const inPlace = new Set<string>();
  for (const file of everyFile(last)) {
    if (lookOf(join(last, file)) === (files.get(file)?.look ?? "")) inPlace.add(file);
    else found.strays.push(file);
  }
  for (const [file, { look }] of files) {
    if (!inPlace.has(file)) (lookOf(join(out, file)) === look ? found.linkable : found.lost).push(file);
  }
  return found;
}

/** Does the same on a thread of its own, while the build gets under way. */
export function surveyAside(ground: Ground): Promise<Survey> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(import.meta.filename, { workerData: ground });
    thread.on("message", resolve).on("error", reject);
  });
}

if (!isMainThread && workerData && "inventory" in workerData) parentPort!.postMessage(survey(workerData as Ground));
