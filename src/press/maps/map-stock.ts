import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { codeVersion } from "../code-version.ts";
import { clearedFor } from "../folder.ts";
import { Stock } from "../stock.ts";

/** So many maps, of about 10 KB, are kept at most: a paper that shows more draws them anew now and then. */
const MOST = 5000;

/** The maps that builds with this code and this atlas drew, kept in a publication's cache folder; those of other code are dropped, and all of them when they are too many. */
export function openMapStock(cache: string, most = MOST): Stock {
  const version = codeVersion(["src/press/maps"]).slice(0, 16);
  const shelf = clearedFor(join(cache, "maps"));
  for (const other of namesIn(shelf))
    if (other !== version || namesIn(join(shelf, version)).length > most)
      rmSync(join(shelf, other), { recursive: true, force: true });
  return new Stock(join(shelf, version));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    // No map was ever kept.
    return [];
  }
}
