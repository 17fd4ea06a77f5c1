import type { Masthead } from "../model/masthead.ts";
import { shownFolder } from "./folder.ts";
import { BadCopy } from "./problem.ts";
import { readPublication } from "./publication.ts";
import { readRecords } from "./record.ts";

/** The masthead alone, for the build's settings. Throws `BadCopy` with all of the publication's problems when it is not valid. */
export async function readMasthead(folder: string): Promise<Masthead> {
  const { records } = await readRecords(folder, "masthead.yaml", "masthead");
  if (records[0]) return records[0].data as Masthead;
  throw new BadCopy((await readPublication(folder)).problems, shownFolder(folder));
}
