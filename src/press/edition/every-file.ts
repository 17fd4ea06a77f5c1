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
