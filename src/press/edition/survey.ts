import { lstatSync } from "node:fs";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { everyFile } from "./every-file.ts";
import { Inventory } from "./inventory.ts";
import { FORMS } from "./packing.ts";
import { lookOf } from "./piece.ts";
import type { Ground } from "./staging.ts";

/** A form of a piece was changed by somebody or is gone; it stands in `last/`; or it can only be linked from the edition's own folder. */
export const [LOST, IN_PLACE, LINKABLE] = [0, 1, 2];

/** What of an edition can be taken up again: of each form of each row of its inventory, how it was found; and what else is in `last/`. */
export type Survey = { found: Uint8Array; strays: string[] };

/** Looks at every file of an edition and of the one before it. */
export function survey({ out, last, lastWholeAt, inventory }: Ground): Survey {
  const known = new Inventory(inventory);
  const found = new Uint8Array(known.files.length * FORMS.length);
  const strays: string[] = [];
  for (const [row, file] of known.files.entries()) {
    for (let form = 0; form < known.countAt(row); form++) {
      const path = file + FORMS[form];
      const slot = row * FORMS.length + form;
      const look = lookOf(`${last}/${path}`);
      if (look && known.isLook(look, row, form)) {
        found[slot] = IN_PLACE;
        continue;
      }
      if (look) strays.push(path);
      const own = lookOf(`${out}/${path}`);
      if (own && known.isLook(own, row, form)) found[slot] = LINKABLE;
    }
  }
  strays.push(...known.gone.filter((path) => lookOf(`${last}/${path}`)));
  const changed = changedFolders(last, [...known.files, ...known.gone], lastWholeAt);
  const foreign = changed.flatMap((path) => everyFile(last, path)).filter((path) => !isInPlace(path, known, found));
  return { found, strays: [...new Set([...strays, ...foreign])] };
}

/** Clocks of file systems go by ticks of up to so many ms. */
const TICK = 10;

/**
 * The folders of some files into which something may have been put since a moment, by the time when their entries last changed: a new
 * folder changes the one above it. Of folders in each other the uppermost is named; `""` is the root.
 */
function changedFolders(root: string, files: string[], since: number): string[] {
  const folders = new Set([""]);
  for (const file of files)
    for (let folder = folderOf(file); !folders.has(folder); folder = folderOf(folder)) folders.add(folder);
  const changed = new Set<string>();
  for (const folder of folders) {
    const seen = lstatSync(`${root}/${folder}`, { throwIfNoEntry: false });
    if (seen && seen.mtimeMs >= since - TICK) changed.add(folder);
  }
  const isBelowAnother = (folder: string): boolean =>
    folder !== "" && (changed.has(folderOf(folder)) || isBelowAnother(folderOf(folder)));
  return [...changed].filter((folder) => !isBelowAnother(folder));
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

function isInPlace(path: string, known: Inventory, found: Uint8Array): boolean {
  return FORMS.some((ending, form) => {
    const row = path.endsWith(ending) ? known.rowOf(path.slice(0, path.length - ending.length)) : undefined;
    return row !== undefined && found[row * FORMS.length + form] === IN_PLACE;
  });
}

/** Does the same on a thread of its own, while the build gets under way. */
export function surveyAside(ground: Ground): Promise<Survey> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(import.meta.filename, { workerData: ground });
    thread.on("message", resolve).on("error", reject);
  });
}

if (!isMainThread && workerData && "inventory" in workerData) parentPort!.postMessage(survey(workerData as Ground));
