import { hash } from "node:crypto";
import { linkSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { lookOf, type Form, type Piece } from "./piece.ts";
import { FORMS, isPackable, pack } from "./packing.ts";

/** Where files are written: below which folder, and which other one gets links to all of them. */
export type Place = { root: string; twin: string | undefined };

/** A folder that files are written into, each once; and where there is one, its twin, which gets a link to each. */
export class Store {
  readonly #root: string;
  readonly #twin: string | undefined;
  readonly #folders = new Set<string>();

  constructor({ root, twin }: Place) {
    this.#root = root;
    this.#twin = twin;
  }

  /** Writes a file, with its compressed copies where it has any. Throws when it is there already. */
  add(file: string, bytes: Uint8Array): Piece {
    const forms = isPackable(file) ? [bytes, ...pack(file, bytes)] : [bytes];
    return { file, forms: forms.map((form, n) => this.#write(file + FORMS[n], form)) };
  }

  /** Writes one file without compressed copies. Throws when it is there already. */
  addBare(file: string, bytes: Uint8Array): Piece {
    return { file, forms: [this.#write(file, bytes)] };
  }

  #write(file: string, bytes: Uint8Array): Form {
    const path = this.#placeFor(this.#root, file);
    writeFileSync(path, bytes, { flag: "wx" });
    if (this.#twin !== undefined) this.#link(path, this.#twin, file);
    return { sha256: hash("sha256", bytes), ...lookOf(path)! };
  }

  #link(path: string, twin: string, file: string): void {
    try {
      linkSync(path, this.#placeFor(twin, file));
    } catch {
      // Whoever looks for the link will only take longer.
    }
  }

  #placeFor(root: string, file: string): string {
    const path = join(root, file);
    const folder = dirname(path);
    if (!this.#folders.has(folder)) mkdirSync(folder, { recursive: true });
    this.#folders.add(folder);
    return path;
  }
}
