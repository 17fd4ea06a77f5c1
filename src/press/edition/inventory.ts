import { serialize } from "node:v8";
import { columnsIn, HASH, NUMBERS, slotOf, type Columns } from "./columns.ts";
import { FORMS } from "./packing.ts";
import type { Form, Look, Piece } from "./piece.ts";

/**
 * What an edition was made of, for the next build alone: the version of code and masthead that every page depends on, a hash of what
 * was held back when the files were searched for leaks, and each piece, in the order of their files. They stand in columns, not in
 * objects: of a hundred thousand pieces a build asks for each, and changes few.
 */
export class Inventory {
  readonly version: string;
  readonly secrets: string;
  readonly files: string[];
  readonly #keys: string[];
  readonly #columns: Columns;
  readonly #hashes: Buffer;
  #hex: string | undefined;
  #rows: Map<string, number> | undefined;

  /** Reads what `writeInventory` wrote; the inventory is empty when there is nothing, or it is broken. */
  constructor(bytes: Uint8Array | undefined) {
    const columns = (this.#columns = columnsIn(bytes));
    this.version = columns.version;
    this.secrets = columns.secrets;
    this.files = columns.counts.length === 0 ? [] : columns.files.split("\0");
    this.#keys = columns.keys.split("\0");
    this.#hashes = Buffer.from(columns.hashes.buffer, columns.hashes.byteOffset, columns.hashes.byteLength);
  }

  /** The row of a file; undefined when the edition had none. */
  rowOf(file: string): number | undefined {
    if (!this.#rows) {
      this.#rows = new Map();
      for (let row = 0; row < this.files.length; row++) this.#rows.set(this.files[row]!, row);
    }
    return this.#rows.get(file);
  }

  /** The rows of all files below a folder, `a/b/`. */
  rowsBelow(folder: string): number[] {
    const rows: number[] = [];
    for (let row = firstFrom(this.files, folder); this.files[row]?.startsWith(folder); row++) rows.push(row);
    return rows;
  }

  /** The key that a piece was made under; empty when it had none. */
  keyAt(row: number): string {
    return this.#keys[row]!;
  }

  /** How many forms a piece has. */
  countAt(row: number): number {
    return this.#columns.counts[row]!;
  }

  /** Whether something looks as a form of a piece did. */
  isLook({ bytes, mtimeMs, ino }: Look, row: number, form: number): boolean {
    const [at, { numbers }] = [slotOf(row, form) * NUMBERS, this.#columns];
    return bytes === numbers[at] && mtimeMs === numbers[at + 1] && ino === numbers[at + 2];
  }

  /** The SHA-256, in hexadecimal, and the number of bytes of a form of a piece. */
  contentAt(row: number, form: number): Pick<Form, "sha256" | "bytes"> {
    const slot = slotOf(row, form);
    this.#hex ??= this.#hashes.toString("hex");
    const sha256 = this.#hex.slice(2 * slot * HASH, 2 * (slot + 1) * HASH);
    return { sha256, bytes: this.#columns.numbers[slot * NUMBERS]! };
  }

  /** The SHA-256, in hexadecimal, of a file that looks as it did; undefined when it does not, or there was none. */
  hashOf(file: string, look: Look | undefined): string | undefined {
    const row = this.rowOf(file);
    return look && row !== undefined && this.isLook(look, row, 0) ? this.contentAt(row, 0).sha256 : undefined;
  }

  /** Notes how a form of a piece looks that was copied to another place. */
  note(row: number, form: number, { bytes, mtimeMs, ino }: Look): void {
    this.#columns.numbers.set([bytes, mtimeMs, ino], slotOf(row, form) * NUMBERS);
  }

  /** What the edition before had that this one has not: paths, compressed copies too. */
  get gone(): string[] {
    return this.#columns.gone === "" ? [] : this.#columns.gone.split("\0");
  }

  /** An inventory of some rows of this one, in their order, and of pieces that were made, as bytes; `gone` names what neither has. */
  next(version: string, secrets: string, rows: number[], made: Piece[], gone: string[]): Uint8Array {
    const pieces = merged(rows, this.files, made);
    const old = this.#columns;
    const counts = new Uint8Array(pieces.length);
    const numbers = new Float64Array(pieces.length * FORMS.length * NUMBERS);
    const hashes = Buffer.alloc(pieces.length * FORMS.length * HASH);
    for (let row = 0; row < pieces.length; row++) {
      const piece = pieces[row]!;
      const slot = slotOf(row, 0);
      if (typeof piece === "number") {
        // Rows that followed each other and still do are copied at once: those are nearly all.
        const first = row;
        while (pieces[row + 1] === piece + row + 1 - first) row += 1;
        const [from, to] = [slotOf(piece, 0), slotOf(piece + row + 1 - first, 0)];
        counts.set(old.counts.subarray(piece, piece + row + 1 - first), first);
        numbers.set(old.numbers.subarray(from * NUMBERS, to * NUMBERS), slot * NUMBERS);
        hashes.set(old.hashes.subarray(from * HASH, to * HASH), slot * HASH);
      } else {
        counts[row] = piece.forms.length;
        for (const [form, { sha256, bytes, mtimeMs, ino }] of piece.forms.entries()) {
          numbers.set([bytes, mtimeMs, ino], (slot + form) * NUMBERS);
          hashes.write(sha256, (slot + form) * HASH, "hex");
        }
      }
    }
    const files = pieces.map((piece) => (typeof piece === "number" ? this.files[piece] : piece.file)).join("\0");
    const keys = pieces.map((piece) => (typeof piece === "number" ? this.#keys[piece] : (piece.key ?? ""))).join("\0");
    const columns = { version, secrets, files, keys, gone: gone.join("\0"), counts, numbers, hashes };
    return serialize(columns satisfies Columns);
  }
}

/** Rows and pieces in the order of their files; the rows are in it already. */
function merged(rows: number[], files: string[], made: Piece[]): (number | Piece)[] {
  const all: (number | Piece)[] = [];
  const added = made.toSorted((a, b) => (a.file < b.file ? -1 : 1)).values();
  let next = added.next();
  for (const row of rows) {
    for (; !next.done && next.value.file < files[row]!; next = added.next()) all.push(next.value);
    all.push(row);
  }
  for (; !next.done; next = added.next()) all.push(next.value);
  return all;
}

/** Where the first name stands, in a sorted list, that is no less than another. */
function firstFrom(names: string[], name: string): number {
  let [low, high] = [0, names.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (names[middle]! < name) low = middle + 1;
    else high = middle;
  }
  return low;
}
