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
  // A file's name is an editor's too: no control character in it reaches the terminal.
  const name = `${folder && `${folder.replace(/\/$/, "")}/`}${file}`.replace(/\p{C}/gu, "\uFFFD");
  const where = `${name}:${line}:${column}`;
  return `${where} ${severity === "warning" ? "warning: " : ""}${field && `${field}: `}${message}`;
}

/** Sorts problems by file, then by place in it. */
export function inReadingOrder(problems: Problem[]): Problem[] {
  return problems.toSorted(
    (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column,
  );
}
