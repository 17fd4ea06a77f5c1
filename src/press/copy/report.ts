import { join } from "node:path";
import { readTextSync } from "./files.ts";
import { shownFolder } from "../folder.ts";
import { printProblem, type Problem } from "./problem.ts";

/** How problems are told: to people, to programs, or as annotations of a GitHub workflow run. */
export type Format = "text" | "json" | "github";

/** All problems of a publication's folder in one text, without a line break at its end. */
export function report(problems: Problem[], folder: string, format: Format = "text"): string {
  switch (format) {
    case "json":
      return JSON.stringify(problems.map((problem) => ({ ...problem, file: join(shownFolder(folder), problem.file) })));
    case "github":
      return problems.map((problem) => annotation(problem, folder)).join("\n");
    case "text": {
      const frame = framer(folder);
      return problems.map((problem) => printProblem(problem, shownFolder(folder)) + frame(problem)).join("\n");
    }
  }
}

/** https://docs.github.com/actions/reference/workflow-commands-for-github-actions#setting-an-error-message */
function annotation({ severity, file, line, column, field, message }: Problem, folder: string): string {
  const data = (text: string) => text.replace(/[%\r\n]/g, encodeURIComponent);
  const property = (text: string) => data(text).replace(/[:,]/g, encodeURIComponent);
  const where = `file=${property(join(shownFolder(folder), file))},line=${line},col=${column},title=${property(field || file)}`;
  return `::${severity} ${where}::${data(message)}`;
}

/** Shows the line of a problem with a mark under its column; nothing when the file cannot be shown. */
function framer(folder: string): (problem: Problem) => string {
  let last: { file: string; lines: string[] } | undefined;
  return ({ file, line, column }) => {
    if (last?.file !== file) last = { file, lines: linesOf(join(folder, file)) };
    const text = last.lines[line - 1];
    if (text === undefined || text.trim() === "") return "";
    const from = Math.max(0, column - 60);
    const shown = text.slice(from, from + 100).replace(/[^\P{C}\t]/gu, "\uFFFD");
    const number = String(line).padStart(5);
    const indent = shown.slice(0, column - 1 - from).replace(/[^\t]/g, " ");
    return `\n${number} | ${shown}\n${" ".repeat(number.length)} | ${indent}^`;
  };
}

function linesOf(path: string): string[] {
  try {
    return readTextSync(path).split("\n");
  } catch {
    return [];
  }
}
