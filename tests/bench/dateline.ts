import { existsSync } from "node:fs";
import type { Contender } from "./contender.ts";
import { Desk } from "./desk.ts";
import { measure, type Command } from "./measure.ts";
import type { Name } from "./options.ts";

/** Dateline over a specimen of so many articles: cold, and upon its last edition after each of three changes. */
export function dateline(folder: string, count: number): Contender[] {
  const desk = new Desk(folder, count);
  const args = ["src/press/edition/build.mjs"];
  const command: Command = { program: process.execPath, args, cwd: folder };
  const contender = (name: Name, title: string, prepare: Contender["prepare"]): Contender => {
    return { name, title, command, out: desk.out, prepare, check: (output) => desk.check(output) };
  };
  const upon = (change: (round: number) => void) => async (round: number) => {
    // Where the cold build is not timed, an edition to build upon is made all the same.
    if (!existsSync(desk.out)) await measure(command);
    change(round);
  };
  return [
    contender("dateline-cold", "Dateline, cold", () => desk.reset()),
    contender(
      "dateline-article",
      "Dateline, one new article",
      upon((round) => desk.addArticle(round)),
    ),
    contender(
      "dateline-correction",
      "Dateline, one correction",
      upon((round) => desk.correct(round)),
    ),
    contender(
      "dateline-template",
      "Dateline, another template",
      upon((round) => desk.changeTemplate(round)),
    ),
  ];
}
