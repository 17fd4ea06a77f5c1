import { isUtf8 } from "node:buffer";
import { existsSync, lstatSync, readFileSync, type Dirent } from "node:fs";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { findUnprintable } from "../../model/text.ts";
import { errorAt, START, type Problem } from "./problem.ts";
import type { Place } from "./yaml.ts";

/** The files of a folder, and what stands in it that cannot be read as one. */
export type Listing = { files: string[]; problems: Problem[] };

/**
 * Every regular file of a folder, as sorted paths with slashes; dotfiles and what lies in dot-folders are left out.
 * Links and devices become problems: what they lead to lies outside of the publication, or may tomorrow.
 */
export async function listFiles(root: string, folder = ""): Promise<Listing> {
  const listing: Listing = { files: [], problems: [] };
  let entries: Dirent[];
  try {
    entries = await readdir(join(root, folder), { withFileTypes: true });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    listing.problems.push(errorAt(folder, START, "", `the folder cannot be read (${code}); check its permissions`));
    return listing;
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (entry.name.startsWith(".")) continue;
    if (entry.name.includes("\uFFFD") && !existsSync(join(root, path))) {
      // The name's bytes are no UTF-8, so that nothing written here could name the file.
      listing.problems.push(errorAt(path, START, "", "the file's name is not UTF-8; rename it"));
    } else if (entry.isDirectory()) {
      const below = await listFiles(root, path);
      listing.files.push(...below.files);
      listing.problems.push(...below.problems);
    } else if (entry.isFile()) listing.files.push(path);
    else {
      const what = entry.isSymbolicLink()
        ? "is a symbolic link; put the file itself there"
        : "is no regular file; remove it";
      listing.problems.push(errorAt(path, START, "", what));
    }
  }
  return listing;
}

/** A text file with a byte-order mark left out and line ends made \n, or the problem that keeps it from being read. */
export async function readText(folder: string, file: string): Promise<{ text: string } | { problem: Problem }> {
  const problem = (place: Place, message: string) => ({ problem: errorAt(file, place, "", message) });
  let bytes: Buffer;
  try {
    if (!isRegular(join(folder, file))) return problem(START, NOT_REGULAR);
    bytes = await readFile(join(folder, file));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    return problem(START, `cannot be read (${code}); check that it exists and may be read`);
  }
  if (!isUtf8(bytes)) {
    const sound = decode(bytes.subarray(0, firstBroken(bytes)));
    return problem(placeOf(sound, sound.length), "is not UTF-8; save it as UTF-8");
  }
  const text = decode(bytes);
  const odd = findUnprintable(text);
  if (odd !== -1) {
    const code = text.codePointAt(odd)!.toString(16).toUpperCase().padStart(4, "0");
    const message = `holds the control character U+${code}, which no page or feed can carry; delete it`;
    return problem(placeOf(text, odd), message);
  }
  return { text };
}

/** The text of a file that was read before, as `readText` returns it. Throws when it cannot be read, and is no regular file. */
export function readTextSync(path: string): string {
  if (!isRegular(path)) throw new Error(`${path} ${NOT_REGULAR}`);
  return decode(readFileSync(path));
}

const NOT_REGULAR = "is no regular file; put the file itself there";

/** Whether a path is a file itself: a link shows what is somewhere else, a pipe would be waited for. Throws when nothing is there. */
function isRegular(path: string): boolean {
  return lstatSync(path).isFile();
}

function decode(bytes: Buffer): string {
  return bytes
    .toString("utf8")
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n");
}

/** Line and column, counted from 1, of an offset in a text. */
export function placeOf(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  const lastBreak = before.lastIndexOf("\n");
  return { line: before.split("\n").length, column: offset - lastBreak };
}

/** The offset of the first byte that is no UTF-8, in bytes that hold one. */
function firstBroken(bytes: Buffer): number {
  const isSound = (end: number) => isUtf8(bytes.subarray(0, end));
  // Where the cut goes through a character, all that stands before its first byte is sound.
  const last = (end: number) => [0, 1, 2, 3].map((back) => end - back).find((at) => at >= 0 && isSound(at));
  let [sound, broken] = [0, bytes.length + 1];
  while (broken - sound > 1) {
    const middle = (sound + broken) >> 1;
    if (last(middle) === undefined) broken = middle;
    else sound = middle;
  }
  return last(sound) ?? 0;
}
