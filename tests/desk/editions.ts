import { hash } from "node:crypto";
import { mkdir, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { printManifest, type Manifest } from "../../src/press/edition/manifest.ts";

/** The text of each file of an edition, by path. */
export type Files = Record<string, string>;

/** The manifest of an edition with these files. */
export function manifestOf(files: Files): Manifest {
  const listed = Object.entries(files).map(([file, text]) => [
    file,
    { sha256: hash("sha256", text), bytes: Buffer.byteLength(text) },
  ]);
  return { format: "dateline-edition-1", previous: null, files: Object.fromEntries(listed) as Manifest["files"] };
}

/** Writes an edition, with its manifest, into a new folder. */
export async function editionWith(files: Files): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "dateline-edition-"));
  for (const [file, text] of Object.entries({ ...files, "edition.json": printManifest(manifestOf(files)) })) {
    await mkdir(join(folder, dirname(file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }
  return folder;
}

/** Changes the text of a file. */
export async function editIn(folder: string, file: string, change: (text: string) => string): Promise<void> {
  await writeFile(join(folder, file), change(await readFile(join(folder, file), "utf8")));
}

/** Writes a file into a folder. Returns its path. */
export async function putInto(folder: string, name: string, text: string): Promise<string> {
  await writeFile(join(folder, name), text);
  return join(folder, name);
}
