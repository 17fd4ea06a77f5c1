import type { Problem } from "./problem.ts";
import { report } from "./report.ts";
import { UserError } from "../user-error.ts";

/** Thrown when copy cannot be pressed; its message lists every error in every file of the folder. */
export class BadCopy extends UserError {
  override name = "BadCopy";

  constructor(problems: Problem[], folder: string) {
    const errors = problems.filter(({ severity }) => severity === "error");
    const count = errors.length === 1 ? "1 problem stops" : `${errors.length} problems stop`;
    super(`${count} the press\n${report(errors, folder)}`);
  }
}
