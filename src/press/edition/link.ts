import { constants, copyFileSync, linkSync } from "node:fs";

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
