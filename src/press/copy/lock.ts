import { hash } from "node:crypto";
import { lstatSync, readFileSync } from "node:fs";
import { rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { ArticleCopy } from "../../model/article-copy.ts";
import type { Text } from "../../model/copy.ts";
import { releaseOf } from "../../model/embargo.ts";
import { errorAt, START, type Problem } from "./problem.ts";
import { fileError } from "../user-error.ts";

/**
 * What was accepted of a published article: the hash of what readers were shown, the moment from which it was out, and what they
 * had been told of changes: `updated` (`-` for none) and the hashes of its corrections.
 */
export type Accepted = { hash: string; release: string; updated: string; corrections: string[] };

/** The lock file of a publication: what was accepted of each published article, by its id. It is committed. */
export type Lock = Map<string, Accepted>;

/** The name of the lock file in the publication's folder. */
export const LOCK_FILE = "published.lock";

const HEAD =
  "# What readers were shown of each published article; written by: npm run desk -- accept. Commit this file.\n";

/** What an article is accepted as: all that its page says for itself is hashed; where it is filed may change. */
export function acceptedOf({ data, body }: Text<ArticleCopy>, zone: string): Accepted {
  const { headline, dek, byline, dateline, published, keyPoints, events, statements, sources, image, howMade } = data;
  const shown = { headline, dek, byline, dateline, published, keyPoints, events, statements, sources, image, howMade };
  return {
    hash: hash("sha256", JSON.stringify([shown, body.wording])),
    release: new Date(releaseOf(data, zone)).toISOString(),
    updated: data.updated ?? "-",
    corrections: data.corrections.map(({ kind, date, what }) =>
      hash("sha256", JSON.stringify([kind, date, what])).slice(0, 12),
    ),
  };
}

/** Reads a publication's lock; empty when there is none yet. What is no line of a lock, or no file, is a problem. */
export async function readLock(folder: string): Promise<{ lock: Lock; problems: Problem[] }> {
  const lock: Lock = new Map();
  const problems: Problem[] = [];
  const report = (line: number, message: string) => problems.push(errorAt(LOCK_FILE, { line, column: 1 }, "", message));
  let text = "";
  try {
    const path = join(folder, LOCK_FILE);
    const seen = lstatSync(path, { throwIfNoEntry: false });
    if (seen && !seen.isFile()) report(START.line, "is no regular file; take the file from the last commit");
    else if (seen) text = readFileSync(path, "utf8");
  } catch (error) {
    report(START.line, `cannot be read (${(error as NodeJS.ErrnoException).code}); check its permissions`);
  }
  for (const [n, line] of text.split(/\r?\n/).entries()) {
    if (line === "" || line.startsWith("#")) continue;
    const parts = /^(\S+) ([\da-f]{64}) (\d{4}\S+) (\S+) (-|[\da-f]{12}(?:,[\da-f]{12})*)$/.exec(line);
    if (!parts)
      report(n + 1, "is no line of a lock; take the file from the last commit and run npm run desk -- accept");
    const [, id, hash, release, updated, corrections] = parts ?? [];
    if (id) lock.set(id, { hash: hash!, release: release!, updated: updated!, corrections: told(corrections!) });
  }
  return { lock, problems };
}

const told = (corrections: string) => (corrections === "-" ? [] : corrections.split(","));

/** Writes a publication's lock, whole or not at all, one line an article, sorted, so that two editors' changes merge. */
export async function writeLock(folder: string, lock: Lock): Promise<void> {
  const lines = [...lock]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([id, { hash, release, updated, corrections }]) =>
        `${id} ${hash} ${release} ${updated} ${corrections.join(",") || "-"}\n`,
    );
  const draft = join(folder, `.${LOCK_FILE}.${process.pid}`);
  try {
    await writeFile(draft, HEAD + lines.join(""));
    await rename(draft, join(folder, LOCK_FILE));
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw fileError(join(folder, LOCK_FILE), "written", error);
  }
}
