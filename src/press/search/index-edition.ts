import { hash } from "node:crypto";
import { availableParallelism } from "node:os";
import type { CustomRecord } from "pagefind";
import type { Edition } from "../../model/edition.ts";
import { searchEntry, searchEssence, type SearchShard } from "../../model/search.ts";
import { linesOf, withoutNoteMarks } from "../../model/words.ts";
import { codeVersion } from "../code-version.ts";
import type { Artifacts } from "../edition/artifacts.ts";
import { indexAside } from "./indexer.ts";

/** The code that makes an index of copy. */
const CODE = ["src/model", "src/press/copy", "src/press/search"];

/** What Pagefind calls its program for browsers, and the files of an index that this asks for. */
const PROGRAM = "pagefind.js";
const INDEX = /^(pagefind-entry\.json|pagefind\..+\.pf_meta|(fragment|index|filter)\/.+)$/;

/**
 * Adds the search index to an edition, below `pagefind/`, a folder for each shard: `pagefind/en/2025-04/`. A shard whose articles
 * are what they were in the last edition is kept. Rejects when an index cannot be made.
 */
export async function indexEdition({ search: shards, site }: Edition, artifacts: Artifacts): Promise<void> {
  const code = codeVersion(CODE);
  const stale = shards
    .map((shard, n) => {
      // The first shard of a language that browsers open brings what knows the endings of its words.
      const isFirst = shards[n - 1]?.language !== shard.language;
      return { shard, isFirst, key: keyOf(shard, isFirst, site.timeZone, code) };
    })
    .filter(({ shard, key }) => !artifacts.keepFolder(folderOf(shard), key));
  const todo = stale.values();
  const work = async () => {
    for (const { shard, isFirst, key } of todo) {
      const files = await indexAside(recordsOf(shard, site.timeZone));
      const endings = [`wasm.${shard.language}.pagefind`, "wasm.unknown.pagefind"].find((name) =>
        files.some(({ path }) => path === name),
      );
      for (const { path, content } of files)
        if (INDEX.test(path) || (isFirst && path === endings))
          await artifacts.write(folderOf(shard) + path, content, key);
    }
  };
  await Promise.all([addProgram(artifacts, code), ...Array.from({ length: availableParallelism() }, work)]);
}

/** Adds the program that asks the index, which comes with any index, an empty one too. */
async function addProgram(artifacts: Artifacts, code: string): Promise<void> {
  const file = `pagefind/${PROGRAM}`;
  if (artifacts.keep(file, code)) return;
  const { content } = (await indexAside([])).find(({ path }) => path === PROGRAM)!;
  await artifacts.write(file, content, code);
}

/** The folder of a shard, with a slash at its end. */
function folderOf({ language, name }: SearchShard): string {
  return `pagefind/${language}/${name}/`;
}

/** A hash of all that a shard holds: of each article, of its copy, and of what other copy adds to its entry. */
function keyOf({ articles }: SearchShard, isFirst: boolean, zone: string, code: string): string {
  return hash("sha256", JSON.stringify([code, isFirst, zone, articles.map(searchEssence)]));
}

/** Pagefind's records of a shard. It finds the words of the headline too, and shows it. */
function recordsOf({ articles }: SearchShard, zone: string): CustomRecord[] {
  return articles.map((article) => {
    const { url, language, headline, lead, filters } = searchEntry(article, zone);
    const text = article.withdrawn ? lead : [...lead, ...linesOf(withoutNoteMarks(article.body.html))];
    return { url, language, content: text.join("\n"), meta: { title: headline }, filters };
  });
}
