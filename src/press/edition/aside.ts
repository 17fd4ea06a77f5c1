import { parentPort, Worker, workerData } from "node:worker_threads";
import type { Piece } from "./piece.ts";
import type { Ground } from "./staging.ts";
import { Store, type Place } from "./store.ts";
import { survey, type Survey } from "./survey.ts";

/** A file that is to be written. */
export type Order = { file: string; bytes: Uint8Array };

/** What a thread is told: to look through an edition, or to write files at a place. */
export type Task = { survey: Ground } | { place: Place; orders: Order[] };

/** What it answers to orders: what was written, and why the rest could not be. To the other task it answers with the survey. */
export type Receipt = { pieces: Piece[]; error?: string };

/** What tells a thread that was started here from any other that loads this file. */
const WORK = "dateline-aside";

/** Starts a thread that works beside the one that makes pages; the process does not wait for it to end. */
export function startAside(): Worker {
  const thread = new Worker(import.meta.filename, { workerData: WORK });
  thread.unref();
  return thread;
}

/** Has a thread look at every file of an edition and of the one before it, while the build gets under way. */
export function surveyAside(thread: Worker, ground: Ground): Promise<Survey> {
  return new Promise((resolve, reject) => {
    const answered = (found: Survey) => {
      thread.off("error", reject).unref();
      resolve(found);
    };
    thread.once("message", answered).once("error", reject).ref();
    thread.postMessage({ survey: ground } satisfies Task);
  });
}

if (workerData === WORK) {
  let store: Store | undefined;
  parentPort!.on("message", (task: Task) => {
    if ("survey" in task) return parentPort!.postMessage(survey(task.survey));
    store ??= new Store(task.place);
    const receipt: Receipt = { pieces: [] };
    try {
      for (const { file, bytes } of task.orders) receipt.pieces.push(store.add(file, bytes));
    } catch (error) {
      receipt.error = (error as Error).message;
    }
    parentPort!.postMessage(receipt);
  });
}
