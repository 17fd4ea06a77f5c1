import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Artifacts } from "./artifacts.ts";
import { MANIFEST } from "./manifest.ts";
import type { Order, Parcel } from "./packer.ts";
import { FORMATS, pack } from "./packing.ts";

/** So many files are packed at once; for more, starting threads pays. */
const WORTH_THREADS = 100;

/** How many files may wait to be packed; more would only fill the memory. */
const MOST_WAITING = 300;

/** Whether hosts send a file's compressed copy in its stead: text that readers ask for. */
export function isCompressible(file: string): boolean {
  return /\.(html|xml|txt|json|css|m?js|svg|ics|opml|webmanifest|md)$/.test(file) && file !== MANIFEST;
}

/**
 * Makes the copies `file.gz` and `file.br` that hosts send to browsers that take them. It works on other threads while pages are
 * made: `add()` when a file is written, `finish()` when all are.
 */
export class Compressor {
  readonly #artifacts: Artifacts;
  readonly #begun = new Set<string>();
  #waiting = 0;
  #threads: Worker[] = [];
  #error: unknown;
  #wake: () => void = () => {};

  constructor(artifacts: Artifacts) {
    this.#artifacts = artifacts;
  }

  /** Begins to compress a file of the edition; waits while too many are waiting. */
  async add(file: string, read: () => Uint8Array): Promise<void> {
    if (this.#begun.has(file)) return;
    this.#begun.add(file);
    const { sha256 } = this.#artifacts.files.get(file)!;
    if (FORMATS.every((format) => this.#artifacts.has(`${file}.${format}`, sha256))) {
      for (const format of FORMATS) this.#artifacts.keep(`${file}.${format}`, sha256);
      return;
    }
    const order: Order = { file, bytes: read(), isImmutable: file.startsWith("_astro/") };
    if (this.#begun.size <= WORTH_THREADS) {
      this.#take({ file, packed: pack(order.bytes, order.isImmutable) });
      return;
    }
    if (this.#threads.length === 0) this.#start();
    this.#threads[this.#begun.size % this.#threads.length]!.postMessage(order);
    this.#waiting += 1;
    while (this.#waiting > MOST_WAITING && !this.#error) await this.#change();
  }

  /** Compresses what was not added, and waits for all. Throws what went wrong on the way. */
  async finish(): Promise<void> {
    const rest = [...this.#artifacts.files.keys()].filter(isCompressible);
    for (const file of rest) await this.add(file, () => this.#artifacts.read(file));
    while (this.#waiting > 0 && !this.#error) await this.#change();
    await Promise.all(this.#threads.map((thread) => thread.terminate()));
    if (this.#error) throw this.#error;
  }

  #start(): void {
    const count = Math.max(1, availableParallelism() - 1);
    this.#threads = Array.from({ length: count }, () => new Worker(join(import.meta.dirname, "packer.ts")));
    for (const thread of this.#threads) {
      thread.unref();
      thread.on("message", (parcel: Parcel) => {
        this.#waiting -= 1;
        this.#try(() => this.#take(parcel));
      });
      thread.on("error", (error) => this.#try(() => Promise.reject(error)));
    }
  }

  #try(work: () => unknown): void {
    Promise.try(work)
      .catch((error: unknown) => (this.#error ??= error))
      .finally(() => this.#wake());
  }

  #take({ file, packed }: Parcel): void {
    const { sha256 } = this.#artifacts.files.get(file)!;
    for (const [n, format] of FORMATS.entries()) this.#artifacts.write(`${file}.${format}`, packed[n]!, sha256);
  }

  #change(): Promise<void> {
    return new Promise((resolve) => (this.#wake = resolve));
  }
}
