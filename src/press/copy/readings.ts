import { join } from "node:path";
import type { Masthead } from "../../model/masthead.ts";
import { homeOf } from "../../model/permalink.ts";
import { HtmlStock } from "./html-stock.ts";
import { openMemory } from "./memory.ts";
import type { Problem } from "./problem.ts";
import { readMany } from "./readers.ts";
import { readRecords } from "./read-copy.ts";
import { kindOf, type Reading, type Record } from "./record.ts";
import type { Bodies, Pictures } from "./text.ts";

/** What all files of copy hold; `ids` has `kind/id` of every piece, readable or not. */
export type Readings = { records: Record[]; ids: Set<string>; problems: Problem[]; bodies: Bodies };

/** Reads all files of copy, those excepted that the memory (a folder) knows. The masthead comes first: its base path is in every body. */
export async function readAll(
  folder: string,
  files: string[],
  pictures: Pictures,
  memoryFolder?: string,
): Promise<Readings> {
  const base = await readBase(folder, files);
  const memory = memoryFolder === undefined ? undefined : openMemory<Reading>(memoryFolder, base);
  const known = new Map<string, Reading>();
  for (const file of files) {
    const reading = memory?.recall(join(folder, file));
    if (reading && hasSamePictures(reading, pictures)) known.set(file, reading);
  }
  const stock = new HtmlStock();
  const unknown = files.filter((file) => !known.has(file));
  for (const [n, fresh] of (await readMany(unknown, { folder, base, pictures })).entries()) {
    const { html, ...reading } = fresh;
    const file = unknown[n]!;
    const body = reading.records[0]?.body;
    if (html !== undefined && body) stock.keep(body.digest, html);
    known.set(file, reading);
    if (!reading.problems.some(({ severity }) => severity === "error")) memory?.keep(join(folder, file), reading);
  }
  const setting = { base, sizeOf: (file: string) => pictures.get(file) };
  const readings: Readings = { records: [], ids: new Set(), problems: [], bodies: { folder, setting, stock } };
  for (const file of files) {
    const reading = known.get(file)!;
    for (const record of reading.records) readings.records.push(record);
    for (const id of reading.ids) readings.ids.add(`${kindOf(file)}/${id}`);
    for (const problem of reading.problems) readings.problems.push(problem);
  }
  memory?.save();
  return readings;
}

async function readBase(folder: string, files: string[]): Promise<string> {
  if (!files.includes("masthead.yaml")) return "/";
  const { records } = await readRecords(folder, "masthead.yaml", "masthead", { base: "/", sizeOf: () => undefined });
  return records[0]?.isValid ? homeOf((records[0].data as Masthead).url).base : "/";
}

/** Whether the pictures that a body shows still have the sizes that its HTML says. */
function hasSamePictures({ records }: Reading, pictures: Pictures): boolean {
  return records.every(
    ({ body }) =>
      body?.images.every(({ file, size }) => {
        const now = pictures.get(file);
        return now?.width === size?.width && now?.height === size?.height;
      }) ?? true,
  );
}
