import { spawnSync } from "node:child_process";
import { loadavg } from "node:os";
import type { Contender } from "./contender.ts";
import { anewIn, type Row } from "./figures.ts";
import { measure } from "./measure.ts";
import { readOutput, sumOf } from "./output.ts";

/** The figures of one contest, and the machine's load average (1 minute) before and after it. */
export type Result = { rows: Row[]; load: [before: number, after: number] };

/**
 * Times builds, interleaved: each round has each of them once, so that an hour in which the machine is busy with something else
 * does not fall upon one of them alone. Throws when a build fails or its output is not whole. `tell` is told how it goes.
 */
export async function contest(groups: Contender[][], rounds: number, tell: (text: string) => void): Promise<Result> {
  const rows = new Map<string, Row>();
  const before = loadavg()[0]!;
  for (let round = 0; round < rounds; round++) {
    // Each round begins with another tool, so that none always follows the same one.
    const at = round % groups.length;
    for (const contender of [...groups.slice(at), ...groups.slice(0, at)].flat()) {
      const row = await time(contender, round, rows.get(contender.name));
      rows.set(contender.name, row);
      tell(`round ${round + 1} of ${rounds}, ${contender.title}: ${row.seconds.at(-1)!.toFixed(2)} s`);
    }
  }
  const order = groups.flat().map(({ name }) => rows.get(name)!);
  return { rows: order, load: [before, loadavg()[0]!] };
}

async function time(contender: Contender, round: number, last: Row | undefined): Promise<Row> {
  const { name, title, command, out } = contender;
  try {
    await contender.prepare(round);
    // What others wrote shall not be written to the disk in this one's time.
    spawnSync("sync");
    const { seconds, processor, peak, printed } = await measure(command);
    const output = readOutput(out);
    contender.check(output);
    return {
      name,
      title,
      seconds: [...(last?.seconds ?? []), seconds],
      processor: [...(last?.processor ?? []), processor],
      peak: Math.max(last?.peak ?? 0, peak),
      ...sumOf(output),
      anew: anewIn(printed),
    };
  } catch (error) {
    throw new Error(`${title}: ${(error as Error).message}`);
  }
}
