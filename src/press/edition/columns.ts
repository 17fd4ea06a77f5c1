import { deserialize } from "node:v8";
import { FORMS } from "./packing.ts";

/** Of each form, so many numbers (its look) and bytes (its hash) are noted. */
export const NUMBERS = 3;
export const HASH = 32;

/** An inventory in columns: names and keys with a NUL between them, which no path has. */
export type Columns = {
  version: string;
  secrets: string;
  files: string;
  keys: string;
  /** What the edition before had that this one has not: paths, compressed copies too, with a NUL between them. */
  gone: string;
  counts: Uint8Array;
  numbers: Float64Array;
  hashes: Uint8Array;
};

const NONE: Columns = {
  ...{ version: "", secrets: "", files: "", keys: "", gone: "" },
  ...{ counts: new Uint8Array(), numbers: new Float64Array(), hashes: new Uint8Array() },
};

/** The columns that `serialize` made bytes of; empty ones when there is nothing, or it is broken, and for a column that an earlier press did not write. */
export function columnsIn(bytes: Uint8Array | undefined): Columns {
  try {
    return bytes ? { ...NONE, ...(deserialize(bytes) as Partial<Columns>) } : NONE;
  } catch {
    return NONE;
  }
}

/** Where the numbers and the hash of a form of a row stand in their columns. */
export function slotOf(row: number, form: number): number {
  return row * FORMS.length + form;
}
