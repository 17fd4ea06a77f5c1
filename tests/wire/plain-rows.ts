import { expect, test } from "vitest";
import type { WireItem, WireReading } from "../../src/wire/item.ts";
import { readPlainText } from "../../src/wire/plain/read-plain-text.ts";

export const LEDE =
  "Growers and shippers met for a third day, and both sides said that the ships would leave on Friday.";
export const QUOTE = "“We have waited long enough,” said Ada Specimen, who speaks for the growers of the whole valley.";
export const TEXT = `${LEDE}\n\n${QUOTE}`;
export const HEAD = "Growers meet again\n2025-04-02\n\n";

/** What is read of a file of 2 April 2025. */
export const read = (copy: string): WireReading => readPlainText(copy, { fileDay: "2025-04-02" });
/** Remarks as `weight field line:column`. */
export const brief = (remarks: WireItem["remarks"]) =>
  remarks.map(({ weight, field, line, column }) => `${weight} ${field} ${line}:${column}`);

/** One item: what its fields are, and what is told of it, as `weight field line:column`. */
export type Row = [name: string, copy: string, told: Partial<WireItem>, remarks?: string[]];

/** Tests each row: its one item, and all that is told of it. */
export function expectRows(rows: Row[]): void {
  test.each(rows)("%s", (_name, copy, told, remarks = []) => {
    const { items, remarks: ofFile } = read(copy);
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject(told);
    expect([...brief(items[0]!.remarks), ...brief(ofFile)]).toEqual(remarks);
  });
}
