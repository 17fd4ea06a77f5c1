import { readdirSync, readFileSync, rmSync, type Dirent } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { fileError, UserError } from "../../press/user-error.ts";
import type { WireItem } from "../../wire/item.ts";

/** The folder beside the drafts of a month in which their originals and records lie; the press leaves it out, as all dot-folders. */
export const WIRE_FOLDER = ".wire";

const recordSchema = z.strictObject({
  format: z.string().describe("The format of the original."),
  guid: z.string().describe("What the sender calls the item in all its versions."),
  version: z.number().describe("Which version the draft was made of."),
  versionCreated: z.string().optional().describe("When that version was made."),
  // The name leads nowhere else, whoever wrote the record.
  original: z
    .string()
    .regex(/^[a-z0-9-]+\.[0-9a-f]{64}\.(txt|json|xml)$/, "must be a slug, a SHA-256 and an ending")
    .describe("The file, in the same folder, with the bytes that the draft was made of."),
  sha256: z.string().describe("The SHA-256 of those bytes."),
  draft: z.string().describe("The SHA-256 of the draft's text as the desk wrote it."),
});

/** What is kept of where a draft came from. */
export type WireRecord = z.infer<typeof recordSchema>;
export type Kept = { id: string; record: WireRecord };

/** The records of a publication: by the guid of their items, by the ids of their articles, and originals by month and hash. */
export class Records {
  readonly #byGuid = new Map<string, Kept>();
  readonly #ids = new Map<string, Kept>();
  readonly #originals = new Map<string, string>();

  /** Adds a record, or puts it in the place of an earlier one of its article. */
  add(kept: Kept): void {
    this.#byGuid.set(kept.record.guid, kept);
    this.#ids.set(kept.id, kept);
    this.#originals.set(`${monthOf(kept.id)} ${kept.record.sha256}`, kept.record.original);
  }

  of(guid: string): Kept | undefined {
    return this.#byGuid.get(guid);
  }

  at(id: string): Kept | undefined {
    return this.#ids.get(id);
  }

  /** The file in which the bytes of a hash lie already, in the month of an article. */
  originalOf(id: string, sha256: string): string | undefined {
    return this.#originals.get(`${monthOf(id)} ${sha256}`);
  }
}

/**
 * Reads the records of a publication's folder, and removes what a run that was interrupted left half written. Throws `UserError`
 * when a record cannot be read.
 */
export function readRecordsOf(folder: string): Records {
  const records = new Records();
  for (const year of namesIn(join(folder, "articles"), /^\d{4}$/)) {
    for (const month of namesIn(join(folder, "articles", year), /^\d{2}$/)) {
      const place = join(folder, "articles", year, month, WIRE_FOLDER);
      for (const name of namesIn(place, /\.tmp$/, "file")) rmSync(join(place, name), { force: true });
      for (const name of namesIn(place, /^[a-z0-9-]+\.json$/, "file")) {
        const id = `${year}/${month}/${name.slice(0, -".json".length)}`;
        records.add({ id, record: readRecord(join(place, name)) });
      }
    }
  }
  return records;
}

function readRecord(path: string): WireRecord {
  try {
    return recordSchema.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch (error) {
    const message = error instanceof z.ZodError ? z.prettifyError(error) : (error as Error).message;
    throw new UserError(`${path} is no record of wire copy (${message.split("\n")[0]}); restore it, or delete it`);
  }
}

function namesIn(path: string, pattern: RegExp, kind: "folder" | "file" = "folder"): string[] {
  let entries: Dirent[];
  try {
    entries = readdirSync(path, { withFileTypes: true });
  } catch (error) {
    if (["ENOENT", "ENOTDIR"].includes((error as NodeJS.ErrnoException).code ?? "")) return [];
    throw fileError(path, "read", error);
  }
  const isKind = (entry: Dirent) => (kind === "folder" ? entry.isDirectory() : entry.isFile());
  return entries.flatMap((entry) => (pattern.test(entry.name) && isKind(entry) ? [entry.name] : [])).sort();
}

type Versioned = Pick<WireItem, "version" | "versionCreated">;

/** Whether an item is newer than what a record says of its earlier version: by number, else by when it was made; 0 when neither tells. */
export function compareVersions(item: Versioned, record: Versioned): number {
  if (item.version !== record.version) return item.version - record.version;
  if (item.versionCreated === undefined || record.versionCreated === undefined) return 0;
  return (Date.parse(item.versionCreated) || 0) - (Date.parse(record.versionCreated) || 0);
}

function monthOf(id: string): string {
  return id.slice(0, "2025/04".length);
}
