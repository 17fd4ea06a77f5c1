import { copyFile, mkdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Copy } from "../model/copy.ts";
import { isPublished } from "../model/embargo.ts";
import { articleOf, numberOf } from "../model/revision-copy.ts";
import { BadCopy } from "../press/bad-copy.ts";
import { acceptedOf, readLock, writeLock, type Lock } from "../press/lock.ts";
import { readPublication } from "../press/publication.ts";

/** What was accepted: ids of articles that are new in the lock, that changed, and that are gone. */
export type Acceptance = { added: string[]; changed: string[]; gone: string[] };

/**
 * Records what readers are shown of each article that is published at the press time (ms), as a deliberate act; where the
 * masthead keeps revisions, the file of each new or changed article is kept too. Throws `BadCopy`, and records nothing, when
 * the copy cannot be pressed.
 */
export async function accept(folder: string, pressTime: number): Promise<Acceptance> {
  const { copy, problems } = await readPublication(folder, pressTime);
  if (problems.some(({ severity }) => severity === "error")) throw new BadCopy(problems, folder);
  const before = await readLock(folder);
  const zone = copy.masthead!.timeZone;
  const published = [...copy.articles.values()].filter(({ data }) => isPublished(data, pressTime, zone));
  const now: Lock = new Map(published.map((text) => [text.id, acceptedOf(text)]));
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

/** Copies an article's file as its next revision, whole or not at all. */
async function keepRevision(folder: string, id: string, copy: Copy): Promise<void> {
  const old = copy.articles.get(id)!.data.formerly.map((path) => path.replace(/^\/|\/$/g, ""));
  const mine = [...copy.revisions.keys()].filter((revision) => [id, ...old].includes(articleOf(revision)));
  const path = join(folder, "revisions", id, `${Math.max(0, ...mine.map(numberOf)) + 1}.md`);
  await mkdir(dirname(path), { recursive: true });
  const draft = join(dirname(path), `.${process.pid}`);
  await copyFile(join(folder, "articles", `${id}.md`), draft);
  await rename(draft, path).finally(() => rm(draft, { force: true }));
}
