import { closeSync, openSync, writeFileSync } from "node:fs";

/** Writes a file of some parts, one after the other; with "wx" it must not be there yet. Throws what goes wrong. */
export function writeParts(path: string, parts: Uint8Array[], flag: "w" | "wx"): void {
  const file = openSync(path, flag);
  try {
    for (const part of parts) writeFileSync(file, part);
  } finally {
    closeSync(file);
  }
}
