import { createHash } from "node:crypto";
import { lstatSync, rmSync } from "node:fs";
import { join, relative, resolve } from "node:path";

/** The publication's folder: `DATELINE_COPY`, from the working directory, else `src/content`. */
export function copyFolder(environment: NodeJS.ProcessEnv = process.env): string {
  return resolve(environment.DATELINE_COPY || "src/content");
}

/** A path of the project itself, wherever a command was begun. */
export function projectPath(path: string): string {
  return join(import.meta.dirname, "../..", path);
}

/** A folder as people read it: from the working directory when it lies below it, else whole. */
export function shownFolder(folder: string): string {
  const below = relative(process.cwd(), folder);
  return below === "" || below.startsWith("..") ? folder : below;
}

/** Where the press remembers what it read of a publication. */
export function memoryFolder(folder: string): string {
  return `${cacheFolder(folder)}/memory`;
}

/** Where Astro keeps what it remembers between builds: a folder of its own for each publication. */
export function cacheFolder(folder: string): string {
  return projectPath(`node_modules/.astro/${createHash("sha256").update(folder).digest("hex").slice(0, 16)}`);
}

/** A path where a folder is to be made: a file that stands there is removed. For places that only the press uses. */
export function clearedFor(path: string): string {
  if (lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === false) rmSync(path);
  return path;
}
