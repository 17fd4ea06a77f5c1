import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { UserError } from "../user-error.ts";
import { checkOut, type Readout } from "./publication.ts";

/** What is to be read, and for which press time (ms since 1970). */
type Errand = { folder: string; pressTime: number; memory: string };

/** What a thread brings back: what it read, or why it could not. */
type Answer = { readout: Readout } | { refusal: string };

/** Reads and checks a publication on a thread of its own, while the build gets under way. Throws like `checkPublication`. */
export function checkOutAside(errand: Errand): Promise<Readout> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(import.meta.filename, { workerData: errand });
    thread.on("error", reject).on("message", (answer: Answer) => {
      if ("readout" in answer) resolve(answer.readout);
      else reject(new UserError(answer.refusal));
    });
  });
}

if (!isMainThread && workerData && "pressTime" in workerData) {
  const { folder, pressTime, memory } = workerData as Errand;
  try {
    const readout = await checkOut(folder, pressTime, memory);
    const records = readout.records.filter(({ isValid }) => isValid);
    parentPort!.postMessage({ readout: { ...readout, records } } satisfies Answer);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    parentPort!.postMessage({ refusal: error.message } satisfies Answer);
  }
}
