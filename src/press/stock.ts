import { hash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { clearedFor } from "./folder.ts";

/** The length of a SHA-256 in bytes. */
const SEAL = 32;

/**
 * Pictures and maps that were made once and are kept between builds, each under a name that stands for all that it was made of. Each file
 * ends in the hash of what stands before it: one that was damaged or only half written does not count.
 */
export class Stock {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = clearedFor(folder);
  }

  /** The bytes that are kept under a name; undefined when there are none, or they are not whole. */
  take(name: string): Buffer | undefined {
    let file: Buffer;
    try {
      file = readFileSync(join(this.#folder, name));
    } catch {
      return undefined;
    }
    const bytes = file.subarray(0, -SEAL);
    return sealOf(bytes).equals(file.subarray(-SEAL)) ? bytes : undefined;
  }

  /** Keeps bytes under a name. Where that cannot be done, the next build makes them again. */
  lay(name: string, bytes: Uint8Array): void {
    const draft = join(this.#folder, `${name}.${process.pid}`);
    try {
      mkdirSync(this.#folder, { recursive: true });
      writeFileSync(draft, Buffer.concat([bytes, sealOf(bytes)]));
      renameSync(draft, join(this.#folder, name));
    } catch {
      // A draft that is left is dropped by a later build.
    }
  }

  /** Drops everything but what is kept under some names, and drafts of other builds that are at work. */
  keepOnly(names: ReadonlySet<string>): void {
    let files: string[] = [];
    try {
      files = readdirSync(this.#folder);
    } catch {
      // Nothing was ever kept.
    }
    for (const file of files) {
      const writer = Number(/\.(\d+)$/.exec(file)?.[1] ?? 0);
      if (names.has(file) || (writer > 0 && isRunning(writer))) continue;
      rmSync(join(this.#folder, file), { recursive: true, force: true });
    }
  }
}

function sealOf(bytes: Uint8Array): Buffer {
  return hash("sha256", bytes, "buffer");
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
