import { hash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { isPackable, pack, PACKED } from "./packing.ts";

/** A file as it was written: its path below the edition, and the SHA-256 and number of its bytes. */
export type Stored = { file: string; sha256: string; bytes: number };

/** A folder that files are written into, each once. */
export class Store {
  readonly #root: string;
  readonly #folders = new Set<string>();

  constructor(root: string) {
    this.#root = root;
  }

  /** Writes a file, with its compressed copies where it has any. Throws when it is there already. */
  add(file: string, bytes: Uint8Array): Stored[] {
    const stored = [this.addOne(file, bytes)];
    if (isPackable(file)) {
      const packed = pack(bytes, file.startsWith("_astro/"));
      for (const [n, ending] of PACKED.entries()) stored.push(this.addOne(file + ending, packed[n]!));
    }
    return stored;
  }

  /** Writes one file as it is. Throws when it is there already. */
  addOne(file: string, bytes: Uint8Array): Stored {
    const folder = join(this.#root, dirname(file));
    if (!this.#folders.has(folder)) mkdirSync(folder, { recursive: true });
    this.#folders.add(folder);
    writeFileSync(join(this.#root, file), bytes, { flag: "wx" });
    return { file, sha256: hash("sha256", bytes), bytes: bytes.length };
  }
}
