import { createHash, hash } from "node:crypto";
import { linkSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { lookOf, type Form, type Piece } from "./piece.ts";
import { FORMS, isPackable, pack } from "./packing.ts";
import { writeParts } from "./write-parts.ts";

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
    return { file, forms: forms.map((form, n) => this.#write(file + FORMS[n], [form])) };
  }

  /** Writes one file of some parts, without compressed copies. Throws when it is there already. */
  addBare(file: string, parts: Uint8Array[]): Piece {
    return { file, forms: [this.#write(file, parts)] };
  }

  #write(file: string, parts: Uint8Array[]): Form {
    const path = this.#placeFor(this.#root, file);
    writeParts(path, parts, "wx");
    if (this.#twin !== undefined) this.#link(path, this.#twin, file);
    return { sha256: sha256Of(parts), ...lookOf(path)! };
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

function sha256Of(parts: Uint8Array[]): string {
  if (parts.length === 1) return hash("sha256", parts[0]!);
  const sum = createHash("sha256");
  for (const part of parts) sum.update(part);
  return sum.digest("hex");
}
