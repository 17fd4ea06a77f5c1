import { resolve } from "node:path";
import { copyFolder, shownFolder } from "../press/folder.ts";
import { printProblem } from "../press/problem.ts";
import { readPublication } from "../press/publication.ts";

/** Checks a publication's folder and prints every problem in it. Returns whether it can be pressed. */
export async function check(folder: string): Promise<boolean> {
  const { copy, problems } = await readPublication(folder);
  for (const problem of problems) console.error(printProblem(problem, shownFolder(folder)));
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const { articles, stories, pages } = copy;
  if (errors === 0)
    console.log(`${articles.size} articles, ${stories.size} stories and ${pages.size} pages are fit to press`);
  else console.error(`${errors} ${errors === 1 ? "problem stops" : "problems stop"} the press`);
  return errors === 0;
}

if (import.meta.main) {
  const [folder] = process.argv.slice(2);
  const isFit = await check(folder === undefined ? copyFolder() : resolve(folder)).catch((error: Error) => {
    console.error(error.message);
    return false;
  });
  process.exitCode = isFit ? 0 : 1;
}
