import { hash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { isPackable, pack, PACKED } from "./packing.ts";

/** A file as it was written: its path below the edition, and the SHA-256 and number of its bytes. */
export type Stored = { file: string; sha256: string; bytes: number };

const folders = new Set<string>();

/** Writes a file below a folder, with its compressed copies where it has any. Throws when it is there already. */
export function store(root: string, file: string, bytes: Uint8Array): Stored[] {
  const stored = [storeOne(root, file, bytes)];
  if (isPackable(file)) {
    const packed = pack(bytes, file.startsWith("_astro/"));
    for (const [n, ending] of PACKED.entries()) stored.push(storeOne(root, file + ending, packed[n]!));
  }
  return stored;
}

/** Writes one file below a folder. Throws when it is there already. */
export function storeOne(root: string, file: string, bytes: Uint8Array): Stored {
  const folder = join(root, dirname(file));
  if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
  folders.add(folder);
  writeFileSync(join(root, file), bytes, { flag: "wx" });
  return { file, sha256: hash("sha256", bytes), bytes: bytes.length };
}
