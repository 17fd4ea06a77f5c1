import { existsSync } from "node:fs";
import { join } from "node:path";
import { LISTS } from "../../model/copy.ts";
import { BadCopy } from "../../press/copy/bad-copy.ts";
import { readMasthead } from "../../press/copy/masthead.ts";
import { inReadingOrder, type Problem } from "../../press/copy/problem.ts";
import { readRecords } from "../../press/copy/read-copy.ts";
import type { Lists } from "../../wire/draft/link-names.ts";

/**
 * The masthead and the lists of a publication's folder, without its articles, of which there may be tens of thousands. Throws
 * `BadCopy` when one of them is not valid: names in a broken list would be taken for unknown.
 */
export async function readLists(folder: string): Promise<Lists> {
  const masthead = await readMasthead(folder);
  const problems: Problem[] = [];
  const maps: Record<string, Map<string, unknown>> = {};
  for (const list of Object.keys(LISTS) as (keyof typeof LISTS)[]) {
    const file = `${list}.yaml`;
    maps[list] = new Map();
    if (!existsSync(join(folder, file))) continue;
    const reading = await readRecords(folder, file, list, { base: "/", sizeOf: () => undefined });
    problems.push(...reading.problems);
    for (const { id, data } of reading.records) maps[list].set(id, data);
  }
  if (problems.some(({ severity }) => severity === "error")) throw new BadCopy(inReadingOrder(problems), folder);
  return { masthead, ...maps } as Lists;
}
