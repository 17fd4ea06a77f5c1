import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Piece } from "./piece.ts";
import { Store } from "./store.ts";
import type { Ground, Order, Receipt } from "./writer.ts";

/** So many files are written at once; for more, starting threads pays. */
const WORTH_THREADS = 100;

/** How many files may wait to be written; more would only fill the memory. */
const MOST_WAITING = 500;

/** How many files a thread is sent at once, at most, and from how many bytes on they are not held back: each message wakes a thread. */
const BATCH = 24;
const BATCH_BYTES = 512 * 1024;

/** Writes and compresses files below a folder, on other threads while pages are made, once there are many of them. */
export class Writers {
  readonly #ground: Ground;
  readonly #store: Store;
  readonly #done: (piece: Piece) => void;
  #threads: Worker[] = [];
  #begun = 0;
  #batch: Order[] = [];
  #batchBytes = 0;
  #sent = 0;
  #waiting = 0;
  #error: Error | undefined;
  #changed = Promise.withResolvers<void>();

  /** `done` is told of each file, with its compressed copies, when it is written; a `twin` of the folder gets links to all. */
  constructor(ground: Ground, done: (piece: Piece) => void) {
    this.#ground = ground;
    this.#store = new Store(ground.root, ground.twin);
    this.#done = done;
  }

  /** Begins to write a file, whose bytes must not change any more; waits while too many are waiting. */
  async write(file: string, bytes: Uint8Array): Promise<void> {
    this.#begun += 1;
    if (this.#begun <= WORTH_THREADS) return this.#done(this.#store.add(file, bytes));
    if (this.#threads.length === 0) this.#start();
    this.#waiting += 1;
    this.#batchBytes += bytes.length;
    if (this.#batch.push({ file, bytes }) >= BATCH || this.#batchBytes >= BATCH_BYTES) this.#send();
    while (this.#waiting > MOST_WAITING && !this.#error) await this.#change();
    if (this.#error) throw this.#error;
  }

  /** Writes a file as it is, without making compressed copies of it. */
  copy(file: string, bytes: Uint8Array): void {
    this.#done(this.#store.addOne(file, bytes));
  }

  /** Waits until all is written. Throws what went wrong. */
  async finish(): Promise<void> {
    this.#send();
    while (this.#waiting > 0 && !this.#error) await this.#change();
    await Promise.all(this.#threads.map((thread) => thread.terminate()));
    this.#threads = [];
    if (this.#error) throw this.#error;
  }

  #start(): void {
    const newThread = () => new Worker(join(import.meta.dirname, "writer.ts"), { workerData: this.#ground });
    this.#threads = Array.from({ length: availableParallelism() }, newThread);
    for (const thread of this.#threads) {
      thread.unref();
      thread.on("error", (error: Error) => this.#end(error));
      thread.on("message", ({ pieces, error }: Receipt) => {
        this.#waiting -= pieces.length;
        for (const piece of pieces) this.#done(piece);
        if (error !== undefined) this.#end(new Error(error));
        this.#wake();
      });
    }
  }

  #send(): void {
    if (this.#batch.length === 0) return;
    this.#threads[this.#sent++ % this.#threads.length]!.postMessage(this.#batch);
    this.#batch = [];
    this.#batchBytes = 0;
  }

  #end(error: Error): void {
    this.#error ??= error;
    this.#wake();
  }

  /** Wakes all who wait: pages and cards are written at the same time. */
  #wake(): void {
    this.#changed.resolve();
    this.#changed = Promise.withResolvers();
  }

  #change(): Promise<void> {
    return this.#changed.promise;
  }
}
