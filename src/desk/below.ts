import { readManifest, type Manifest } from "../press/edition/manifest.ts";

/** Whether a path leads to something below a folder, by a name that fits into a list with one a line. */
export function isBelow(file: string): boolean {
  return file.split("/").every((part) => !["", ".", ".."].includes(part)) && !/[\p{Cc}\\]/u.test(file);
}

/** Reads a manifest from elsewhere. Throws when the text is none, and when it names what is not below its folder. */
export function readForeignManifest(text: string, name: string): Manifest {
  const manifest = readManifest(text, name);
  const stray = Object.keys(manifest.files).find((file) => !isBelow(file));
  if (stray === undefined) return manifest;
  throw new Error(`${name} names ${JSON.stringify(stray)}, which is no path below a folder`);
}
