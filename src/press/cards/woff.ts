import { inflateSync } from "node:zlib";

/** The lengths of a WOFF file's head and of its entry for one table (https://www.w3.org/TR/WOFF/#WOFFHeader). */
const WOFF = { head: 44, entry: 20 };
/** The same of the font that is packed in it (https://learn.microsoft.com/typography/opentype/spec/otff). */
const FONT = { head: 12, entry: 16 };

/** The font (TrueType or OpenType) that a WOFF file holds: what sets the cards reads no WOFF. Throws on any other file. */
export function unpackWoff(woff: Buffer): Buffer {
  if (woff.toString("latin1", 0, 4) !== "wOFF") throw new Error("is no WOFF file");
  const count = woff.readUInt16BE(12);
  const head = Buffer.alloc(FONT.head + count * FONT.entry);
  const power = Math.floor(Math.log2(count));
  woff.copy(head, 0, 4, 8);
  head.writeUInt16BE(count, 4);
  head.writeUInt16BE(2 ** power * FONT.entry, 6);
  head.writeUInt16BE(power, 8);
  head.writeUInt16BE((count - 2 ** power) * FONT.entry, 10);
  const parts: Uint8Array[] = [head];
  let offset = head.length;
  for (let n = 0; n < count; n++) {
    const from = WOFF.head + n * WOFF.entry;
    const to = FONT.head + n * FONT.entry;
    const [start, packed, length] = [4, 8, 12].map((at) => woff.readUInt32BE(from + at)) as [number, number, number];
    const bytes = woff.subarray(start, start + packed);
    const table = packed < length ? inflateSync(bytes) : bytes;
    woff.copy(head, to, from, from + 4);
    woff.copy(head, to + 4, from + 16, from + 20);
    head.writeUInt32BE(offset, to + 8);
    head.writeUInt32BE(length, to + 12);
    const padding = Buffer.alloc(-length & 3);
    parts.push(table, padding);
    offset += length + padding.length;
  }
  return Buffer.concat(parts);
}

/** The characters that a font has glyphs for, as code points, from its `cmap` in format 4 or 12, whichever says more. */
export function charactersOf(font: Buffer): Set<number> {
  const count = font.readUInt16BE(4);
  const entries = Array.from({ length: count }, (_, n) => FONT.head + n * FONT.entry);
  const entry = entries.find((at) => font.toString("latin1", at, at + 4) === "cmap");
  if (entry === undefined) throw new Error("has no table of characters");
  const cmap = font.subarray(font.readUInt32BE(entry + 8));
  const found = new Set<number>();
  for (let n = 0; n < cmap.readUInt16BE(2); n++) {
    const table = cmap.subarray(cmap.readUInt32BE(8 + n * 8));
    const format = table.readUInt16BE(0);
    const ranges = format === 12 ? longRanges(table) : format === 4 ? shortRanges(table) : [];
    for (const [first, last] of ranges) for (let code = first; code <= last; code++) found.add(code);
  }
  return found;
}

function longRanges(table: Buffer): [number, number][] {
  const at = (n: number) => 16 + n * 12;
  return Array.from({ length: table.readUInt32BE(12) }, (_, n) => [
    table.readUInt32BE(at(n)),
    table.readUInt32BE(at(n) + 4),
  ]);
}

function shortRanges(table: Buffer): [number, number][] {
  const count = table.readUInt16BE(6) / 2;
  const ranges = Array.from({ length: count }, (_, n): [number, number] => [
    table.readUInt16BE(16 + 2 * count + 2 * n),
    table.readUInt16BE(14 + 2 * n),
  ]);
  return ranges.filter(([first]) => first !== 0xffff);
}
