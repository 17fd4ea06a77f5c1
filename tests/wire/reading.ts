import { readFileSync } from "node:fs";
import type { Remark, WireItem, WireReading } from "../../src/wire/item.ts";
import { readWire } from "../../src/wire/read-wire.ts";

/** The day of every file of the tests. */
export const FILE_DAY = "2025-04-03";

/** What is read of a text, as UTF-8. */
export function read(text: string): WireReading {
  return readWire(new TextEncoder().encode(text), { fileDay: FILE_DAY });
}

/** What is read of JSON that a value makes. */
export function readJson(value: unknown): WireReading {
  return read(JSON.stringify(value));
}

/** What is read of a file of tests/wire/items. */
export function readItem(name: string): WireReading {
  return readWire(readFileSync(new URL(`items/${name}`, import.meta.url)), { fileDay: FILE_DAY });
}

/** The only item of a reading, with nothing else said of its file. */
export function onlyItem({ items, remarks }: WireReading): WireItem {
  if (items.length !== 1 || remarks.length > 0)
    throw new Error(`no single item: ${JSON.stringify({ items, remarks })}`);
  return items[0]!;
}

/** Remarks as lines: `3:7 refuse headline: message`. */
export function toldIn(remarks: Remark[]): string[] {
  return remarks.map(({ line, column, weight, field, message }) => `${line}:${column} ${weight} ${field}: ${message}`);
}

/** All remarks of a reading, those of the file and those of its items. */
export function everyRemark({ items, remarks }: WireReading): Remark[] {
  return [...remarks, ...items.flatMap((item) => item.remarks)];
}
