import { bytesIn, bytesOf, columnOf, columnsIn, HASH, NUMBERS, ROWS, rowsOf, slotOf } from "./columns.ts";
import type { Columns, Parts, Rows } from "./columns.ts";
import { Names } from "./names.ts";
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
  readonly #columns: Columns;
  readonly #names: Names;
  #keys: Names | undefined;
  #rows: Map<string, number> | undefined;

  /** Reads what `next()` made; the inventory is empty when there is nothing, or it is broken. */
  constructor(bytes: Uint8Array | undefined) {
    this.#columns = columnsIn(bytes);
    this.version = this.#columns.version;
    this.secrets = this.#columns.secrets;
    this.#names = new Names(this.#columns.files, this.#columns.counts.length);
    this.files = this.#names.all();
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
    return this.#keyNames.at(row);
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
    const sha256 = this.#columns.hashes.toString("hex", slot * HASH, (slot + 1) * HASH);
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
    return this.#columns.gone.toString().split("\0").slice(0, -1);
  }

  /**
   * An inventory of the rows of this one that are `kept`, and of pieces that were made, as bytes in parts; `gone` names what neither
   * has. What stays is taken over run by run: most rows followed each other, and still do.
   */
  next(version: string, secrets: string, kept: Uint8Array, made: Piece[], gone: string[]): Uint8Array[] {
    const parts: Parts = { numbers: [], hashes: [], counts: [], files: [], keys: [], gone: [columnOf(gone)] };
    const add = (rows: Rows) => {
      for (const name of ROWS) parts[name].push(rows[name]);
    };
    let added: Piece[] = [];
    const addMade = () => {
      if (added.length > 0) add(rowsOf(added));
      added = [];
    };
    let row = 0;
    const addKept = (end: number) => {
      for (let from = row; row < end; from = row) {
        while (row < end && kept[row]) row += 1;
        if (row === from) row += 1;
        else {
          addMade();
          add(this.#rowsFrom(from, row));
        }
      }
    };
    for (const piece of made.toSorted((a, b) => (a.file < b.file ? -1 : 1))) {
      addKept(firstFrom(this.files, piece.file));
      added.push(piece);
    }
    addKept(this.files.length);
    addMade();
    return bytesOf({ version, secrets }, parts);
  }

  get #keyNames(): Names {
    return (this.#keys ??= new Names(this.#columns.keys, this.#columns.counts.length));
  }

  /** Rows from one up to, and without, another, as they stand in their columns. */
  #rowsFrom(first: number, end: number): Rows {
    const { counts, numbers, hashes } = this.#columns;
    const [from, to] = [slotOf(first, 0), slotOf(end, 0)];
    return {
      numbers: bytesIn(numbers.subarray(from * NUMBERS, to * NUMBERS)),
      hashes: hashes.subarray(from * HASH, to * HASH),
      counts: counts.subarray(first, end),
      files: this.#names.column(first, end),
      keys: this.#keyNames.column(first, end),
    };
  }
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
