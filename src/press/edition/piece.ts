import { lstatSync } from "node:fs";

/** How a file looks on disk: its number of bytes, when it was changed (ms), its inode. Whoever writes into it or puts another in its place changes that. */
export type Look = { bytes: number; mtimeMs: number; ino: number };

/** One file on disk: the SHA-256 of its bytes, in hexadecimal, and how it looks. */
export type Form = Look & { sha256: string };

/** A file of an edition, with its compressed copies, in the order of `FORMS`, where it has any; and the key it was made under. */
export type Piece = { file: string; key?: string; forms: Form[] };

/** How a file looks on disk; undefined when there is none. */
export function lookOf(path: string): Look | undefined {
  const seen = lstatSync(path, { throwIfNoEntry: false });
  return seen?.isFile() ? { bytes: seen.size, mtimeMs: seen.mtimeMs, ino: seen.ino } : undefined;
}
