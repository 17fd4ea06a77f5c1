import { existsSync } from "node:fs";
import { SCHEMAS, type Copy, type Picture, type UncheckedCopy } from "../model/copy.ts";
import type { Masthead } from "../model/masthead.ts";
import { homeOf } from "../model/permalink.ts";
import { crossCheck } from "./cross-check.ts";
import { listFiles } from "./files.ts";
import { isPicture, readPictures } from "./pictures.ts";
import { errorAt, inReadingOrder, START, type Problem } from "./problem.ts";
import { kindOf, readRecords, type Record } from "./record.ts";
import { textOf } from "./text.ts";

/** A publication's folder, read whole. */
export type Publication = {
  folder: string;
  /** What is valid; whole only when no problem is an error. The masthead is missing when it could not be read. */
  copy: UncheckedCopy;
  /** Everything wrong in every file, in reading order. */
  problems: Problem[];
};

/** Reads, validates and cross-checks a publication. Bad copy is reported, never thrown; throws when there is no such folder. */
export async function readPublication(folder: string): Promise<Publication> {
  if (!existsSync(folder))
    throw new Error(`there is no folder ${folder}; DATELINE_COPY names the publication's folder`);
  const files = await listFiles(folder);
  const problems: Problem[] = files.filter(isStray).map(strayFile);
  const copyFiles = files.filter(kindOf);
  const readings = await Promise.all(copyFiles.map((file) => readRecords(folder, file, kindOf(file)!)));
  const records = readings.flatMap((reading) => reading.records);
  problems.push(...readings.flatMap((reading) => reading.problems));
  if (!files.includes("masthead.yaml")) {
    problems.push(errorAt("masthead.yaml", START, "", "is missing; it gives the publication its name and address"));
  }
  const ids = new Set(readings.flatMap((it, n) => it.ids.map((id) => `${kindOf(copyFiles[n]!)}/${id}`)));
  const pictures = await readPictures(folder, files.filter(isPicture), problems);
  const copy = assemble(records, pictures, new Set(files), problems);
  crossCheck(copy, records, ids, problems);
  return { folder, copy, problems: inReadingOrder(problems) };
}

function assemble(
  records: Record[],
  pictures: Map<string, Picture>,
  files: Set<string>,
  problems: Problem[],
): UncheckedCopy {
  const maps = Object.fromEntries(Object.keys(SCHEMAS).map((kind) => [kind, new Map<string, unknown>()]));
  const masthead = records.find(({ kind }) => kind === "masthead")?.data as Masthead | undefined;
  const base = masthead ? homeOf(masthead.url).base : "/";
  for (const record of records) {
    const isText = record.kind === "articles" || record.kind === "stories" || record.kind === "pages";
    maps[record.kind]!.set(record.id, isText ? textOf(record, { base, pictures, files }, problems) : record.data);
  }
  return { ...(maps as unknown as Copy), masthead };
}

/** Text files where the press would not look for them: leaving them out in silence would lose copy. */
function isStray(file: string): boolean {
  return kindOf(file) === undefined && /\.(md|mdx|markdown|mdown|txt|ya?ml|json|toml|html?)$/i.test(file);
}

function strayFile(file: string): Problem {
  const message =
    "is no part of a publication; articles lie at articles/YYYY/MM/slug.md, stories and pages at stories/slug.md and pages/slug.md, lists in YAML files at the top";
  return errorAt(file, START, "", message);
}
