import { hash } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { bring } from "./bring.ts";
import { everyFile, lookOf, readInventory, writeInventory, type Held, type Inventory } from "./inventory.ts";
import type { Staging } from "./staging.ts";

/**
 * The files of the edition that is being made. Whatever makes a file, a page as well as a feed or a compressed copy, first asks
 * to `keep()` it under the key of what it shows; when the last edition has it under that key, untouched since, nothing is made,
 * written or copied. Else it is made and given to `write()`. In the end `assemble()` makes them the edition.
 */
export class Artifacts {
  readonly #staging: Staging;
  readonly #version: string;
  readonly #last: Inventory;
  /** Files of the last edition that stand in `last/` already, and those that can be linked from the edition's own folder. */
  readonly #inPlace = new Set<string>();
  readonly #linkable = new Set<string>();
  /** What else stands in `last/`. */
  readonly #strays: string[] = [];
  readonly #files = new Map<string, Held>();
  readonly #made = new Set<string>();
  readonly #folders = new Set<string>();

  /** `version` is the hash of all that every file depends on: what another version made is never kept. */
  constructor(staging: Staging, version: string) {
    this.#staging = staging;
    this.#version = version;
    const last = readInventory(staging.inventory());
    this.#last = last.version === version ? last : { ...last, files: new Map() };
    this.#lookAround();
  }

  /** All files of the edition so far: those kept and those made. */
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

  /** Whether the last edition has a file that was made under this key, and that nobody touched since. */
  has(file: string, key: string): boolean {
    return this.#last.files.get(file)?.key === key && (this.#inPlace.has(file) || this.#linkable.has(file));
  }

  /** Keeps a file of the last edition when it was made under the same key; says whether it did. */
  keep(file: string, key: string): boolean {
    if (!this.has(file, key)) return false;
    this.#files.set(file, this.#last.files.get(file)!);
    return true;
  }

  /** Writes a file of the edition, under the key that the next build may keep it by. Throws when it was written or kept before. */
  write(file: string, content: Uint8Array | string, key?: string): void {
    if (this.#files.has(file)) throw new Error(`two things want to be ${file}; one of them must have another address`);
    const path = join(this.#staging.path("fresh"), file);
    const folder = dirname(path);
    if (!this.#folders.has(folder)) mkdirSync(folder, { recursive: true });
    this.#folders.add(folder);
    const bytes = typeof content === "string" ? Buffer.from(content) : content;
    writeFileSync(path, bytes, { flag: "wx" });
    this.#files.set(file, { sha256: hash("sha256", bytes), bytes: bytes.length, look: "", key });
    this.#made.add(file);
  }

  /** The bytes of a file of the edition, kept or made. */
  read(file: string): Buffer {
    if (this.#made.has(file)) return readFileSync(join(this.#staging.path("fresh"), file));
    return readFileSync(join(this.#inPlace.has(file) ? this.#staging.path("last") : this.#staging.out, file));
  }

  /** Makes the files one folder and swaps it in as the edition. `secrets`: the hash of what they were searched for. */
  assemble(secrets: string): void {
    const next = this.#staging.path("next");
    if (this.#made.size === this.#files.size) renameSync(this.#staging.path("fresh"), next);
    else {
      if (existsSync(this.#staging.path("last"))) renameSync(this.#staging.path("last"), next);
      const isThere = (file: string) => !this.#made.has(file) && this.#inPlace.has(file);
      bring(next, this.#files, [...this.#inPlace, ...this.#strays], isThere, (file, to) => {
        if (this.#made.has(file)) renameSync(join(this.#staging.path("fresh"), file), to);
        else this.#link(file, to);
      });
    }
    for (const file of this.#made) this.#files.get(file)!.look = lookOf(join(next, file))!;
    const files = new Map([...this.#files].sort(([a], [b]) => (a < b ? -1 : 1)));
    this.#staging.swap(writeInventory({ version: this.#version, secrets, files }));
    if (this.#made.size === this.#files.size) this.#prepareNext();
  }

  /** After a build that made everything: links the edition into `last/`, so that the next build finds it in place. */
  #prepareNext(): void {
    const [draft, last] = [this.#staging.path("next"), this.#staging.path("last")];
    try {
      if (existsSync(last)) renameSync(last, draft);
      bring(
        draft,
        this.#files,
        everyFile(draft),
        () => false,
        (file, to) => linkSync(join(this.#staging.out, file), to),
      );
      renameSync(draft, last);
    } catch {
      // The edition is in; the next build will only take longer.
      rmSync(draft, { recursive: true, force: true });
    }
  }

  /** Links a file of the edition's folder; where the file system has no links, copies it. */
  #link(file: string, to: string): void {
    const from = join(this.#staging.out, file);
    try {
      linkSync(from, to);
    } catch {
      copyFileSync(from, to);
      this.#files.get(file)!.look = lookOf(to)!;
    }
  }

  #lookAround(): void {
    const last = this.#staging.path("last");
    for (const file of everyFile(last)) {
      if (lookOf(join(last, file)) === (this.#last.files.get(file)?.look ?? "")) this.#inPlace.add(file);
      else this.#strays.push(file);
    }
    for (const [file, { look }] of this.#last.files) {
      if (!this.#inPlace.has(file) && lookOf(join(this.#staging.out, file)) === look) this.#linkable.add(file);
    }
  }
}
