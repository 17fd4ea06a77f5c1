import { hash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Artifacts } from "./artifacts.ts";
import type { Row } from "./changes.ts";
import { changedList, listOf } from "./manifest-list.ts";
import type { Staging } from "./staging.ts";

/** The name of the manifest in an edition's folder. */
export const MANIFEST = "edition.json";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What an edition consists of. It names every file but itself and its signature, and so stands for the edition as a whole. */
export const manifestSchema = z.strictObject({
  format: z.literal("dateline-edition-1").describe("The format of this file."),
  previous: sha256
    .nullable()
    .describe("The SHA-256 of the manifest of the edition that this one replaced; null for the first."),
  files: z
    .record(z.string(), z.strictObject({ sha256, bytes: z.int().min(0) }))
    .describe("Every file by its path, sorted, with the SHA-256 and the number of its bytes."),
});

export type Manifest = z.infer<typeof manifestSchema>;

/** The SHA-256 of a manifest's bytes, by which the next edition names it. */
export function manifestHash(manifest: string | Uint8Array): string {
  return hash("sha256", manifest);
}

/** Reads a manifest. Throws with the reason when the text is none. */
export function readManifest(text: string, name: string): Manifest {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new Error(`${name} is no manifest of an edition: ${(error as Error).message}`);
  }
  const result = manifestSchema.safeParse(json);
  if (result.success) return result.data;
  throw new Error(`${name} is no manifest of an edition: ${result.error.issues[0]!.message}`);
}

/**
 * Adds the manifest to the edition. Where the edition is, file for file, the one that it replaces, it is that edition still, with
 * the same predecessor: a build that changes nothing makes no new edition.
 */
export async function writeManifest(artifacts: Artifacts, staging: Staging): Promise<void> {
  const path = join(staging.out, MANIFEST);
  const last = existsSync(path) ? readFileSync(path) : undefined;
  // Of 200,000 lines, few change: where the last manifest is what the last build wrote, those alone are looked for.
  const knownHash = last && artifacts.lastHashOf(MANIFEST);
  const lastHash = knownHash ?? (last ? manifestHash(last) : null);
  const lastList = listIn(last);
  const list =
    knownHash === undefined ? [Buffer.from(listOf(artifacts.rows))] : changedList(lastList, artifacts.changes);
  await artifacts.adopt(MANIFEST, ...(last && consistsOf(lastList, list) ? [last] : print(lastHash, list)));
}

/** The list of files in the bytes of a manifest. */
function listIn(manifest: Buffer = Buffer.alloc(0)): Buffer {
  const start = manifest.toString("utf8", 0, 200);
  const [head] = /^\{"format":"dateline-edition-1","previous":(?:null|"[0-9a-f]{64}"),"files":\{\n/.exec(start) ?? [];
  return head === undefined ? Buffer.alloc(0) : manifest.subarray(head.length, -"\n}}\n".length);
}

function consistsOf(bytes: Buffer, parts: Buffer[]): boolean {
  let at = 0;
  return parts.every((part) => part.equals(bytes.subarray(at, (at += part.length)))) && at === bytes.length;
}

/** A manifest as text: a line for each file, so that two of them can be compared. */
export function printManifest({ previous, files }: Manifest): string {
  const rows = Object.entries(files).map(([file, { sha256, bytes }]): Row => [file, sha256, bytes]);
  return Buffer.concat(print(previous, [Buffer.from(listOf(rows))])).toString();
}

function print(previous: string | null, list: Buffer[]): Buffer[] {
  const head = `{"format":"dateline-edition-1","previous":${JSON.stringify(previous)},"files":{\n`;
  return [Buffer.from(head), ...list, Buffer.from("\n}}\n")];
}
