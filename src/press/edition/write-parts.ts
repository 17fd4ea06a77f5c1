import { closeSync, openSync, writeFileSync } from "node:fs";

/** So many bytes are written at once: a write for each of many small parts would take longer than they are worth. */
const AT_ONCE = 1024 * 1024;

/** Writes a file of some parts, one after the other; with "wx" it must not be there yet. Throws what goes wrong. */
export function writeParts(path: string, parts: Uint8Array[], flag: "w" | "wx"): void {
  const file = openSync(path, flag);
  let [waiting, size]: [Uint8Array[], number] = [[], 0];
  const write = () => {
    if (size > 0) writeFileSync(file, waiting.length === 1 ? waiting[0]! : Buffer.concat(waiting));
    [waiting, size] = [[], 0];
  };
  try {
    for (const part of parts) {
      if (size + part.byteLength > AT_ONCE) write();
      waiting.push(part);
      size += part.byteLength;
    }
    write();
  } finally {
    closeSync(file);
  }
}
