import { existsSync, linkSync, mkdirSync, renameSync, rmdirSync, rmSync, unlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Inventory } from "./inventory.ts";
import { linkOrCopy } from "./link.ts";
import { FORMS } from "./packing.ts";
import { lookOf } from "./piece.ts";
import type { Staging } from "./staging.ts";
import { IN_PLACE, LOST } from "./survey.ts";

/** The last edition: what it was made of, how each form of that was found, and which rows are kept. */
export type Last = { inventory: Inventory; found: Uint8Array; kept: Uint8Array };

/** Makes `fresh/` the next edition, where most of it was made anew: what is kept is linked into it. */
export function completeFresh(staging: Staging, last: Last): void {
  renameSync(staging.path("fresh"), staging.path("next"));
  linkKept(staging, last, staging.path("last"));
}

/** Makes `last/` the next edition, but for what is made: what does not belong to it goes, with `strays`; what is kept but not in it is linked. */
export function clearLast(staging: Staging, last: Last, strays: string[]): void {
  const next = staging.path("next");
  if (existsSync(staging.path("last"))) renameSync(staging.path("last"), next);
  const outdated: string[] = [];
  const isOutdated = (row: number, form: number) => !last.kept[row] && isInPlace(last, row, form);
  forEachForm(last, isOutdated, (path) => outdated.push(path));
  removeFrom(next, [...strays, ...outdated]);
  linkKept(staging, last);
}

/** Moves what was `made` into the next edition. */
export function moveMade(staging: Staging, made: string[]): void {
  const move = putterInto(staging.path("next"));
  for (const path of made) move(path, (to) => renameSync(join(staging.path("fresh"), path), to));
}

/** Links what is kept into `next/`: what was found in place from there, where that is not `next/` itself, all else from the edition's own folder. */
function linkKept(staging: Staging, last: Last, place?: string): void {
  const put = putterInto(staging.path("next"));
  const isElsewhere = (row: number, form: number) =>
    last.kept[row] === 1 && (place !== undefined || !isInPlace(last, row, form));
  forEachForm(last, isElsewhere, (path, row, form) => {
    const folder = isInPlace(last, row, form) ? place! : staging.out;
    const copied = put(path, (to) => (linkOrCopy(join(folder, path), to) ? undefined : lookOf(to)));
    if (copied) last.inventory.note(row, form, copied);
  });
}

/** Visits every form of the pieces that are kept: its path, and where it stands in the inventory. */
export function forEachKept(last: Last, visit: (path: string, row: number, form: number) => void): void {
  forEachForm(last, (row) => last.kept[row] === 1, visit);
}

/** The paths of all forms that are kept. */
export function pathsKept(last: Last): string[] {
  const paths: string[] = [];
  forEachKept(last, (path) => paths.push(path));
  return paths;
}

/** Visits the forms that are meant. Of the names of 200,000 files only theirs are put together. */
function forEachForm(
  { inventory }: Last,
  isMeant: (row: number, form: number) => boolean,
  visit: (path: string, row: number, form: number) => void,
): void {
  for (let row = 0; row < inventory.files.length; row++)
    for (let form = 0; form < inventory.countAt(row); form++)
      if (isMeant(row, form)) visit(inventory.files[row]! + FORMS[form], row, form);
}

/** Whether every form of a piece can be taken up again. */
export function isWhole({ inventory, found }: Last, row: number): boolean {
  const first = row * FORMS.length;
  const end = first + inventory.countAt(row);
  for (let form = first; form < end; form++) if (found[form] === LOST) return false;
  return true;
}

function isInPlace({ found }: Last, row: number, form: number): boolean {
  return found[row * FORMS.length + form] === IN_PLACE;
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

/** Makes `last/` a folder of links to all files of the edition: `twin/`, with some more. Where that fails, it is not there. */
export function linkAside(staging: Staging, files: Iterable<string>): void {
  const [last, twin] = [staging.path("last"), staging.path("twin")];
  rmSync(last, { recursive: true, force: true });
  try {
    mkdirSync(twin, { recursive: true });
    const put = putterInto(twin);
    for (const file of files) put(file, (to) => linkSync(join(staging.out, file), to));
    renameSync(twin, last);
  } catch {
    // Whoever looks for the folder will only take longer.
    rmSync(twin, { recursive: true, force: true });
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
