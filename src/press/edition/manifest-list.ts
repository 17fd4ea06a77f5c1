import type { Changes, Row } from "./changes.ts";

/** What stands between two lines of a list. */
const BETWEEN = ",\n";

/** Files with their hashes as lines of JSON, sorted by their names; for 200,000 of them it pays to write it by hand. */
export function listOf(rows: Row[]): string {
  return sorted(rows).map(lineOf).join(BETWEEN);
}

/** A list with the lines of some files in it, in the place of their old ones, and without the lines of others. */
export function changedList(list: string, { gone, made }: Changes): string {
  const lines = new Map<string, string | undefined>([
    ...gone.map((file): [string, undefined] => [file, undefined]),
    ...made.map((row): [string, string] => [row[0], lineOf(row)]),
  ]);
  const parts: string[] = [];
  let from = 0;
  for (const file of [...lines.keys()].sort(inOrder)) {
    const at = placeOf(list, file, from);
    if (at > from) parts.push(list.slice(from, at === list.length ? at : at - BETWEEN.length));
    const line = lines.get(file);
    if (line !== undefined) parts.push(line);
    from = fileAt(list, at) === file ? endOf(list, at) : at;
  }
  if (from < list.length) parts.push(list.slice(from));
  return parts.join(BETWEEN);
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
function placeOf(list: string, file: string, low: number): number {
  let high = list.length;
  while (low < high) {
    const middle = startOfLine(list, (low + high) >> 1, low);
    if (fileAt(list, middle)! < file) low = endOf(list, middle);
    else high = middle;
  }
  return low;
}

/** Where the line begins that an offset lies in, none before `first`. */
function startOfLine(list: string, offset: number, first: number): number {
  const before = list.lastIndexOf("\n", offset - 1);
  return Math.max(first, before + 1);
}

/** Where the line after the one at an offset begins; the end of the list, where there is none. */
function endOf(list: string, offset: number): number {
  const end = list.indexOf("\n", offset);
  return end === -1 ? list.length : end + 1;
}

/** The file whose line begins at an offset; undefined at the end. */
function fileAt(list: string, offset: number): string | undefined {
  const name = /"(?:[^"\\]|\\.)*"/y;
  name.lastIndex = offset;
  const found = name.exec(list)?.[0];
  return found === undefined ? undefined : (JSON.parse(found) as string);
}
