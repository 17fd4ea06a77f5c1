import { join } from "node:path";
import type { Masthead } from "../model/masthead.ts";
import { homeOf } from "../model/permalink.ts";
import { Memory } from "./memory.ts";
import { readRecords, kindOf, type Reading, type Record } from "./record.ts";
import type { Problem } from "./problem.ts";
import type { Pictures } from "./text.ts";

/** What all files of copy hold; `ids` has `kind/id` of every piece, readable or not. */
export type Readings = { records: Record[]; ids: Set<string>; problems: Problem[] };

/** How many files are read at one time. */
const AT_ONCE = 200;

/** Reads all files of copy, those excepted that the memory (a file) knows. The masthead comes first: its base path is in every body. */
export async function readAll(
  folder: string,
  files: string[],
  pictures: Pictures,
  memoryFile?: string,
): Promise<Readings> {
  const base = await readBase(folder, files);
  const setting = { base, sizeOf: (file: string) => pictures.get(file) };
  const memory = memoryFile === undefined ? undefined : await Memory.open<Reading>(memoryFile, base);
  const readOne = async (file: string): Promise<Reading> => {
    const read = () => readRecords(folder, file, kindOf(file)!, setting);
    if (!memory) return read();
    const path = join(folder, file);
    const reading = await memory.recall(path, (before) => hasSamePictures(before, pictures), read);
    if (reading.problems.some(({ severity }) => severity === "error")) memory.forget(path);
    return reading;
  };
  const readings: Readings = { records: [], ids: new Set(), problems: [] };
  for (let at = 0; at < files.length; at += AT_ONCE) {
    const some = files.slice(at, at + AT_ONCE);
    for (const [n, { records, ids, problems }] of (await Promise.all(some.map(readOne))).entries()) {
      for (const record of records) readings.records.push(record);
      for (const id of ids) readings.ids.add(`${kindOf(some[n]!)}/${id}`);
      readings.problems.push(...problems);
    }
  }
  await memory?.save();
  return readings;
}

async function readBase(folder: string, files: string[]): Promise<string> {
  if (!files.includes("masthead.yaml")) return "/";
  const { records } = await readRecords(folder, "masthead.yaml", "masthead", { base: "/", sizeOf: () => undefined });
  return records[0]?.isValid ? homeOf((records[0].data as Masthead).url).base : "/";
}

/** Whether the pictures that a body shows still have the sizes that its HTML says. */
function hasSamePictures({ records }: Reading, pictures: Pictures): boolean {
  const images = records.flatMap(({ body }) => body?.images ?? []);
  return images.every(({ file, size }) => {
    const now = pictures.get(file);
    return now?.width === size?.width && now?.height === size?.height;
  });
}
