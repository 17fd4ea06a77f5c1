import { createHash } from "node:crypto";
import { mkdir, readFile, readdir, rename, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { deserialize, serialize } from "node:v8";

/** What was made of a file, and how the file looked then. */
type Remembered<Value> = { look: string; value: Value };

/**
 * Remembers between builds what was made of each file, so that a file that looks the same is not read again. A file looks
 * the same when size, times and inode do, and it is older than the memory: one written in the same moment may have changed
 * unseen (the "racy git" problem). Code and packages are part of the memory's key; a memory of others is not used.
 */
export class Memory<Value> {
  readonly #file: string;
  readonly #key: string;
  #before = new Map<string, Remembered<Value>>();
  #now = new Map<string, Remembered<Value>>();
  #writtenAt = 0;

  private constructor(file: string, key: string) {
    this.#file = file;
    this.#key = key;
  }

  /** Opens the memory in a file; an unreadable one, or one of other code or another `setting`, is empty. */
  static async open<Value>(file: string, setting: string): Promise<Memory<Value>> {
    const memory = new Memory<Value>(file, `${await codeVersion()} ${setting}`);
    try {
      const { mtimeMs } = await stat(file);
      const { key, entries } = deserialize(await readFile(file));
      if (key === memory.#key) [memory.#before, memory.#writtenAt] = [entries, mtimeMs];
    } catch {
      // No memory, or none that this code can read: everything is read anew.
    }
    return memory;
  }

  /** The remembered value of a file that looks as it did then and passes `isStillTrue`; else what `make` returns, which is kept. */
  async recall(path: string, isStillTrue: (value: Value) => boolean, make: () => Promise<Value>): Promise<Value> {
    const seen = await stat(path).catch(() => undefined);
    if (!seen) return make();
    const { size, mtimeMs, ctimeMs, ino } = seen;
    const look = `${size} ${mtimeMs} ${ctimeMs} ${ino}`;
    const before = this.#before.get(path);
    const isSame = before?.look === look && Math.max(mtimeMs, ctimeMs) < this.#writtenAt && isStillTrue(before.value);
    const value = isSame ? before.value : await make();
    this.#now.set(path, { look, value });
    return value;
  }

  /** Does not keep what was made of a file, so that it is read again. */
  forget(path: string): void {
    this.#now.delete(path);
  }

  /** Writes the memory for the next build, whole or not at all. */
  async save(): Promise<void> {
    const isUnchanged =
      this.#now.size === this.#before.size &&
      [...this.#now].every(([path, it]) => it.value === this.#before.get(path)?.value);
    if (isUnchanged) return;
    await mkdir(dirname(this.#file), { recursive: true });
    const draft = `${this.#file}.${process.pid}`;
    await writeFile(draft, serialize({ key: this.#key, entries: this.#now }));
    await rename(draft, this.#file);
  }
}

/** A hash of the code that reads copy and of the packages that it uses. */
async function codeVersion(): Promise<string> {
  const hash = createHash("sha256");
  for (const folder of ["src/model", "src/press"]) {
    for (const name of (await readdir(folder)).sort()) hash.update(name).update(await readFile(join(folder, name)));
  }
  return hash.update(await readFile("package-lock.json")).digest("hex");
}
