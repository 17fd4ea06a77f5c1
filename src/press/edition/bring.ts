import { constants, copyFileSync, linkSync, mkdirSync, rmdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";

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
