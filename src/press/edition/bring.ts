import { constants, copyFileSync, existsSync, linkSync, mkdirSync, renameSync, rmdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { everyFile } from "./inventory.ts";

/**
 * Makes a folder hold just some files: of those `present` in it, what is none of them goes, with the folders that it leaves empty;
 * each file for which `isThere` says no is put there anew by `put`.
 */
export function bring(
  folder: string,
  files: ReadonlyMap<string, unknown>,
  present: string[],
  isThere: (file: string) => boolean,
  put: (file: string, to: string) => void,
): void {
  for (const file of present) {
    if (files.has(file) && isThere(file)) continue;
    rmSync(join(folder, file), { force: true });
    if (!files.has(file)) removeEmpty(dirname(file), folder);
  }
  const folders = new Set<string>();
  for (const file of files.keys()) {
    if (isThere(file)) continue;
    const to = join(folder, file);
    if (!folders.has(dirname(to))) mkdirSync(dirname(to), { recursive: true });
    folders.add(dirname(to));
    put(file, to);
  }
}

/** Makes a folder hold links to all files of another, in a `draft` beside it first. Where that fails, the folder is not there. */
export function linkAside(from: string, folder: string, draft: string, files: ReadonlyMap<string, unknown>): void {
  try {
    if (existsSync(folder)) renameSync(folder, draft);
    bring(
      draft,
      files,
      everyFile(draft),
      () => false,
      (file, to) => linkSync(join(from, file), to),
    );
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

/** Links a file; where the file system has no links, copies it. Says whether it could be linked. Throws when `to` is there. */
export function linkOrCopy(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") throw error;
    copyFileSync(from, to, constants.COPYFILE_EXCL);
    return false;
  }
}
