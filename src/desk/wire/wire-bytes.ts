import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import { dayOfMoment } from "../../model/time.ts";
import { LIMIT } from "../../wire/limit.ts";

/** A file's bytes and the time of its last change (ms since 1970), or what keeps it from being read. */
export type Contents = Whole | { message: string };
export type Whole = { bytes: Buffer; changedAt: number };

const tooLarge = (limit: number) => `has more than ${limit / 1e6} MB, which is not read; make it smaller`;

/** Reads a file that is one, if it has at most so many bytes. A link is not followed, a pipe not waited for. */
export function readWireBytes(path: string, limit: number = LIMIT.bytes): Contents {
  let file: number;
  try {
    file = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ELOOP") return { message: "is a symbolic link; name the file itself" };
    return { message: `cannot be read (${code}); check that it exists and may be read` };
  }
  try {
    const seen = fstatSync(file);
    if (!seen.isFile()) return { message: "is no regular file; save the copy in a file" };
    if (seen.size > limit) return { message: tooLarge(limit) };
    // One byte more than the file had: one that grows meanwhile is noticed, and read to what it had.
    const room = Buffer.allocUnsafe(seen.size + 1);
    let filled = 0;
    for (;;) {
      const count = readSync(file, room, filled, room.length - filled, null);
      filled += count;
      if (count === 0) return { bytes: room.subarray(0, filled), changedAt: seen.mtimeMs };
      if (filled === room.length) return { message: "grew while it was read; run again when it is whole" };
    }
  } catch (error) {
    return { message: `cannot be read (${(error as NodeJS.ErrnoException).code}); check the file` };
  } finally {
    closeSync(file);
  }
}

/** Reads a stream, such as the standard input, to its end; stops at the limit. */
export async function readWireStream(stream: AsyncIterable<Buffer>, changedAt: number): Promise<Contents> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of stream) {
    size += part.length;
    if (size > LIMIT.bytes) return { message: tooLarge(LIMIT.bytes) };
    parts.push(part);
  }
  return { bytes: Buffer.concat(parts), changedAt };
}

/** Zones differ by whole quarters of an hour: all moments of one are of one day. */
const QUARTER = 15 * 60 * 1000;
const days = new Map<string, string>();

/** The day, `YYYY-MM-DD`, of a moment (ms since 1970) in a zone; thousands of files come in a few quarters of an hour. */
export function fileDayOf(moment: number, zone: string): string {
  const quarter = Math.floor(moment / QUARTER) * QUARTER;
  const key = `${quarter} ${zone}`;
  let day = days.get(key);
  if (day === undefined) {
    if (days.size > 10_000) days.clear();
    days.set(key, (day = dayOfMoment(quarter, zone)));
  }
  return day;
}
