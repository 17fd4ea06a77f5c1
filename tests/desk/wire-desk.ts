import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { WireOptions } from "../../src/desk/wire/options.ts";
import { takeWire } from "../../src/desk/wire/run.ts";
import { readLists } from "../../src/desk/wire/read-lists.ts";
import type { Report } from "../../src/desk/wire/report.ts";
import type { WireItem, WireReading } from "../../src/wire/item.ts";
import { wireItem } from "../wire/wire-item.ts";

/** Wire copy of a form that only tests have: items as JSON, each with the fields in which it differs from a sound one. */
export function copyOf(...items: Partial<WireItem>[]): string {
  return JSON.stringify(items);
}

/** Reads the form of `copyOf`; throws on any other. */
export function readCopy(bytes: Uint8Array): WireReading {
  const items = JSON.parse(new TextDecoder().decode(bytes)) as Partial<WireItem>[];
  return { items: items.map(wireItem), remarks: [] };
}

/** A folder with some files in it, to be removed by `cleared`. */
export function folderWith(files: Record<string, string | Uint8Array>): string {
  const folder = mkdtempSync(join(tmpdir(), "dateline-wire-"));
  made.push(folder);
  for (const [file, contents] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), contents);
  }
  return folder;
}

const made: string[] = [];

/** Removes the folders of a test. */
export function clear(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** Takes wire copy from paths into a publication's folder, as the command does. */
export async function take(
  folder: string,
  paths: string[],
  options: Partial<WireOptions> = {},
  read: (bytes: Uint8Array, setting: { fileDay: string }) => WireReading = readCopy,
  input: string[] = [],
): Promise<Report> {
  const asked = { out: folder, section: undefined, isReady: false, isReview: false, isReplace: false, isJson: false };
  const stream = (async function* () {
    for (const part of input) yield Buffer.from(part);
  })();
  const lists = await readLists(folder);
  const run = { folder, lists, read, input: stream, pressTime: Date.parse("2025-04-02T22:30:00Z") };
  return (await takeWire({ ...asked, ...options, paths }, run)).report;
}

/** Every file below a folder's articles, dot-folders included, with its contents. */
export function articlesIn(folder: string): Record<string, string> {
  const root = join(folder, "articles");
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1)).sort();
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(root, path), "utf8")]));
}

/** What a report says in short: of each kind that there is, the drafts or the messages. */
export function inShort(report: Report): Record<string, string[]> {
  const { refused, imported, updated, unchanged, older } = report;
  const taken = Object.entries({ imported, updated, unchanged, older }).map(
    ([kind, lines]) => [kind, lines.map(({ draft }) => draft.replace(/^articles\/2025\//, ""))] as const,
  );
  const messages = refused.map(({ field, message }) => `${field}: ${message}`);
  return Object.fromEntries([...taken, ["refused", messages] as const].filter(([, lines]) => lines.length > 0));
}
