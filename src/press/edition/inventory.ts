import { lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** A file of an edition as it was written: the hash and number of its bytes, how it looked on disk, and the key it was made under. */
export type Held = { sha256: string; bytes: number; look: string; key?: string };

/**
 * What an edition was made of, for the next build alone: the version of code and masthead that every page depends on, a hash
 * of what was held back when the files were searched for leaks, and each file.
 */
export type Inventory = { version: string; secrets: string; files: Map<string, Held> };

type Row = [file: string, sha256: string, bytes: number, look: string, key?: string];

/** An inventory as JSON, to be read by `readInventory`. */
export function writeInventory({ version, secrets, files }: Inventory): string {
  const rows = Array.from(files, ([file, { sha256, bytes, look, key }]): Row => [file, sha256, bytes, look, key]);
  return JSON.stringify({ version, secrets, rows });
}

/** The inventory in a text; an empty one when there is none or it is broken. */
export function readInventory(text: string | undefined): Inventory {
  const files = new Map<string, Held>();
  try {
    const { version, secrets, rows } = JSON.parse(text ?? "") as { version: string; secrets: string; rows: Row[] };
    for (const [file, sha256, bytes, look, key] of rows)
      files.set(file, { sha256, bytes, look, key: key ?? undefined });
    return { version, secrets, files };
  } catch {
    return { version: "", secrets: "", files: new Map() };
  }
}

/** How a file looks on disk: what changes when somebody writes into it or puts another in its place. Undefined when it is not there. */
export function lookOf(path: string): string | undefined {
  const seen = lstatSync(path, { throwIfNoEntry: false });
  return seen?.isFile() ? `${seen.size} ${seen.mtimeMs} ${seen.ino}` : undefined;
}

/** Every entry of a folder that is no folder, as paths with slashes; none when there is no such folder. */
export function everyFile(root: string, folder = "", files: string[] = []): string[] {
  let entries;
  try {
    entries = readdirSync(join(root, folder), { withFileTypes: true });
  } catch {
    return files;
  }
  for (const entry of entries) {
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) everyFile(root, path, files);
    else files.push(path);
  }
  return files;
}
