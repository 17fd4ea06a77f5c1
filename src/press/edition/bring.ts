import { existsSync, linkSync, mkdirSync, renameSync, rmdirSync, rmSync, unlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Inventory } from "./inventory.ts";
import { linkOrCopy } from "./link.ts";
import { FORMS } from "./packing.ts";
import { lookOf } from "./piece.ts";
import type { Staging } from "./staging.ts";
import { IN_PLACE } from "./survey.ts";

/** The last edition: what it was made of, how each form of that was found, which rows are kept, and what else stands in `last/`. */
export type Last = { inventory: Inventory; found: Uint8Array; kept: Uint8Array; strays: string[] };

/** Makes `last/` the next edition: what does not belong to it goes, what is kept but not in it is linked, what was `made` is moved in. */
export function completeLast(staging: Staging, { inventory, found, kept, strays }: Last, made: string[]): void {
  const next = staging.path("next");
  if (existsSync(staging.path("last"))) renameSync(staging.path("last"), next);
  removeFrom(next, strays);
  const outdated: string[] = [];
  const put = putterInto(next);
  for (const [row, file] of inventory.files.entries()) {
    for (let form = 0; form < inventory.countAt(row); form++) {
      const path = file + FORMS[form];
      const isInPlace = found[row * FORMS.length + form] === IN_PLACE;
      if (isInPlace && !kept[row]) outdated.push(path);
      if (isInPlace || !kept[row]) continue;
      const isLink = put(path, (to) => linkOrCopy(join(staging.out, path), to));
      if (!isLink) inventory.note(row, form, lookOf(join(next, path))!);
    }
  }
  removeFrom(next, outdated);
  const move = putterInto(next);
  for (const path of made) move(path, (to) => renameSync(join(staging.path("fresh"), path), to));
}

/** Removes files from a folder, with the folders that they leave empty. */
function removeFrom(folder: string, files: Iterable<string>): void {
  for (const file of files) {
    // rmSync() takes ten times as long.
    unlinkSync(join(folder, file));
    removeEmpty(dirname(file), folder);
  }
}

/** What puts files into a folder: each by a function that is given the path, in a folder that is there. */
function putterInto(folder: string): <Result>(file: string, put: (to: string) => Result) => Result {
  const folders = new Set<string>();
  return (file, put) => {
    const to = join(folder, file);
    const parent = dirname(to);
    if (!folders.has(parent)) mkdirSync(parent, { recursive: true });
    folders.add(parent);
    return put(to);
  };
}

/** Makes a folder hold links to files of another, in a `draft` beside it first. Where that fails, the folder is not there. */
export function linkAside(from: string, folder: string, draft: string, files: Iterable<string>): void {
  rmSync(folder, { recursive: true, force: true });
  try {
    const put = putterInto(draft);
    for (const file of files) put(file, (to) => linkSync(join(from, file), to));
    renameSync(draft, folder);
  } catch {
    // Whoever looks for the folder will only take longer.
    rmSync(draft, { recursive: true, force: true });
  }
}

function removeEmpty(folder: string, root: string): void {
  if (folder === ".") return;
  try {
    rmdirSync(join(root, folder));
  } catch {
    // Something else still stands in it.
    return;
  }
  removeEmpty(dirname(folder), root);
}
