import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { fontBytes } from "./fonts.ts";

/**
 * A hash of all that a card's look depends on besides its words: this folder's code, the typefaces, and what sets and draws. It
 * stays the same when other code changes, and so do the names of the cards.
 */
export function cardVersion(): string {
  const hash = createHash("sha256").update(JSON.stringify(sharp.versions));
  for (const file of readdirSync(import.meta.dirname).sort())
    hash.update(readFileSync(join(import.meta.dirname, file)));
  for (const font of fontBytes()) hash.update(font);
  return hash.digest("hex");
}
