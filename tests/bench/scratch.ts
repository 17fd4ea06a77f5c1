import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";

/** Opens a temporary folder that is gone when the process ends, on failure and interruption too. */
export function openScratch(): string {
  const folder = mkdtempSync(join(tmpdir(), "dateline-bench-"));
  process.on("exit", () => removeAll(folder));
  for (const [signal, status] of [["SIGINT", 130] as const, ["SIGTERM", 143] as const, ["SIGHUP", 129] as const]) {
    process.on(signal, () => process.exit(status));
  }
  return folder;
}

/** Removes files and folders with all that is in them; what is not there is no error. */
export function removeAll(...paths: string[]): void {
  for (const path of paths) rmSync(path, { recursive: true, force: true, maxRetries: 5 });
}

/**
 * Moves files and folders, by their names in a folder, out of it to be deleted later: for a while after many files were deleted, a file
 * system such as ext4 takes ten times as long to make others, which the next build would pay for.
 */
export function putAside(folder: string, ...names: string[]): void {
  for (const name of names) {
    const from = join(folder, name);
    if (!existsSync(from)) continue;
    mkdirSync(`${folder}.aside`, { recursive: true });
    renameSync(from, join(mkdtempSync(`${folder}.aside/`), basename(from)));
  }
}

/** Writes a text file, with its folders. */
export function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
