import { readFile, readdir } from "node:fs/promises";
import { join, sep } from "node:path";
import { findUnprintable } from "../model/text.ts";
import { errorAt, START, type Problem } from "./problem.ts";
import type { Place } from "./yaml.ts";

/** Every regular file of a folder, as sorted paths with slashes; dotfiles and what stands in dot-folders left out. */
export async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).split(sep).join("/").replace(/^\/+/, ""))
    .filter((file) => !/(^|\/)\./.test(file))
    .sort();
}

/** A text file with a byte-order mark left out and line ends made \n, or the problem that keeps it from being read. */
export async function readText(folder: string, file: string): Promise<{ text: string } | { problem: Problem }> {
  const problem = (place: Place, message: string) => ({ problem: errorAt(file, place, "", message) });
  let bytes: Buffer;
  try {
    bytes = await readFile(join(folder, file));
  } catch (error) {
    return problem(
      START,
      `cannot be read (${(error as NodeJS.ErrnoException).code}); check that it exists and may be read`,
    );
  }
  const text = bytes
    .toString("utf8")
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n");
  if (text.includes("\uFFFD") && !isUtf8(bytes)) {
    return problem(placeOf(text, text.indexOf("\uFFFD")), "is not UTF-8; save it as UTF-8");
  }
  const odd = findUnprintable(text);
  if (odd !== -1) {
    const code = text.codePointAt(odd)!.toString(16).toUpperCase().padStart(4, "0");
    return problem(
      placeOf(text, odd),
      `holds the control character U+${code}, which no page or feed can carry; delete it`,
    );
  }
  return { text };
}

/** Line and column, counted from 1, of an offset in a text. */
export function placeOf(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  const lastBreak = before.lastIndexOf("\n");
  return { line: before.split("\n").length, column: offset - lastBreak };
}

function isUtf8(bytes: Buffer): boolean {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes) !== undefined;
  } catch {
    return false;
  }
}
