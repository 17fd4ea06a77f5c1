import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { copyFolder } from "../press/folder.ts";
import { LockFile } from "../press/edition/lock-file.ts";
import { endProgress, showProgress } from "../press/edition/progress.ts";
import { readPressTime } from "../press/press-time.ts";
import { fileError, UserError } from "../press/user-error.ts";
import { readWire } from "../wire/read-wire.ts";
import { checkSection, readOptions, WrongUsage, type WireOptions } from "./wire/options.ts";
import { readLists } from "./wire/read-lists.ts";
import { printReport } from "./wire/report.ts";
import { takeWire, type WireResult } from "./wire/run.ts";

/** Takes wire copy into a publication, which no other run may do at the same time. Throws when it cannot, and on wrong usage. */
export async function wire(options: WireOptions): Promise<WireResult> {
  const folder = options.out ?? copyFolder();
  const lists = await readLists(existsSync(join(folder, "masthead.yaml")) ? folder : copyFolder());
  checkSection(options.section, lists);
  const lock = new LockFile(join(folder, ".wire.lock"));
  try {
    mkdirSync(folder, { recursive: true });
    const owner = lock.take();
    if (owner !== undefined) {
      throw new UserError(`another run (process ${owner}) takes wire copy into ${folder}; wait until it is done`);
    }
  } catch (error) {
    throw error instanceof UserError ? error : fileError(folder, "written", error);
  }
  try {
    const run = { folder, lists, read: readWire, input: process.stdin, pressTime: readPressTime() };
    return await takeWire(options, { ...run, onFile: (count) => showProgress(count, "files") });
  } finally {
    endProgress();
    lock.free();
  }
}

if (import.meta.main) {
  try {
    const options = readOptions(process.argv.slice(2));
    const { report, unknown } = await wire(options);
    const { refused, summary } = printReport(report, unknown);
    if (options.isJson) console.log(JSON.stringify(report));
    else {
      if (refused) console.error(refused);
      console.log(summary);
    }
    process.exitCode = report.refused.length > 0 ? 1 : 0;
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = error instanceof WrongUsage ? 2 : 1;
  }
}
