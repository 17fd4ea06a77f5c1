import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { copyFolder, memoryFolder } from "../press/folder.ts";
import { readPressTime } from "../press/press-time.ts";
import { checkPublication } from "../press/copy/publication.ts";
import { report, type Format } from "../press/copy/report.ts";
import { UserError } from "../press/user-error.ts";
import { nextPress } from "../model/schedule.ts";

/** Checks a publication's folder for a press time (ms) and prints every problem in it. Returns whether it can be pressed. */
export async function check(folder: string, pressTime: number, format: Format): Promise<boolean> {
  const { copy, problems } = await checkPublication(folder, pressTime, memoryFolder(folder));
  const errors = problems.filter(({ severity }) => severity === "error").length;
  if (format === "json") console.log(report(problems, folder, "json"));
  else if (problems.length > 0) console.error(report(problems, folder, format));
  const next = nextPress(copy.articles.values(), pressTime, copy.masthead?.timeZone ?? "UTC");
  const when = next && `press next at ${new Date(next.at).toISOString()}: ${next.why}`;
  if (format === "github" && when) console.log(`::notice title=next press::${when}`);
  if (format !== "text") return errors === 0;
  if (errors > 0) console.error(`${errors} ${errors === 1 ? "problem stops" : "problems stop"} the press`);
  else
    console.log(
      `${copy.articles.size} articles, ${copy.stories.size} stories and ${copy.pages.size} pages are fit to press`,
    );
  if (when) console.log(when);
  return errors === 0;
}

/** Whether the code is formatted and its types hold, as two programs tell on this terminal. */
function isCodeSound(): boolean {
  const run = (program: string, ...args: string[]) => spawnSync(program, args, { stdio: "inherit" }).status === 0;
  return [run("prettier", "--check", "."), run("astro", "check")].every(Boolean);
}

if (import.meta.main) {
  try {
    const options = {
      json: { type: "boolean" },
      github: { type: "boolean", default: Boolean(process.env.GITHUB_ACTIONS) },
    } as const;
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    if (positionals.length > 1) throw new UserError("npm run check takes one folder, or none for your own");
    const folder = positionals[0] === undefined ? copyFolder() : resolve(positionals[0]);
    const format = values.json ? "json" : values.github ? "github" : "text";
    const isFit = await check(folder, readPressTime(), format);
    // Whoever names a folder, or asks for a format, asks of copy alone.
    const isWhole = format === "text" && positionals.length === 0;
    process.exitCode = [isFit, !isWhole || isCodeSound()].every(Boolean) ? 0 : 1;
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
