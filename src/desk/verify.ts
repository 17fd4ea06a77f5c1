import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { MANIFEST, manifestHash } from "../press/edition/manifest.ts";
import { findFlaws, openEdition, type EditionManifest } from "./flaws.ts";
import { publicString, readPublicKey, readSecretKey } from "./keys.ts";
import { SIGNATURE, signManifest, verifySignature } from "./signature.ts";

const USAGE = "npm run verify -- FOLDER [--sign secret.key] [--key public.pub]";

/** What to do with an edition beside looking at its files: the file of a secret key, and a public key or its file. */
export type Keys = { sign?: string; key?: string };

/**
 * Verifies that a folder is, file for file, the edition that its manifest names. Then signs it and verifies its signature, where
 * keys are given. Returns the manifest and lines to tell. Throws with every flaw and its remedy; nothing is signed then.
 */
export function verifyEdition(folder: string, keys: Keys = {}): EditionManifest & { told: string[] } {
  const edition = openEdition(folder);
  const flaws = findFlaws(folder, edition.manifest);
  if (flaws.length > 0)
    throw new Error(
      [
        ...flaws.map(({ file, wrong, remedy }) => `${join(folder, file)} ${wrong}; ${remedy}`),
        `${flaws.length} ${flaws.length === 1 ? "file is" : "files are"} not what ${MANIFEST} says`,
      ].join("\n"),
    );
  const count = Object.keys(edition.manifest.files).length.toLocaleString("en");
  const told = [`${count} files are what ${MANIFEST} says; this is the edition ${manifestHash(edition.text)}`];
  if (keys.sign !== undefined) {
    const secret = readSecretKey(keys.sign);
    writeFileSync(join(folder, SIGNATURE), signManifest(edition.text, secret));
    told.push(`signed in ${join(folder, SIGNATURE)}; whoever has the public key ${publicString(secret)} can verify it`);
  }
  const path = join(folder, SIGNATURE);
  if (keys.key !== undefined) {
    const key = readPublicKey(keys.key);
    if (!existsSync(path))
      throw new Error(`${folder} is not signed; sign it with --sign, or do not trust this edition`);
    told.push(`the signature is good: ${verifySignature(edition.text, readFileSync(path, "utf8"), key)}`);
  } else if (keys.sign === undefined && existsSync(path))
    told.push("it is signed; name the public key with --key to verify that");
  return { ...edition, told };
}

if (import.meta.main) {
  try {
    const options = { sign: { type: "string" }, key: { type: "string" } } as const;
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    if (positionals.length !== 1) throw new Error(`name the one folder of an edition: ${USAGE}`);
    for (const line of verifyEdition(positionals[0]!, values).told) console.log(line);
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
