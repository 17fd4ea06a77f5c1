import { hash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { lookOf, type Form, type Piece } from "./piece.ts";
import { FORMS, isPackable, pack } from "./packing.ts";

/** A folder that files are written into, each once. */
export class Store {
  readonly #root: string;
  readonly #folders = new Set<string>();

  constructor(root: string) {
    this.#root = root;
  }

  /** Writes a file, with its compressed copies where it has any. Throws when it is there already. */
  add(file: string, bytes: Uint8Array): Piece {
    const forms = isPackable(file) ? [bytes, ...pack(file, bytes)] : [bytes];
    return { file, forms: forms.map((form, n) => this.#write(file + FORMS[n], form)) };
  }

  /** Writes one file as it is. Throws when it is there already. */
  addOne(file: string, bytes: Uint8Array): Piece {
    return { file, forms: [this.#write(file, bytes)] };
  }

  #write(file: string, bytes: Uint8Array): Form {
    const path = join(this.#root, file);
    const folder = dirname(path);
    if (!this.#folders.has(folder)) mkdirSync(folder, { recursive: true });
    this.#folders.add(folder);
    writeFileSync(path, bytes, { flag: "wx" });
    return { sha256: hash("sha256", bytes), ...lookOf(path)! };
  }
}
