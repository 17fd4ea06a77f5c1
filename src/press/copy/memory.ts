import { hash } from "node:crypto";
import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  type Stats,
} from "node:fs";
import { dirname, join } from "node:path";
import { codeVersion } from "../code-version.ts";

/** How a file looked: its bytes, when it and what is known of it were changed (ms), its inode. */
type Look = [size: number, mtimeMs: number, ctimeMs: number, ino: number];

/** What was made of a file, and how the file looked then. */
type Remembered<Value> = { look: Look; value: Value };

/** The memory of one folder, kept in one file: what was there before, when that was written (ms), and what is there now. */
type Shelf<Value> = {
  before: Map<string, Remembered<Value>>;
  writtenAt: number;
  now: Map<string, Remembered<Value>>;
};

/** A shelf on disk. JSON is read in less time than what node:v8 serializes; values have nothing that it could not tell. */
type Written<Value> = { key: string; entries: [path: string, remembered: Remembered<Value>][] };

/**
 * Remembers between builds what was made of each file, so that a file that looks the same is not read again. A file looks
 * the same when size, times and inode do, and it is older than the memory: one written in the same moment may have changed
 * unseen (the "racy git" problem). What is remembered is kept in a file for each folder, so that one new file costs little.
 */
export class Memory<Value> {
  readonly #folder: string;
  readonly #key: string;
  readonly #shelves = new Map<string, Shelf<Value>>();
  readonly #looks = new Map<string, Look>();

  /** Opens the memory in a folder; what was remembered under another `key`, or cannot be read, is forgotten. */
  constructor(folder: string, key: string) {
    this.#folder = folder;
    this.#key = key;
  }

  /** The remembered value of a file that looks as it did then; it stays in the memory. */
  recall(path: string): Value | undefined {
    const seen = statSync(path, { throwIfNoEntry: false });
    if (!seen) return undefined;
    const { size, mtimeMs, ctimeMs, ino } = seen;
    const { before, now, writtenAt } = this.#shelfOf(path);
    const known = before.get(path);
    if (known && isLook(known.look, seen) && Math.max(mtimeMs, ctimeMs) < writtenAt) {
      now.set(path, known);
      return known.value;
    }
    this.#looks.set(path, [size, mtimeMs, ctimeMs, ino]);
    return undefined;
  }

  /** Keeps what was made of a file that was looked for before, in the place of what was remembered of it. */
  keep(path: string, value: Value): void {
    const { now } = this.#shelfOf(path);
    const look = this.#looks.get(path) ?? now.get(path)?.look;
    if (look !== undefined) now.set(path, { look, value });
  }

  /**
   * Writes the memory for the next build, each folder's part whole or not at all, and forgets folders that are gone. Remembering is
   * a convenience: where it cannot be written, the next build takes longer.
   */
  save(): void {
    try {
      this.#write();
    } catch {
      // What is left half done is no memory, and is read as none.
    }
  }

  #write(): void {
    mkdirSync(this.#folder, { recursive: true });
    const names = new Set<string>();
    for (const [folder, { before, now }] of this.#shelves) {
      names.add(nameOf(folder));
      if (now.size === before.size && [...now].every(([path, it]) => it === before.get(path))) continue;
      const file = join(this.#folder, nameOf(folder));
      const draft = `${file}.${process.pid}`;
      writeFileSync(draft, JSON.stringify({ key: this.#key, entries: [...now] } satisfies Written<Value>));
      if (lstatSync(file, { throwIfNoEntry: false })?.isDirectory()) rmSync(file, { recursive: true });
      renameSync(draft, file);
    }
    for (const name of readdirSync(this.#folder)) {
      if (!names.has(name.split(".")[0]!)) rmSync(join(this.#folder, name), { force: true, recursive: true });
    }
  }

  #shelfOf(path: string): Shelf<Value> {
    const folder = dirname(path);
    let shelf = this.#shelves.get(folder);
    if (!shelf) this.#shelves.set(folder, (shelf = this.#openShelf(folder)));
    return shelf;
  }

  #openShelf(folder: string): Shelf<Value> {
    const file = join(this.#folder, nameOf(folder));
    try {
      const { key, entries } = JSON.parse(readFileSync(file, "utf8")) as Written<Value>;
      if (key === this.#key) return { before: new Map(entries), writtenAt: statSync(file).mtimeMs, now: new Map() };
    } catch {
      // No memory, or none that this code can read: everything is read anew.
    }
    return { before: new Map(), writtenAt: 0, now: new Map() };
  }
}

function isLook(look: Look, { size, mtimeMs, ctimeMs, ino }: Stats): boolean {
  return size === look[0] && mtimeMs === look[1] && ctimeMs === look[2] && ino === look[3];
}

function nameOf(folder: string): string {
  return hash("sha256", folder).slice(0, 16);
}

/** Opens the memory, in a folder, of what this project's code makes of files under some setting. */
export function openMemory<Value>(folder: string, setting: string): Memory<Value> {
  return new Memory(folder, `${codeVersion(["src/model", "src/press"])} ${setting}`);
}
