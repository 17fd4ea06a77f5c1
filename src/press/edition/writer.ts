import { parentPort, workerData } from "node:worker_threads";
import type { Piece } from "./piece.ts";
import { Store } from "./store.ts";

/** A file that a writing thread is sent. */
export type Order = { file: string; bytes: Uint8Array };

/** What it answers: what was written, or why it could not be. */
export type Receipt = { piece: Piece } | { error: string };

/** A thread that writes the files it is sent below one folder. */
const store = new Store(workerData as string);

parentPort!.on("message", ({ file, bytes }: Order) => {
  let receipt: Receipt;
  try {
    receipt = { piece: store.add(file, bytes) };
  } catch (error) {
    receipt = { error: (error as Error).message };
  }
  parentPort!.postMessage(receipt);
});
