import { forEachKept, type Last } from "./bring.ts";
import { FORMS } from "./packing.ts";
import type { Piece } from "./piece.ts";

/** A file with the SHA-256, in hexadecimal, and the number of its bytes. */
export type Row = [file: string, sha256: string, bytes: number];

/** What two editions differ in: files that the later one has no more, and those that were made for it; compressed copies too, in no order. */
export type Changes = { gone: string[]; made: Row[] };

/** What an edition of what is kept of the last one, and of pieces that were made, differs in from that. */
export function changesFrom(last: Last, pieces: Iterable<Piece>): Changes {
  const made = rowsOf(pieces);
  const there = new Set(made.map(([path]) => path));
  const gone: string[] = [];
  for (let row = last.kept.indexOf(0); row !== -1; row = last.kept.indexOf(0, row + 1)) {
    const paths = FORMS.slice(0, last.inventory.countAt(row)).map((ending) => last.inventory.files[row]! + ending);
    gone.push(...paths.filter((path) => !there.has(path)));
  }
  return { gone, made };
}

/** Every file of an edition of what is kept of the last one, and of pieces that were made; compressed copies too, in no order. */
export function rowsFrom(last: Last, pieces: Iterable<Piece>): Row[] {
  const rows = rowsOf(pieces);
  forEachKept(last, (path, row, form) => {
    const { sha256, bytes } = last.inventory.contentAt(row, form);
    rows.push([path, sha256, bytes]);
  });
  return rows;
}

function rowsOf(pieces: Iterable<Piece>): Row[] {
  const rows: Row[] = [];
  for (const { file, forms } of pieces)
    for (const [form, { sha256, bytes }] of forms.entries()) rows.push([file + FORMS[form], sha256, bytes]);
  return rows;
}
