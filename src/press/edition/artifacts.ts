import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Worker } from "node:worker_threads";
import { changesFrom, rowsFrom, type Changes, type Row } from "./changes.ts";
import { clearLast, completeFresh, isWhole, linkAside, moveMade, pathsKept, type Last } from "./bring.ts";
import { Inventory } from "./inventory.ts";
import { FORMS } from "./packing.ts";
import { lookOf, type Piece } from "./piece.ts";
import type { Staging } from "./staging.ts";
import { IN_PLACE, type Survey } from "./survey.ts";
import { Writers } from "./writers.ts";

/**
 * The files of the edition that is being made. Whatever makes a file, a page as well as a feed, first asks to `keep()` it under the
 * key of what it shows; when the last edition has it under that key, untouched since, nothing is made, written or copied. Else it
 * is made and given to `write()`. A file's compressed copies go where it goes. In the end `assemble()` makes all of them the edition.
 */
export class Artifacts {
  readonly #staging: Staging;
  readonly #version: string;
  readonly #last: Last;
  readonly #strays: Promise<string[]>;
  /** The keys of what was given to be written, and what of it is written. */
  readonly #keys = new Map<string, string | undefined>();
  readonly #made = new Map<string, Piece>();
  readonly #writers: Writers;

  /** `version` is the hash of all that every file depends on: what another version made is never kept. `thread` is one to write files on. */
  constructor(staging: Staging, version: string, survey: Survey, thread?: Worker) {
    this.#staging = staging;
    this.#version = version;
    const inventory = new Inventory(survey.inventory);
    this.#last = { inventory, found: survey.found, kept: new Uint8Array(inventory.files.length) };
    this.#strays = Promise.resolve(survey.strays);
    // Where nothing can be kept, all that is written is linked at once to where the next build is to find it.
    const twin = inventory.version === version ? undefined : staging.path("twin");
    const note = ({ file, forms }: Piece) => void this.#made.set(file, { file, key: this.#keys.get(file), forms });
    this.#writers = new Writers({ root: staging.path("fresh"), twin }, note, thread);
    this.#strays.catch((error: Error) => this.#writers.fail(error));
  }

  /** All files of the edition so far, but for compressed copies, in no order: those kept and those written. */
  get files(): string[] {
    return [...this.#last.inventory.files.filter((_, row) => this.#last.kept[row]), ...this.#made.keys()];
  }

  /** What was made by this build, but for compressed copies, in no order. */
  get made(): Iterable<string> {
    return this.#made.keys();
  }

  /** The hash of what the last edition was searched for, when no file of it has to be searched again for that. */
  get searchedFor(): string {
    return this.#last.inventory.version === this.#version ? this.#last.inventory.secrets : "";
  }

  /** Keeps a file of the last edition when it was made under the same key and nobody touched it since; says whether it did. Throws when it is there already. */
  keep(file: string, key: string): boolean {
    const row = this.#last.inventory.version === this.#version ? this.#last.inventory.rowOf(file) : undefined;
    if (row === undefined || this.#last.inventory.keyAt(row) !== key || !isWhole(this.#last, row)) return false;
    this.#refuseTwice(file, row);
    this.#last.kept[row] = 1;
    return true;
  }

  /**
   * Keeps all files of the last edition below a folder, `a/b/`, when there are any, all were made under the same key, and nobody
   * touched or removed one since; says whether it did. They may be made by another version: the key must stand for that too.
   */
  keepFolder(folder: string, key: string): boolean {
    const rows = this.#last.inventory.rowsBelow(folder);
    if (rows.length === 0 || !rows.every((row) => this.#last.inventory.keyAt(row) === key && isWhole(this.#last, row)))
      return false;
    for (const row of rows) this.#last.kept[row] = 1;
    return true;
  }

  /** Writes a file, under the key that the next build may keep it by; its bytes are given away. Throws when it was written or kept before. */
  write(file: string, content: Uint8Array | string, key?: string): Promise<void> {
    this.#claim(file, key);
    return this.#writers.write(file, typeof content === "string" ? Buffer.from(content) : content);
  }

  /** Takes over a file as it is, with the parts that it consists of: where it has compressed copies, they are adopted too. Throws like `write()`. */
  adopt(file: string, ...parts: Uint8Array[]): Promise<void> {
    this.#claim(file, undefined);
    return this.#writers.copy(file, parts);
  }

  /** Waits until all that was given to `write()` is written. Throws what went wrong. */
  finish(): Promise<void> {
    return this.#writers.finish();
  }

  /** Ends the threads, whatever they still have to do: the last thing to ask for. */
  end(): Promise<void> {
    return this.#writers.end();
  }

  /** The bytes of a file of the edition, kept or made. */
  read(file: string): Buffer {
    if (this.#made.has(file)) return readFileSync(join(this.#staging.path("fresh"), file));
    const isInPlace = this.#last.found[this.#last.inventory.rowOf(file)! * FORMS.length] === IN_PLACE;
    return readFileSync(join(isInPlace ? this.#staging.path("last") : this.#staging.out, file));
  }

  /** What the edition so far differs in from the last one. */
  get changes(): Changes {
    return changesFrom(this.#last, this.#made.values());
  }

  /** The SHA-256, in hexadecimal, of a file in the folder of the last edition; undefined when it had none, or somebody touched it since. */
  lastHashOf(file: string): string | undefined {
    return this.#last.inventory.hashOf(file, lookOf(join(this.#staging.out, file)));
  }

  /** Every file of the edition so far, compressed copies too, in no order. */
  get rows(): Row[] {
    return rowsFrom(this.#last, this.#made.values());
  }

  /** Makes all files one folder and swaps it in as the edition. `secrets`: the hash of what they were searched for. */
  async assemble(secrets: string): Promise<void> {
    const { inventory, kept } = this.#last;
    const isMostlyNew = this.#keys.size > kept.reduce((sum, is) => sum + is, 0);
    if (!isMostlyNew) clearLast(this.#staging, this.#last, await this.#strays);
    await this.finish();
    await this.end();
    const { gone, made: newRows } = this.changes;
    const files = newRows.map(([path]) => path);
    if (isMostlyNew) completeFresh(this.#staging, this.#last);
    else moveMade(this.#staging, files);
    this.#staging.swap(inventory.next(this.#version, secrets, kept, [...this.#made.values()], gone));
    // After a build that made most of it, the next one is to find it in place; what was written with a twin is there already.
    const ours = inventory.version === this.#version ? files : [];
    if (isMostlyNew) linkAside(this.#staging, [...ours, ...pathsKept(this.#last)]);
  }

  #claim(file: string, key: string | undefined): void {
    this.#refuseTwice(file, this.#last.inventory.rowOf(file));
    this.#keys.set(file, key);
  }

  #refuseTwice(file: string, row: number | undefined): void {
    if (this.#keys.has(file) || (row !== undefined && this.#last.kept[row] === 1))
      throw new Error(`two things want to be ${file}; one of them must have another address`);
  }
}
