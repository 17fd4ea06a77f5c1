import { hash } from "node:crypto";
import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
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
