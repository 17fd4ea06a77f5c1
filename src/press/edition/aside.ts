import { parentPort, Worker, workerData } from "node:worker_threads";
import type { Piece } from "./piece.ts";
import type { Ground } from "./staging.ts";
import { Store, type Place } from "./store.ts";
import { survey, type Found, type Survey } from "./survey.ts";

/** A file that is to be written: its bytes, with compressed copies where it can have any, or the parts of one that is to have none. */
export type Order = { file: string; bytes: Uint8Array } | { file: string; parts: Uint8Array[] };

/** What a thread is told: to look through an edition, or to write files at a place. */
export type Task = { survey: Ground } | { place: Place; orders: Order[] };

/** What it answers to orders: what was written, and why the rest could not be. */
export type Receipt = { pieces: Piece[]; error?: string };

/** What it answers to the other task, in two messages. */
type Finding = Found | { strays: string[] };

/** What tells a thread that was started here from any other that loads this file. */
const WORK = "dateline-aside";

/** Starts a thread that works beside the one that makes pages. The process waits until somebody ends it. */
export function startAside(): Worker {
  return new Worker(import.meta.filename, { workerData: WORK });
}

/** Has a thread look at every file of an edition and of the one before it, while the build gets under way. */
export function surveyAside(thread: Worker, ground: Ground): Promise<Survey> {
  const strays = Promise.withResolvers<string[]>();
  // Who waits for the first answer is told what is wrong by that.
  strays.promise.catch(() => {});
  return new Promise((resolve, reject) => {
    const fail = (error: Error) => {
      reject(error);
      strays.reject(error);
    };
    const hear = (answer: Finding | Receipt) => {
      if ("found" in answer) resolve({ ...answer, strays: strays.promise });
      if (!("strays" in answer)) return;
      thread.off("error", fail).off("message", hear);
      strays.resolve(answer.strays);
    };
    thread.on("message", hear).on("error", fail);
    thread.postMessage({ survey: ground } satisfies Task);
  });
}

/** The memory of bytes that have it to themselves, which can be handed over to another thread; none where they share it. */
export function ownMemory(bytes: Uint8Array): ArrayBuffer[] {
  return bytes.byteLength === bytes.buffer.byteLength ? [bytes.buffer as ArrayBuffer] : [];
}

/** Answers with what was found; the memory of an inventory that has its own is handed over, not copied. */
function giveAway(found: Found): void {
  parentPort!.postMessage(found satisfies Finding, found.inventory ? ownMemory(found.inventory) : []);
}

if (workerData === WORK) {
  let store: Store | undefined;
  parentPort!.on("message", (task: Task) => {
    const answer = (what: Finding | Receipt) => parentPort!.postMessage(what);
    if ("survey" in task) return answer({ strays: survey(task.survey, giveAway).strays });
    store ??= new Store(task.place);
    const receipt: Receipt = { pieces: [] };
    try {
      for (const order of task.orders) {
        const { file } = order;
        receipt.pieces.push("parts" in order ? store.addBare(file, order.parts) : store.add(file, order.bytes));
      }
    } catch (error) {
      receipt.error = (error as Error).message;
    }
    answer(receipt);
  });
}
