import { lstatSync, readdirSync, type Dirent } from "node:fs";
import { join } from "node:path";
import { isPicture } from "../../press/copy/pictures.ts";

/** A file of wire copy to be read, or what there is to say of a path that is not read; `isRefused` when somebody named it. */
export type Found = { path: string } | { path: string; message: string; isRefused: boolean };

/** The standard input, as it is named on the command line. */
export const STANDARD_INPUT = "-";

/**
 * The files of wire copy at some paths, those of folders in the order of their names, one after the other as they are asked for.
 * Links, pipes and devices are not read; of what lies in a folder, neither are dotfiles, nor pictures, which items name.
 */
export function* findWireFiles(paths: string[]): Generator<Found> {
  for (const path of paths) {
    if (path === STANDARD_INPUT) {
      yield { path };
      continue;
    }
    const refused = (message: string): Found => ({ path, message, isRefused: true });
    let seen;
    try {
      seen = lstatSync(path, { throwIfNoEntry: false });
    } catch (error) {
      yield refused(`cannot be read (${(error as NodeJS.ErrnoException).code}); check the path`);
      continue;
    }
    if (!seen) yield refused("is not there; check the path");
    else if (seen.isDirectory()) yield* filesBelow(path);
    else if (seen.isFile()) yield { path };
    else yield refused(seen.isSymbolicLink() ? LINK : NO_FILE);
  }
}

const LINK = "is a symbolic link; name the file itself";
const NO_FILE = "is no regular file; save the copy in a file, or pass it through the standard input as -";

function* filesBelow(folder: string): Generator<Found> {
  const note = (path: string, message: string): Found => ({ path, message, isRefused: false });
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    yield { path: folder, message: `the folder cannot be read (${code}); check its permissions`, isRefused: true };
    return;
  }
  let pictures = 0;
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith(".")) yield note(path, "is a dotfile, and is left out");
    else if (entry.isDirectory()) yield* filesBelow(path);
    else if (!entry.isFile()) yield note(path, entry.isSymbolicLink() ? LINK : NO_FILE);
    else if (isPicture(entry.name)) pictures++;
    else yield { path };
  }
  if (pictures > 0)
    yield note(folder, `holds ${pictures} picture files, which are taken with the items that name them`);
}
