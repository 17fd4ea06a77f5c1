import type { Place } from "./yaml.ts";

/** Something in the copy that stops the press, or that an editor should look at. */
export type Problem = {
  severity: "error" | "warning";
  /** The file, relative to the publication's folder, with slashes. */
  file: string;
  /** Counted from 1, as editors count. */
  line: number;
  column: number;
  /** The field as a path, `statements[0].speaker`; `body` for the text below the front matter; empty for the file. */
  field: string;
  /** What is wrong and how to put it right. */
  message: string;
};

/** The beginning of a file. */
export const START = { line: 1, column: 1 };

/** An error at a place of a file; `field` as in `Problem`. */
export function errorAt(file: string, { line, column }: Place, field: string, message: string): Problem {
  return { severity: "error", file, line, column, field, message };
}

/** A problem as one line that terminals and editors can jump from: `file:line:column field: message`. */
export function printProblem({ severity, file, line, column, field, message }: Problem, folder = ""): string {
  const where = `${folder && `${folder.replace(/\/$/, "")}/`}${file}:${line}:${column}`;
  return `${where} ${severity === "warning" ? "warning: " : ""}${field && `${field}: `}${message}`;
}

/** Sorts problems by file, then by place in it. */
export function inReadingOrder(problems: Problem[]): Problem[] {
  return problems.toSorted(
    (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column,
  );
}

/** Thrown when copy cannot be pressed; its message lists every error in every file. */
export class BadCopy extends Error {
  override name = "BadCopy";
  readonly problems: Problem[];

  constructor(problems: Problem[], folder: string) {
    const errors = problems.filter(({ severity }) => severity === "error");
    const count = errors.length === 1 ? "1 problem stops" : `${errors.length} problems stop`;
    super([`${count} the press`, ...errors.map((problem) => printProblem(problem, folder))].join("\n"));
    this.problems = problems;
    delete this.stack;
  }
}
