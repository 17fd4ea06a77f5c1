import { hash } from "node:crypto";
import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { ArticleCopy } from "../model/article-copy.ts";
import type { Text } from "../model/copy.ts";

/** What was accepted of a published article: the hash of what readers read, and what they had been told of changes. */
export type Accepted = { hash: string; updated: string; corrections: number };

/** The lock file of a publication: what was accepted of each published article, by its id. It is committed. */
export type Lock = Map<string, Accepted>;

/** The name of the lock file in the publication's folder. */
export const LOCK_FILE = "published.lock";

const HEAD =
  "# What readers were shown of each published article; written by: npm run desk -- accept. Commit this file.\n";

/** What an article is accepted as: the SHA-256 of headline, dek, key points, statements and the words of its body. */
export function acceptedOf({ data, body }: Text<ArticleCopy>): Accepted {
  const { headline, dek, keyPoints, statements, updated = "-", corrections } = data;
  const said = statements.map(({ speaker, quote, paraphrase }) => [speaker, quote, paraphrase]);
  const shown = JSON.stringify([headline, dek, keyPoints, said, body.wording]);
  return { hash: hash("sha256", shown), updated, corrections: corrections.length };
}

/** Reads a publication's lock; empty when there is none yet. Throws on a line that is none of a lock, with its number. */
export async function readLock(folder: string): Promise<Lock> {
  const text = await readFile(join(folder, LOCK_FILE), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
  const lock: Lock = new Map();
  for (const [n, line] of text.split(/\r?\n/).entries()) {
    if (line === "" || line.startsWith("#")) continue;
    const parts = /^(\S+) ([\da-f]{64}) (\S+) (\d+)$/.exec(line);
    if (!parts)
      throw new Error(
        `${join(folder, LOCK_FILE)}:${n + 1}:1 is no line of a lock; take the file from the last commit and run npm run desk -- accept`,
      );
    const [, id, hash, updated, corrections] = parts;
    lock.set(id!, { hash: hash!, updated: updated!, corrections: Number(corrections) });
  }
  return lock;
}

/** Writes a publication's lock, whole or not at all, one line an article, sorted, so that two editors' changes merge. */
export async function writeLock(folder: string, lock: Lock): Promise<void> {
  const lines = [...lock]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { hash, updated, corrections }]) => `${id} ${hash} ${updated} ${corrections}\n`);
  const draft = join(folder, `.${LOCK_FILE}.${process.pid}`);
  await writeFile(draft, HEAD + lines.join(""));
  await rename(draft, join(folder, LOCK_FILE));
}
