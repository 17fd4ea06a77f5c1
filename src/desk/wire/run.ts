import { hash } from "node:crypto";
import { KnownNames, type Lists } from "../../wire/draft/link-names.ts";
import type { WireReading, WireSetting } from "../../wire/item.ts";
import { START } from "../../wire/unreadable.ts";
import { UnknownNames } from "../../wire/draft/unknown.ts";
import type { WireOptions } from "./options.ts";
import { readRecordsOf } from "./records.ts";
import { addOutcome, emptyReport, told, type Report } from "./report.ts";
import { Shelf } from "./shelf.ts";
import { takeItem, type Desk, type WireFile } from "./take-item.ts";
import { fileDayOf, readWireBytes, readWireStream, type Whole } from "./wire-bytes.ts";
import { findWireFiles, STANDARD_INPUT } from "./wire-files.ts";

/** What a run needs besides its options. */
export type WireRun = {
  /** The folder in which the drafts are laid. */
  folder: string;
  lists: Lists;
  read: (bytes: Uint8Array, setting: WireSetting) => WireReading;
  /** The standard input, and the moment (ms since 1970) that counts as its last change. */
  input: AsyncIterable<Buffer>;
  pressTime: number;
  onFile?: (count: number) => void;
};

/** What a run did: everything that is to be told, and the names that no list has. */
export type WireResult = { report: Report; unknown: UnknownNames };

/**
 * Takes the wire copy at the paths of the options, one file at a time, into a publication. What cannot be taken is reported, never
 * thrown; throws `UserError` when something cannot be written, with what was taken until then in the folder as a whole.
 */
export async function takeWire(options: WireOptions, run: WireRun): Promise<WireResult> {
  const report = emptyReport();
  const unknown = new UnknownNames(run.lists);
  const desk: Desk = {
    folder: run.folder,
    shelf: new Shelf(run.folder),
    records: readRecordsOf(run.folder),
    publication: { lists: run.lists, names: new KnownNames(run.lists) },
    gone: new Map(),
    options,
  };
  let count = 0;
  for (const found of findWireFiles(options.paths)) {
    if ("message" in found) {
      const { path: file, message } = found;
      report[found.isRefused ? "refused" : "notes"].push(told(file, { ...START, field: "", message }));
      continue;
    }
    run.onFile?.(++count);
    await takeFile(found.path, run, desk, report, unknown);
  }
  report.unknown = unknown.entries();
  return { report, unknown };
}

async function takeFile(path: string, run: WireRun, desk: Desk, report: Report, unknown: UnknownNames): Promise<void> {
  const isStream = path === STANDARD_INPUT;
  const contents = isStream ? await readWireStream(run.input, run.pressTime) : readWireBytes(path);
  const name = isStream ? "standard input" : path;
  if ("message" in contents) {
    report.refused.push(told(name, { ...START, field: "", message: contents.message }));
    return;
  }
  const { items, remarks } = readSafely(contents, run);
  for (const remark of remarks) {
    const stops = remark.weight === "refuse" || (remark.weight === "decide" && !desk.options.isReview);
    report[stops ? "refused" : "notes"].push(told(name, remark));
  }
  const file: WireFile = {
    path: isStream ? undefined : path,
    bytes: contents.bytes,
    sha256: hash("sha256", contents.bytes),
  };
  for (const item of items) {
    const outcome = await takeItem(item, file, desk);
    addOutcome(report, name, outcome);
    if ("unknown" in outcome) unknown.add(outcome.unknown);
  }
}

/** Reads the items of a file; a fault in reading one file is told of that file, and stops no other. */
function readSafely({ bytes, changedAt }: Whole, { lists, read }: WireRun): WireReading {
  try {
    return read(bytes, { fileDay: fileDayOf(changedAt, lists.masthead.timeZone) });
  } catch (error) {
    const message = `cannot be read (${(error as Error).message}); please report this file to the makers of Dateline`;
    return { items: [], remarks: [{ ...START, weight: "refuse", field: "", message }] };
  }
}
