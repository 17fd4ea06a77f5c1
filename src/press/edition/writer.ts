import { parentPort, workerData } from "node:worker_threads";
import type { Piece } from "./piece.ts";
import { Store } from "./store.ts";

/** A file that a writing thread is sent. */
export type Order = { file: string; bytes: Uint8Array };

/** What it answers to the files of one message: what was written, and why the rest could not be. */
export type Receipt = { pieces: Piece[]; error?: string };

/** Where a thread writes: below which folder, and which other one gets links to it. */
export type Ground = { root: string; twin: string | undefined };

/** A thread that writes the files it is sent below one folder. */
const { root, twin } = workerData as Ground;
const store = new Store(root, twin);

parentPort!.on("message", (orders: Order[]) => {
  const receipt: Receipt = { pieces: [] };
  try {
    for (const { file, bytes } of orders) receipt.pieces.push(store.add(file, bytes));
  } catch (error) {
    receipt.error = (error as Error).message;
  }
  parentPort!.postMessage(receipt);
});
