import { printProblem } from "../../press/copy/problem.ts";
import type { Remark } from "../../wire/item.ts";
import type { NewEntries, UnknownNames } from "../../wire/draft/unknown.ts";
import type { Outcome } from "./outcome.ts";

/** An item that was taken or known: its file of wire copy and line in it, the draft, the sender's guid and the version. */
export type Line = { file: string; line: number; draft: string; guid: string; version: number };

/** Something to tell of a file of wire copy, as the press tells problems. */
export type Told = { file: string; line: number; column: number; field: string; message: string; guid?: string };

/** Everything that a run has to tell, as `--json` prints it. */
export type Report = { [Kind in "imported" | "updated" | "unchanged" | "older"]: Line[] } & {
  refused: Told[];
  notes: Told[];
  unknown: NewEntries;
};

/** How many remarks on one file are shown to people. */
const MOST_OF_FILE = 20;

/** How many lines of a kind the report for people has; programs are told everything. */
const MOST_LINES = 40;

/** A report with nothing in it. */
export function emptyReport(): Report {
  return { imported: [], updated: [], unchanged: [], older: [], refused: [], notes: [], unknown: {} };
}

/** Adds what became of an item of a file to the report. */
export function addOutcome(report: Report, file: string, outcome: Outcome): void {
  const { guid, version, spot } = outcome.item;
  if (outcome.kind === "refused") {
    for (const remark of outcome.remarks) report.refused.push({ ...told(file, remark), guid });
    return;
  }
  report[outcome.kind].push({ file, line: spot.line, draft: outcome.draft, guid, version });
  if ("remarks" in outcome) for (const remark of outcome.remarks) report.notes.push(told(file, remark));
}

/** A remark of a file of wire copy, to be told. */
export function told(file: string, { line, column, field, message }: Omit<Remark, "weight">): Told {
  return { file, line, column, field, message };
}

/** The report for people: what was refused and why, notes, unknown names as YAML, and the sums; `left` names are not listed. */
export function printReport(report: Report, unknown: UnknownNames): { refused: string; summary: string } {
  const taken = [...report.imported, ...report.updated].map(({ draft, file }) => `${draft} from ${file}`);
  const alike = Map.groupBy(report.notes, ({ field, message }) => `${field}: ${message}`).values();
  const notes = [...alike].map(
    ([note, ...more]) => `note: ${printed(note!)}${more.length > 0 ? ` (and ${more.length} more of this)` : ""}`,
  );
  const yaml = unknown.yaml();
  const more = unknown.left > 0 ? `# and ${unknown.left} more\n` : "";
  const names =
    yaml === "" ? [] : ["these names are in no list of the publication; paste those that belong there:", yaml + more];
  const sums = (["imported", "updated", "unchanged", "older"] as const).map((kind) => `${report[kind].length} ${kind}`);
  const summary = [...short(taken), ...short(notes), ...names, `${sums.join(", ")}, ${report.refused.length} refused`];
  return { refused: refusedLines(report).join("\n"), summary: summary.map(withoutControls).join("\n") };
}

/** Why files were refused, of each file no more than somebody would read. */
function refusedLines({ refused }: Report): string[] {
  return [...Map.groupBy(refused, ({ file }) => file)].flatMap(([file, all]) => {
    const shown = all.slice(0, MOST_OF_FILE).map(printed);
    const left = all.length - shown.length;
    return left > 0 ? [...shown, withoutControls(`${file}: … and ${left} more, which --json lists`)] : shown;
  });
}

function printed({ file, line, column, field, message }: Told): string {
  return withoutControls(printProblem({ severity: "error", file, line, column, field, message }));
}

function short(lines: string[]): string[] {
  if (lines.length <= MOST_LINES) return lines;
  return [...lines.slice(0, MOST_LINES), `… and ${lines.length - MOST_LINES} more, which --json lists`];
}

/** A text as a terminal may be shown it: what a sender writes moves no cursor. */
function withoutControls(text: string): string {
  return text.replace(/[^\P{C}\n]/gu, "\uFFFD");
}
