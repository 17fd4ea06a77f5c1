import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { LockFile } from "./lock-file.ts";
import { writeParts } from "./write-parts.ts";
import { UserError } from "../user-error.ts";

/** Where to look for what the next edition can take up: the folder of the edition, that of the one before, and the file with the inventory of the edition. */
export type Ground = { out: string; last: string; inventory: string };

/**
 * The place beside an edition's folder where the next one is made, `.dist.press/` for `dist/`:
 * `fresh/` has the files that this build makes, `next/` becomes the whole edition, `last/` is the one before the present one, whose
 * files the next edition takes up again, and `old/` is there for a moment only, while two editions change places. Where all is made
 * anew, `twin/` gets links to it, and becomes `last/`.
 */
export class Staging {
  /** The edition's own folder. */
  readonly out: string;
  readonly #root: string;
  readonly #lock: LockFile;

  constructor(out: string) {
    this.out = resolve(out);
    this.#root = join(dirname(this.out), `.${basename(this.out)}.press`);
    this.#lock = new LockFile(this.path("lock"));
  }

  /** A path in the place; without a name, the place itself. */
  path(name = ""): string {
    return join(this.#root, name);
  }

  /**
   * Takes the place for this process, puts right what a build that was ended in the middle left behind, and empties it.
   * Throws when another build is at work there.
   */
  open(): void {
    mkdirSync(this.#root, { recursive: true });
    const owner = this.#lock.take();
    if (owner !== undefined)
      throw new UserError(
        `another build (process ${owner}) is making ${this.out}; wait until it is done, or, when there is none, delete ${this.#lock.path}`,
      );
    this.#recover();
    this.#clear();
    mkdirSync(this.path("fresh"));
  }

  /** Gives the place free; what was made and not swapped in is gone. */
  close(): void {
    if (!this.#lock.isMine()) return;
    this.#clear();
    this.#lock.free();
  }

  /**
   * Makes `next/` the edition, with the inventory that says what it holds. Both steps are renames: whatever ends the process,
   * the edition's folder is the old one or the new one, whole; between the two renames it is for some microseconds not there,
   * and `open()` of the next build puts it back.
   */
  swap(inventory: Uint8Array[]): void {
    writeParts(this.path("inventory.next"), inventory, "w");
    if (existsSync(this.out)) renameSync(this.out, this.path("old"));
    renameSync(this.path("next"), this.out);
    this.#settle();
  }

  /** Where to look for what the next edition can take up again. */
  ground(): Ground {
    return { out: this.out, last: this.path("last"), inventory: this.path("inventory") };
  }

  #clear(): void {
    for (const name of ["fresh", "twin"]) rmSync(this.path(name), { recursive: true, force: true });
  }

  /** Puts things in their places after the new edition is in. */
  #settle(): void {
    // A folder that is also a clone of a publishing branch stays one.
    if (existsSync(this.path("old/.git"))) renameSync(this.path("old/.git"), join(this.out, ".git"));
    renameSync(this.path("inventory.next"), this.path("inventory"));
    if (existsSync(this.path("old"))) this.#retire();
  }

  #retire(): void {
    rmSync(this.path("last"), { recursive: true, force: true });
    renameSync(this.path("old"), this.path("last"));
  }

  #recover(): void {
    // What is taken up again is looked at file by file, so that a half-made edition serves as well as a former one.
    if (existsSync(this.path("next")) && !existsSync(this.path("last")))
      renameSync(this.path("next"), this.path("last"));
    rmSync(this.path("next"), { recursive: true, force: true });
    if (!existsSync(this.path("old"))) {
      rmSync(this.path("inventory.next"), { force: true });
    } else if (!existsSync(this.out)) {
      renameSync(this.path("old"), this.out);
      rmSync(this.path("inventory.next"), { force: true });
    } else if (existsSync(this.path("inventory.next"))) this.#settle();
    else this.#retire();
  }
}

/** The bytes of a file; undefined when there is none that can be read. */
export function bytesAt(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
