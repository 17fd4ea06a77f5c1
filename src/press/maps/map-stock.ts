import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { codeVersion } from "../code-version.ts";
import { clearedFor } from "../folder.ts";
import { Stock } from "../stock.ts";

/** The maps that builds with this code and this atlas drew, kept in a publication's cache folder; those of other code are dropped. */
export function openMapStock(cache: string): Stock {
  const version = codeVersion(["src/press/maps"]).slice(0, 16);
  const shelf = clearedFor(join(cache, "maps"));
  for (const other of versionsIn(shelf))
    if (other !== version) rmSync(join(shelf, other), { recursive: true, force: true });
  return new Stock(join(shelf, version));
}

function versionsIn(shelf: string): string[] {
  try {
    return readdirSync(shelf);
  } catch {
    // No map was ever kept.
    return [];
  }
}
