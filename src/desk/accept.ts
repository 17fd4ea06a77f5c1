import { copyFile, mkdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Copy } from "../model/copy.ts";
import { isPublished } from "../model/embargo.ts";
import { readsAs, versionsOf } from "../model/history.ts";
import { articleOf, numberOf } from "../model/revision-copy.ts";
import { BadCopy } from "../press/copy/bad-copy.ts";
import { acceptedOf, readLock, writeLock, type Lock } from "../press/copy/lock.ts";
import { readPublication } from "../press/copy/publication.ts";
import { isStillOut } from "../press/copy/silent-changes.ts";
import { fileError } from "../press/user-error.ts";

/** What was accepted: ids of articles that are new in the lock, that changed, and that are gone. */
export type Acceptance = { added: string[]; changed: string[]; gone: string[] };

/**
 * Records what readers are shown of each article that is published at the press time (ms), as a deliberate act; where the
 * masthead keeps revisions, the file of each new or changed article is kept too. What is accepted already and only not out yet at
 * this press time stays as it is. Throws `BadCopy`, and records nothing, when the copy cannot be pressed or the lock not be read.
 */
export async function accept(folder: string, pressTime: number): Promise<Acceptance> {
  const { copy, problems } = await readPublication(folder, pressTime);
  const { lock: before, problems: lockProblems } = await readLock(folder);
  problems.push(...lockProblems);
  if (problems.some(({ severity }) => severity === "error")) throw new BadCopy(problems, folder);
  const zone = copy.masthead!.timeZone;
  const published = [...copy.articles.values()].filter(({ data }) => isPublished(data, pressTime, zone));
  const now: Lock = new Map(published.map((text) => [text.id, acceptedOf(text, zone)]));
  for (const [id, accepted] of before) {
    const text = copy.articles.get(id);
    if (text && !now.has(id) && isStillOut(text, accepted, pressTime, zone)) now.set(id, accepted);
  }
  const added = [...now.keys()].filter((id) => !before.has(id));
  const changed = [...now]
    .filter(([id, { hash }]) => before.has(id) && before.get(id)!.hash !== hash)
    .map(([id]) => id);
  if (copy.masthead!.keepRevisions) {
    for (const id of [...added, ...changed]) await keepRevision(folder, id, copy as Copy);
  }
  await writeLock(folder, now);
  return { added, changed, gone: [...before.keys()].filter((id) => !now.has(id)) };
}

/** Copies an article's file as its next revision, whole or not at all; not when the last one reads the same. */
async function keepRevision(folder: string, id: string, copy: Copy): Promise<void> {
  const { data, body } = copy.articles.get(id)!;
  const kept = Map.groupBy(copy.revisions.values(), (revision) => articleOf(revision.id));
  const last = versionsOf(id, data.formerly, kept).at(-1);
  if (last && readsAs({ ...last.data, body: last.body }) === readsAs({ ...data, body })) return;
  const path = join(folder, "revisions", id, `${last ? numberOf(last.id) + 1 : 1}.md`);
  const draft = join(dirname(path), `.${process.pid}`);
  try {
    await mkdir(dirname(path), { recursive: true });
    await copyFile(join(folder, "articles", `${id}.md`), draft);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw fileError(path, "written", error);
  }
}
