import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout } from "node:timers/promises";
import { linkOrCopy } from "./link.ts";

/** A file that only one process holds at a time; it names the process, and one that is no more holds nothing. */
export class LockFile {
  readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  /** Takes the lock; where another process has it, returns that process's id instead. */
  take(): number | undefined {
    mkdirSync(dirname(this.path), { recursive: true });
    for (;;) {
      if (this.#create()) return undefined;
      const owner = this.#owner();
      if (isAlive(Number(owner))) return Number(owner);
      if (owner !== undefined) this.#takeFrom(owner);
    }
  }

  /** Waits until the lock is free, and takes it; `onWait` is told once who has it. */
  async wait(onWait: (owner: number) => void): Promise<void> {
    let owner = this.take();
    if (owner !== undefined) onWait(owner);
    while (owner !== undefined) {
      await setTimeout(50);
      owner = this.take();
    }
  }

  /** Whether this process has the lock. */
  isMine(): boolean {
    return this.#owner() === String(process.pid);
  }

  /** Gives the lock back, if this process has it. */
  free(): void {
    if (this.isMine()) rmSync(this.path, { force: true });
  }

  /** Makes the lock with its owner in it, in one step where the file system has links; says whether it was not there. */
  #create(): boolean {
    const aside = `${this.path}.${process.pid}`;
    writeFileSync(aside, String(process.pid));
    try {
      linkOrCopy(aside, this.path);
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      return false;
    } finally {
      rmSync(aside, { force: true });
    }
  }

  #owner(): string | undefined {
    try {
      return readFileSync(this.path, "utf8");
    } catch {
      return undefined;
    }
  }

  /** Removes the lock of a process that is no more; one that another process took in the meantime is put back. */
  #takeFrom(owner: string): void {
    const aside = `${this.path}.${process.pid}`;
    try {
      renameSync(this.path, aside);
      if (readFileSync(aside, "utf8") === owner) rmSync(aside);
      else renameSync(aside, this.path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    }
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
