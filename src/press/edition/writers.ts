import { availableParallelism } from "node:os";
import type { Worker } from "node:worker_threads";
import { ownMemory, startAside, type Order, type Receipt, type Task } from "./aside.ts";
import type { Piece } from "./piece.ts";
import type { Place } from "./store.ts";

/** From so many files on, starting more threads than one pays. */
const WORTH_THREADS = 500;

/** Asked once, and not for every file: the system has to be asked. */
const MOST_THREADS = availableParallelism();

/** How many files may wait to be written, and of how many bytes; more would only fill the memory. */
const MOST_WAITING = 500;
const MOST_BYTES = 64 * 1024 * 1024;

/** How many files a busy thread is sent at once, at most, and from how many bytes on they are not held back: each message wakes a thread. */
const BATCH = 24;
const BATCH_BYTES = 512 * 1024;

/** Parts of files of so many bytes are handed over to a thread; less is copied, for small buffers share their memory. */
const WORTH_GIVING = 1024 * 1024;

/** Writes and compresses files below a folder, on other threads while pages are made. */
export class Writers {
  readonly #place: Place;
  readonly #done: (piece: Piece) => void;
  #threads: Worker[] = [];
  #begun = 0;
  #batch: Order[] = [];
  #batchBytes = 0;
  #sent = 0;
  #waiting = 0;
  #bytesWaiting = 0;
  #error: Error | undefined;
  #changed = Promise.withResolvers<void>();

  /** `done` is told of each file, with its compressed copies, when it is written; `first` is a thread that is there already. */
  constructor(place: Place, done: (piece: Piece) => void, first?: Worker) {
    this.#place = place;
    this.#done = done;
    if (first) this.#employ(first);
  }

  /** Begins to write a file with its compressed copies; its bytes are given away. Waits while too many are waiting. */
  write(file: string, bytes: Uint8Array): Promise<void> {
    return this.#take({ file, bytes });
  }

  /** Begins to write a file as it is, without compressed copies; the parts that it consists of are given away. */
  copy(file: string, parts: Uint8Array[]): Promise<void> {
    return this.#take({ file, parts });
  }

  /** Waits until all is written. Throws what went wrong. */
  async finish(): Promise<void> {
    this.#send();
    while (this.#waiting > 0 && !this.#error) await this.#changed.promise;
    if (this.#error) throw this.#error;
  }

  /** Has whoever waits, and whoever writes on, told that something went wrong. */
  fail(error: Error): void {
    this.#error ??= error;
    this.#wake();
  }

  /** Ends the threads, whatever they still have to do. */
  async end(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.terminate()));
    this.#threads = [];
  }

  async #take(order: Order): Promise<void> {
    this.#begun += 1;
    if (this.#threads.length === 0) this.#employ(startAside());
    while (this.#begun > WORTH_THREADS && this.#threads.length < MOST_THREADS) this.#employ(startAside());
    const areBusy = this.#waiting > this.#batch.length;
    const size = sizeOf(order);
    this.#waiting += 1;
    this.#bytesWaiting += size;
    this.#batchBytes += size;
    if (this.#batch.push(order) >= BATCH || this.#batchBytes >= BATCH_BYTES || !areBusy) this.#send();
    while ((this.#waiting > MOST_WAITING || this.#bytesWaiting > MOST_BYTES) && !this.#error)
      await this.#changed.promise;
    if (this.#error) throw this.#error;
  }

  #employ(thread: Worker): void {
    this.#threads.push(thread);
    thread.on("error", (error: Error) => this.fail(error));
    thread.on("message", (answer: Receipt | object) => {
      if (!("pieces" in answer)) return;
      for (const piece of answer.pieces) {
        this.#waiting -= 1;
        this.#bytesWaiting -= piece.forms[0]!.bytes;
        this.#done(piece);
      }
      if (answer.error !== undefined) this.fail(new Error(answer.error));
      this.#wake();
    });
  }

  #send(): void {
    if (this.#batch.length === 0) return;
    const task: Task = { place: this.#place, orders: this.#batch };
    this.#threads[this.#sent++ % this.#threads.length]!.postMessage(task, this.#batch.flatMap(givenAway));
    this.#batch = [];
    this.#batchBytes = 0;
  }

  /** Wakes all who wait: pages and cards are written at the same time. */
  #wake(): void {
    this.#changed.resolve();
    this.#changed = Promise.withResolvers();
  }
}

/** The number of bytes of a file that is to be written. */
function sizeOf(order: Order): number {
  return "parts" in order ? order.parts.reduce((sum, part) => sum + part.length, 0) : order.bytes.length;
}

/** The memory of an order that nobody needs any more, each once. */
function givenAway(order: Order): ArrayBuffer[] {
  // Node refuses to hand over some of its own buffers, and nobody can tell which.
  if (!("parts" in order)) return Buffer.isBuffer(order.bytes) ? [] : ownMemory(order.bytes);
  const memory = new Set(order.parts.map(({ buffer }) => buffer as ArrayBuffer));
  return [...memory].filter(({ byteLength }) => byteLength > WORTH_GIVING);
}
