import type { Masthead } from "../../model/masthead.ts";
import { BadCopy } from "./bad-copy.ts";
import { readPressTime } from "../press-time.ts";
import { readPublication } from "./publication.ts";
import { readRecords } from "./read-copy.ts";

/** The masthead alone, for the build's settings. Throws `BadCopy` with all of the publication's problems when it is not valid. */
export async function readMasthead(folder: string): Promise<Masthead> {
  const { records } = await readRecords(folder, "masthead.yaml", "masthead", { base: "/", sizeOf: () => undefined });
  if (records[0]?.isValid) return records[0].data as Masthead;
  throw new BadCopy((await readPublication(folder, readPressTime())).problems, folder);
}
