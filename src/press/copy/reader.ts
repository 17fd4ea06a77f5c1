import { parentPort, workerData } from "node:worker_threads";
import { readRecords } from "./read-copy.ts";
import { kindOf } from "./record.ts";
import type { Pictures } from "./text.ts";

/** What a reading thread is told when it starts. */
export type Brief = { folder: string; base: string; pictures: Pictures };

/** A thread that reads the files it is sent, and answers with what each holds, in their order. */
const { folder, base, pictures } = workerData as Brief;
const setting = { base, sizeOf: (file: string) => pictures.get(file) };

parentPort!.on("message", async (files: string[]) => {
  parentPort!.postMessage(await Promise.all(files.map((file) => readRecords(folder, file, kindOf(file)!, setting))));
});
