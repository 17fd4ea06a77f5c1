import { statSync } from "node:fs";
import { FOLDERS, SCHEMAS, type Copy, type Kind, type SoundCopy, type UncheckedCopy } from "../../model/copy.ts";
import { textOf, type Bodies, type Pictures } from "./text.ts";
import { crossCheck } from "./cross-check.ts";
import { listFiles } from "./files.ts";
import { projectPath } from "../folder.ts";
import { readLock } from "./lock.ts";
import { isPicture, readPictures } from "./pictures.ts";
import { errorAt, inReadingOrder, START, type Problem } from "./problem.ts";
import { readAll } from "./readings.ts";
import { kindOf, type Record } from "./record.ts";
import { silentChanges } from "./silent-changes.ts";
import { UserError } from "../user-error.ts";

/** A publication's folder, read whole. */
export type Publication = {
  folder: string;
  /** What is valid; whole only when no problem is an error. The masthead is missing when it could not be read. */
  copy: UncheckedCopy;
  /** `kind/id` of every piece, valid or not. */
  ids: ReadonlySet<string>;
  /** Everything wrong in every file, in reading order. */
  problems: Problem[];
};

/**
 * Reads, validates and cross-checks a publication for a press time (ms since 1970). With a `memory` (a folder), what has not
 * changed since the last reading is not read again. Bad copy is reported, never thrown; throws when there is no such folder.
 */
export async function readPublication(folder: string, pressTime: number, memory?: string): Promise<Publication> {
  const seen = statSync(folder, { throwIfNoEntry: false });
  if (!seen) throw new UserError(`there is no folder ${folder}; DATELINE_COPY names the publication's folder`);
  if (!seen.isDirectory()) throw new UserError(`${folder} is no folder; name the publication's folder`);
  const { files, problems } = await listFiles(folder);
  const unreadable = problems.map(({ file }) => file);
  problems.push(...files.filter(isStray).map(strayFile));
  if (!files.includes("masthead.yaml")) {
    problems.push(errorAt("masthead.yaml", START, "", "is missing; it gives the publication its name and address"));
  }
  const pictures = await readPictures(folder, files.filter(isPicture), problems, memory && `${memory}/pictures`);
  const reading = await readAll(folder, files.filter(kindOf), pictures, memory && `${memory}/texts`);
  const { records, ids, bodies } = reading;
  for (const problem of reading.problems) problems.push(problem);
  for (const file of unreadable) if (kindOf(file)) ids.add(file.slice(0, -".md".length));
  const { files: publicFiles } = await listFiles(projectPath("public"));
  const shelf = {
    folder,
    files: new Set([...files, ...unreadable]),
    publicFiles: new Set(publicFiles),
    pictures,
    ids,
    unread: unreadKinds(problems, unreadable),
    pressTime,
  };
  const all = assemble(records, bodies, pictures);
  problems.push(...crossCheck(all as SoundCopy, records, shelf));
  const valid = records.filter(({ isValid }) => isValid);
  const copy = valid.length === records.length ? all : assemble(valid, bodies, pictures);
  return { folder, copy, ids, problems: inReadingOrder(problems) };
}

/**
 * A publication as the press takes it: read, validated, cross-checked, and compared with what its lock says that readers were
 * shown. Throws like `readPublication`.
 */
export async function checkPublication(folder: string, pressTime: number, memory?: string): Promise<Publication> {
  const publication = await readPublication(folder, pressTime, memory);
  const { lock, problems } = await readLock(folder);
  const { copy, ids } = publication;
  const silent = problems.length > 0 ? problems : silentChanges(folder, copy, lock, pressTime, ids);
  return { ...publication, problems: inReadingOrder([...publication.problems, ...silent]) };
}

/** The kinds of which some pieces are unknown: a list that cannot be read as a whole, a folder that cannot be looked into. */
function unreadKinds(problems: Problem[], unreadable: string[]): Set<Kind> {
  const isUnread = (kind: Kind) =>
    kind in FOLDERS
      ? unreadable.some((file) => !file.endsWith(".md") && `${file}/`.startsWith(`${kind}/`))
      : problems.some(({ file, field, severity }) => file === `${kind}.yaml` && field === "" && severity === "error");
  return new Set((Object.keys(SCHEMAS) as Kind[]).filter(isUnread));
}

function assemble(records: Record[], bodies: Bodies, pictures: Pictures): UncheckedCopy {
  const maps = Object.fromEntries(Object.keys(SCHEMAS).map((kind) => [kind, new Map<string, unknown>()]));
  for (const record of records) {
    maps[record.kind]!.set(record.id, record.body ? textOf(record, bodies, pictures) : record.data);
  }
  const { masthead, ...rest } = maps as unknown as Copy & { masthead: Map<string, Copy["masthead"]> };
  return { ...rest, masthead: masthead.get("masthead") };
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
