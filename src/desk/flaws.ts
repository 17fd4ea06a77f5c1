import { hash } from "node:crypto";
import { existsSync, lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { everyFile } from "../press/edition/every-file.ts";
import { MANIFEST, type Manifest } from "../press/edition/manifest.ts";
import { readForeignManifest } from "./below.ts";
import { SENDING } from "./sending.ts";
import { SIGNATURE } from "./signature.ts";

/** An edition's manifest: the text that its hash and signature are of, and what it says. */
export type EditionManifest = { text: string; manifest: Manifest };

/** Where a folder is not what its manifest says: a path below it, what is wrong there, and what to do. */
export type Flaw = { file: string; wrong: string; remedy: string };

/** Reads the manifest of an edition's folder. Throws when there is none, and when it is not sound. */
export function openEdition(folder: string): EditionManifest {
  const path = join(folder, MANIFEST);
  if (!existsSync(path)) throw new Error(`${folder} is no edition: it has no ${MANIFEST}; run npm run build first`);
  const text = readFileSync(path, "utf8");
  return { text, manifest: readForeignManifest(text, path) };
}

/** Compares each file of a folder, byte for byte, with its manifest; sorted by path. A clone's `.git` is no part of it. */
export function findFlaws(folder: string, { files }: Manifest): Flaw[] {
  const present = everyFile(folder).filter((file) => !file.startsWith(".git/"));
  const unlisted = present.filter((file) => !Object.hasOwn(files, file) && file !== MANIFEST && file !== SIGNATURE);
  const flaws = unlisted.map((file) => ({ file, wrong: "is not in the manifest", remedy: remedyFor(file) }));
  for (const [file, { sha256, bytes }] of Object.entries(files)) {
    const seen = lstatSync(join(folder, file), { throwIfNoEntry: false });
    const wrong = !seen
      ? "is missing"
      : !seen.isFile()
        ? "is no file of its own"
        : seen.size !== bytes
          ? `is changed: it has ${seen.size} bytes, not ${bytes}`
          : hash("sha256", readFileSync(join(folder, file))) !== sha256
            ? "is changed: its SHA-256 is another"
            : undefined;
    if (wrong) flaws.push({ file, wrong, remedy: "build or fetch the edition again" });
  }
  return flaws.sort((a, b) => (a.file < b.file ? -1 : 1));
}

function remedyFor(file: string): string {
  return file === SENDING
    ? "a deployment to this folder was interrupted; run it again"
    : "delete it, or, if it belongs to the paper, put it into public/ and build again";
}
