import { FORMS } from "./packing.ts";
import type { Piece } from "./piece.ts";

/** Of each form, so many numbers (its look) and bytes (its hash) are noted. */
export const NUMBERS = 3;
export const HASH = 32;

/** An inventory in columns, of which those that are text have a NUL after each name or key, which no path has. */
export type Columns = {
  version: string;
  secrets: string;
  numbers: Float64Array;
  hashes: Buffer;
  counts: Uint8Array;
  files: Buffer;
  keys: Buffer;
  /** What the edition before had that this one has not: paths, compressed copies too. */
  gone: Buffer;
};

/** The columns that have something for every row, in the order in which they are written: first the one that must begin at a multiple of eight. */
export const ROWS = ["numbers", "hashes", "counts", "files", "keys"] as const;
const ORDER = [...ROWS, "gone"] as const;

/** Some rows, one after the other, as their bytes stand in each column. */
export type Rows = Record<(typeof ROWS)[number], Uint8Array>;

/** The columns of an inventory that is made, each in the parts that it is put together of. */
export type Parts = Record<(typeof ORDER)[number], Uint8Array[]>;

type Head = Pick<Columns, "version" | "secrets"> & { sizes: number[] };

const NONE = columnsOf({ version: "", secrets: "", sizes: ORDER.map(() => 0) }, Buffer.alloc(0));

/** The columns that `bytesOf` made bytes of, without copying them; empty ones when there is nothing, or it is broken. */
export function columnsIn(bytes: Uint8Array | undefined): Columns {
  if (!bytes) return NONE;
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const end = buffer.indexOf("\n") + 1;
    const head = JSON.parse(buffer.toString("utf8", 0, end)) as Head;
    const body = buffer.subarray(end);
    const columns = columnsOf(head, body.byteOffset % 8 === 0 ? body : Buffer.from(new Uint8Array(body).buffer));
    return isWhole(head, columns, body) ? columns : NONE;
  } catch {
    return NONE;
  }
}

/** An inventory as bytes, in parts, so that what stays need not be copied. */
export function bytesOf({ version, secrets }: Pick<Columns, "version" | "secrets">, parts: Parts): Uint8Array[] {
  const sizes = ORDER.map((name) => parts[name].reduce((sum, { byteLength }) => sum + byteLength, 0));
  const text = JSON.stringify({ version, secrets, sizes } satisfies Head);
  const padded = text.padEnd(text.length + 7 - (Buffer.byteLength(text) % 8)) + "\n";
  return [Buffer.from(padded), ...ORDER.flatMap((name) => parts[name])];
}

/** The rows of some pieces. */
export function rowsOf(pieces: Piece[]): Rows {
  const numbers = new Float64Array(slotOf(pieces.length, 0) * NUMBERS);
  const hashes = Buffer.alloc(slotOf(pieces.length, 0) * HASH);
  for (const [row, { forms }] of pieces.entries())
    for (const [form, { sha256, bytes, mtimeMs, ino }] of forms.entries()) {
      numbers.set([bytes, mtimeMs, ino], slotOf(row, form) * NUMBERS);
      hashes.write(sha256, slotOf(row, form) * HASH, "hex");
    }
  const counts = Uint8Array.from(pieces, ({ forms }) => forms.length);
  const [files, keys] = [pieces.map(({ file }) => file), pieces.map(({ key = "" }) => key)];
  return { numbers: bytesIn(numbers), hashes, counts, files: columnOf(files), keys: columnOf(keys) };
}

/** The bytes of numbers, where they stand. */
export function bytesIn({ buffer, byteOffset, byteLength }: Float64Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** Names as they stand in a column. */
export function columnOf(names: string[]): Uint8Array {
  return Buffer.from(names.map((name) => name + "\0").join(""));
}

/** Where the numbers and the hash of a form of a row stand in their columns. */
export function slotOf(row: number, form: number): number {
  return row * FORMS.length + form;
}

function columnsOf({ version, secrets, sizes }: Head, body: Buffer): Columns {
  let at = 0;
  const [numbers, hashes, counts, files, keys, gone] = sizes.map((size) => body.subarray(at, (at += size)));
  return {
    ...{ version, secrets, hashes: hashes!, counts: counts!, files: files!, keys: keys!, gone: gone! },
    numbers: new Float64Array(numbers!.buffer, numbers!.byteOffset, numbers!.byteLength / 8),
  };
}

/** Whether columns have what so many rows need, and nothing is missing at their end. */
function isWhole({ sizes }: Head, { numbers, hashes, counts }: Columns, body: Buffer): boolean {
  const slots = slotOf(counts.length, 0);
  const isSized = numbers.length === slots * NUMBERS && hashes.length === slots * HASH;
  return isSized && sizes.reduce((sum, size) => sum + size, 0) === body.length;
}
