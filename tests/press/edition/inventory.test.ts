import { expect, test } from "vitest";
import { Inventory } from "../../../src/press/edition/inventory.ts";
import type { Piece } from "../../../src/press/edition/piece.ts";

const piece = (file: string, ino: number, forms = 1, key?: string): Piece => ({
  file,
  ...(key !== undefined && { key }),
  forms: Array.from({ length: forms }, (_, form) => {
    const sha256 = (ino * 10 + form).toString(16).padStart(64, "0");
    return { sha256, bytes: ino + 0.5, mtimeMs: ino * 1000.25, ino: ino * 10 + form };
  }),
});

/** The inventory of pieces of which `kept` of another stay, read from one buffer. */
function next(from: Inventory, kept: number[], made: Piece[], gone: string[] = []): Inventory {
  return new Inventory(Buffer.concat(from.next("v2", "s2", Uint8Array.from(kept), made, gone)));
}

/** All that an inventory tells, row by row. */
function told(inventory: Inventory): unknown[] {
  return inventory.files.map((file, row) => {
    const forms = Array.from({ length: inventory.countAt(row) }, (_, form) => inventory.contentAt(row, form));
    return [file, inventory.keyAt(row), forms.map(({ sha256, bytes }) => [Number(`0x${sha256}`), bytes])];
  });
}

const NONE = new Inventory(undefined);
const FIVE = ["a", "b/é.html", "c", "d", "e"].map((file, n) =>
  piece(file, n + 1, (n % 3) + 1, n === 3 ? undefined : `key-${n}`),
);

test.for([
  ["all rows", [1, 1, 1, 1, 1], []],
  ["no row", [0, 0, 0, 0, 0], []],
  ["every second row", [1, 0, 1, 0, 1], []],
  ["the others", [0, 1, 0, 1, 0], []],
  [
    "rows with new ones before, between and after",
    [1, 1, 0, 1, 1],
    [piece("A", 7, 3), piece("bé", 8), piece("z", 9, 2, "k")],
  ],
  ["a row that was made again", [1, 0, 1, 1, 1], [piece("b/é.html", 20, 2, "other")]],
])("%s: what is kept and what was made stand in the order of their names", ([, kept, made]) => {
  const first = next(NONE, [], FIVE.toReversed());
  expect(told(first)).toEqual(told(next(NONE, [], FIVE)));
  const second = next(first, kept as number[], (made as Piece[]).toReversed(), ["gone", "é/gone"]);
  const rows = [...FIVE.filter((_, row) => (kept as number[])[row]), ...(made as Piece[])];
  expect(told(second)).toEqual(told(next(NONE, [], rows)));
  expect(second.files).toEqual(rows.map(({ file }) => file).sort());
  expect([second.version, second.secrets, second.gone]).toEqual(["v2", "s2", ["gone", "é/gone"]]);
  for (const { file, forms } of rows) {
    const row = second.rowOf(file)!;
    for (const [form, look] of forms.entries()) {
      expect(second.isLook(look, row, form)).toBe(true);
      expect(second.isLook({ ...look, ino: look.ino + 1 }, row, form)).toBe(false);
      expect(second.isLook({ ...look, mtimeMs: look.mtimeMs + 0.25 }, row, form)).toBe(false);
      expect(second.contentAt(row, form)).toEqual({ sha256: look.sha256, bytes: look.bytes });
    }
  }
});

test("the look of a copy is noted for the next build", () => {
  const first = next(NONE, [], FIVE);
  first.note(2, 1, { bytes: 1, mtimeMs: 2, ino: 3 });
  expect(next(first, [1, 1, 1, 1, 1], []).isLook({ bytes: 1, mtimeMs: 2, ino: 3 }, 2, 1)).toBe(true);
});

test("bytes may begin anywhere in their memory", () => {
  const bytes = Buffer.concat(NONE.next("v", "", new Uint8Array(), FIVE, []));
  for (let offset = 0; offset < 8; offset++) {
    const moved = Buffer.concat([Buffer.alloc(offset), bytes]).subarray(offset);
    expect(told(new Inventory(moved))).toEqual(told(next(NONE, [], FIVE)));
  }
});

test("what is broken is no inventory", () => {
  const bytes = Buffer.concat(NONE.next("v", "s", new Uint8Array(), FIVE, ["gone"]));
  const broken = [
    Buffer.from("of an earlier press"),
    Buffer.alloc(bytes.length),
    Buffer.concat([bytes, Buffer.alloc(1)]),
  ];
  for (let end = 0; end < bytes.length; end++) broken.push(bytes.subarray(0, end));
  for (const some of broken) {
    const { files, gone, version } = new Inventory(some);
    expect({ files, gone, version }).toEqual({ files: [], gone: [], version: "" });
  }
});
