import { existsSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { bring, linkAside, linkOrCopy } from "./bring.ts";
import { lookOf, readInventory, writeInventory, type Held, type Inventory } from "./inventory.ts";
import { isPackable, PACKED } from "./packing.ts";
import type { Staging } from "./staging.ts";
import type { Survey } from "./survey.ts";
import type { Stored } from "./store.ts";
import { Writers } from "./writers.ts";

/**
 * The files of the edition that is being made. Whatever makes a file, a page as well as a feed, first asks to `keep()` it under the
 * key of what it shows; when the last edition has it under that key, untouched since, nothing is made, written or copied. Else it
 * is made and given to `write()`. A file's compressed copies go where it goes. In the end `assemble()` makes all of them the edition.
 */
export class Artifacts {
  readonly #staging: Staging;
  readonly #version: string;
  readonly #last: Inventory;
  /** All files of the last edition, whatever version of the code made them, and the paths of some by their topmost folder. */
  readonly #before: ReadonlyMap<string, Held>;
  readonly #below = new Map<string, string[]>();
  /** Files of the last edition that stand in `last/` already, and those that can be linked from the edition's own folder. */
  readonly #inPlace: ReadonlySet<string>;
  readonly #linkable: ReadonlySet<string>;
  /** What else stands in `last/`. */
  readonly #strays: string[];
  readonly #files = new Map<string, Held>();
  readonly #made = new Set<string>();
  readonly #keys = new Map<string, string | undefined>();
  readonly #writers: Writers;

  /** `version` is the hash of all that every file depends on: what another version made is never kept. */
  constructor(staging: Staging, version: string, { linkable, lost, strays }: Survey) {
    this.#staging = staging;
    this.#version = version;
    const last = readInventory(staging.inventory());
    this.#before = last.files;
    this.#last = last.version === version ? last : { ...last, files: new Map() };
    this.#linkable = new Set(linkable);
    this.#inPlace = new Set(last.files.keys()).difference(this.#linkable).difference(new Set(lost));
    this.#strays = strays;
    this.#writers = new Writers(staging.path("fresh"), (stored) => stored.forEach((one) => this.#note(one)));
  }

  /** All files of the edition so far: those kept and those written. */
  get files(): ReadonlyMap<string, Held> {
    return this.#files;
  }

  /** What was made by this build, in no order. */
  get made(): ReadonlySet<string> {
    return this.#made;
  }

  /** The hash of what the last edition was searched for, when no file of it has to be searched again for that. */
  get searchedFor(): string {
    return this.#last.secrets;
  }

  /** Keeps a file of the last edition when it was made under the same key and nobody touched it since; says whether it did. */
  keep(file: string, key: string): boolean {
    const all = isPackable(file) ? [file, ...PACKED.map((ending) => file + ending)] : [file];
    if (this.#last.files.get(file)?.key !== key) return false;
    return this.#keepAll(all);
  }

  /**
   * Keeps all files of the last edition below a folder, `a/b/`, when there are any, all were made under the same key, and nobody
   * touched or removed one since; says whether it did. They may be made by another version: the key must stand for that too.
   */
  keepFolder(folder: string, key: string): boolean {
    const top = folder.slice(0, folder.indexOf("/") + 1);
    let below = this.#below.get(top);
    if (!below) this.#below.set(top, (below = [...this.#before.keys()].filter((file) => file.startsWith(top))));
    const all = below.filter((file) => file.startsWith(folder));
    const isCopy = (file: string) => PACKED.some((ending) => file.endsWith(ending));
    const isSame = (file: string) => isCopy(file) || this.#before.get(file)!.key === key;
    return all.length > 0 && all.every(isSame) && this.#keepAll(all);
  }

  #keepAll(files: string[]): boolean {
    if (!files.every((it) => this.#inPlace.has(it) || this.#linkable.has(it))) return false;
    for (const it of files) this.#files.set(it, this.#before.get(it)!);
    return true;
  }

  /** Writes a file of the edition, under the key that the next build may keep it by. Throws when it was written or kept before. */
  write(file: string, content: Uint8Array | string, key?: string): Promise<void> {
    this.#claim(file, key);
    return this.#writers.write(file, typeof content === "string" ? Buffer.from(content) : content);
  }

  /** Takes over a file that was made elsewhere, as it is: its compressed copies are adopted too. Throws like `write()`. */
  adopt(file: string, bytes: Uint8Array): void {
    this.#claim(file, undefined);
    this.#writers.copy(file, bytes);
  }

  /** Waits until all that was given to `write()` is written. Throws what went wrong. */
  finish(): Promise<void> {
    return this.#writers.finish();
  }

  /** The bytes of a file of the edition, kept or made. */
  read(file: string): Buffer {
    if (this.#made.has(file)) return readFileSync(join(this.#staging.path("fresh"), file));
    return readFileSync(join(this.#inPlace.has(file) ? this.#staging.path("last") : this.#staging.out, file));
  }

  /** Makes all files one folder and swaps it in as the edition. `secrets`: the hash of what they were searched for. */
  async assemble(secrets: string): Promise<void> {
    await this.finish();
    const next = this.#staging.path("next");
    if (this.#made.size === this.#files.size) renameSync(this.#staging.path("fresh"), next);
    else {
      if (existsSync(this.#staging.path("last"))) renameSync(this.#staging.path("last"), next);
      const isThere = (file: string) => !this.#made.has(file) && this.#inPlace.has(file);
      bring(next, this.#files, [...this.#inPlace, ...this.#strays], isThere, (file, to) => {
        if (this.#made.has(file)) renameSync(join(this.#staging.path("fresh"), file), to);
        else if (!linkOrCopy(join(this.#staging.out, file), to)) this.#files.get(file)!.look = lookOf(to)!;
      });
    }
    for (const file of this.#made) this.#files.get(file)!.look = lookOf(join(next, file))!;
    this.#staging.swap(writeInventory({ version: this.#version, secrets, files: this.#files }));
    // After a build that made everything the next one is to find it in place.
    if (this.#made.size === this.#files.size)
      linkAside(this.#staging.out, this.#staging.path("last"), next, this.#files);
  }

  #claim(file: string, key: string | undefined): void {
    if (this.#keys.has(file) || this.#files.has(file))
      throw new Error(`two things want to be ${file}; one of them must have another address`);
    this.#keys.set(file, key);
  }

  #note({ file, sha256, bytes }: Stored): void {
    this.#files.set(file, { sha256, bytes, look: "", key: this.#keys.get(file) });
    this.#made.add(file);
  }
}
