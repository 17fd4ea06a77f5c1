import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Brief } from "./reader.ts";
import { readRecords } from "./read-copy.ts";
import { kindOf, type FreshReading } from "./record.ts";

/** Below this, starting threads costs more than they bring. */
const WORTH_THREADS = 400;

/** How many files a thread is sent at a time. */
const AT_ONCE = 100;

/** Reads many files of copy, on all cores where there are enough of them. The readings come in the order of the files. */
export async function readMany(files: string[], { folder, base, pictures }: Brief): Promise<FreshReading[]> {
  const heaps: string[][] = [];
  for (let at = 0; at < files.length; at += AT_ONCE) heaps.push(files.slice(at, at + AT_ONCE));
  const readings: FreshReading[][] = [];
  if (files.length < WORTH_THREADS) {
    const setting = { base, sizeOf: (file: string) => pictures.get(file) };
    const readOne = (file: string) => readRecords(folder, file, kindOf(file)!, setting);
    for (const heap of heaps) readings.push(await Promise.all(heap.map(readOne)));
  } else {
    const todo = heaps.entries();
    const threads = Array.from({ length: availableParallelism() }, () =>
      work({ folder, base, pictures }, todo, readings),
    );
    await Promise.all(threads);
  }
  return readings.flat();
}

/** Starts a thread and sends it one heap of files after the other until none is left. */
function work(brief: Brief, todo: Iterator<[number, string[]]>, readings: FreshReading[][]): Promise<void> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(join(import.meta.dirname, "reader.ts"), { workerData: brief });
    let current = 0;
    const next = () => {
      const { done, value } = todo.next();
      if (done) return void thread.terminate().then(() => resolve(), reject);
      current = value[0];
      thread.postMessage(value[1]);
    };
    thread.on("error", reject).on("message", (some: FreshReading[]) => {
      readings[current] = some;
      next();
    });
    next();
  });
}
