import type { Changes, Row } from "./changes.ts";

/** What stands between two lines of a list. */
const BETWEEN = ",\n";

/** Files with their hashes as lines of JSON, sorted by their names; for 200,000 of them it pays to write it by hand. */
export function listOf(rows: Row[]): string {
  return sorted(rows).map(lineOf).join(BETWEEN);
}

/** The parts of a list (in UTF-8) with the lines of some files in it, in the place of their old ones, and without the lines of others. */
export function changedList(list: Buffer, { gone, made }: Changes): Buffer[] {
  const lines = new Map<string, string | undefined>([
    ...gone.map((file): [string, undefined] => [file, undefined]),
    ...made.map((row): [string, string] => [row[0], lineOf(row)]),
  ]);
  const parts: Buffer[] = [];
  const add = (part: Buffer) => parts.push(...(parts.length > 0 ? [Buffer.from(BETWEEN), part] : [part]));
  let from = 0;
  for (const file of [...lines.keys()].sort(inOrder)) {
    const at = placeOf(list, file, from);
    if (at > from) add(list.subarray(from, at === list.length ? at : at - BETWEEN.length));
    const line = lines.get(file);
    if (line !== undefined) add(Buffer.from(line));
    from = fileAt(list, at) === file ? endOf(list, at) : at;
  }
  if (from < list.length) add(list.subarray(from));
  return parts;
}

function sorted(rows: Row[]): Row[] {
  return rows.sort(([a], [b]) => inOrder(a, b));
}

function inOrder(a: string, b: string): number {
  return a < b ? -1 : 1;
}

function lineOf([file, sha256, bytes]: Row): string {
  return `${JSON.stringify(file)}:{"sha256":"${sha256}","bytes":${bytes}}`;
}

/** Where the first line begins, from one that begins at `low` on, whose file is no less than another: found by halving. */
function placeOf(list: Buffer, file: string, low: number): number {
  let high = list.length;
  while (low < high) {
    const middle = startOfLine(list, (low + high) >> 1, low);
    if (fileAt(list, middle)! < file) low = endOf(list, middle);
    else high = middle;
  }
  return low;
}

/** Where the line begins that an offset lies in, none before `first`. */
function startOfLine(list: Buffer, offset: number, first: number): number {
  return offset === 0 ? 0 : Math.max(first, list.lastIndexOf("\n", offset - 1) + 1);
}

/** Where the line after the one at an offset begins; the end of the list, where there is none. */
function endOf(list: Buffer, offset: number): number {
  const end = list.indexOf("\n", offset);
  return end === -1 ? list.length : end + 1;
}

/** The file whose line begins at an offset; undefined at the end. */
function fileAt(list: Buffer, offset: number): string | undefined {
  const line = list.toString("utf8", offset, endOf(list, offset));
  const name = /^"(?:[^"\\]|\\.)*"/.exec(line)?.[0];
  return name === undefined ? undefined : (JSON.parse(name) as string);
}
