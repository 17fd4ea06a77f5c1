import { readdirSync } from "node:fs";
import { join } from "node:path";

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

/** How many entries a folder and all below it have that are no folders; 0 when there is no such folder. */
export function fileCount(folder: string): number {
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    return 0;
  }
  let count = 0;
  for (const entry of entries) count += entry.isDirectory() ? fileCount(`${folder}/${entry.name}`) : 1;
  return count;
}
