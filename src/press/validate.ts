import type { z } from "zod";
import { SCHEMAS, type Kind } from "../model/copy.ts";
import { explain, printPath } from "./explain.ts";
import { errorAt, type Problem } from "./problem.ts";
import type { Reading, Record } from "./record.ts";
import type { Yaml } from "./yaml.ts";

/** Validates one piece of copy against the schema of its kind; adds it, and what is wrong with it, to the reading. */
export function validate(
  piece: Pick<Record, "kind" | "id" | "file" | "body">,
  value: unknown,
  prefix: string[],
  yaml: Yaml,
  reading: Reading,
): void {
  const schema: z.ZodType = SCHEMAS[piece.kind];
  const result = schema.safeParse(value, { reportInput: true });
  if (reading.ids.at(-1) !== piece.id) reading.ids.push(piece.id);
  if (result.success) {
    reading.records.push({ ...piece, data: result.data, isValid: true });
    return;
  }
  for (const { path, message } of explain(result.error.issues, schema)) {
    const whole = [...prefix, ...path];
    reading.problems.push(errorAt(piece.file, yaml.locate(whole), printPath(whole), message));
  }
  const sound = soundFields(value, result.error.issues, piece.kind);
  if (sound) reading.records.push({ ...piece, data: sound, isValid: false });
}

/** The fields of a piece that have no problem, so that the rest of the publication can be checked against them. */
function soundFields(value: unknown, issues: z.core.$ZodIssue[], kind: Kind): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  const broken = new Set<PropertyKey>();
  for (const issue of issues) {
    if (issue.path.length > 0) broken.add(issue.path[0]!);
    else if (issue.code === "unrecognized_keys") for (const key of issue.keys) broken.add(key);
  }
  const sound = Object.fromEntries(Object.entries(value).filter(([field]) => !broken.has(field)));
  return (SCHEMAS[kind] as z.ZodObject).partial().safeParse(sound).data;
}

/** What is wrong with the syntax of a file's YAML, each with a remedy. */
export function syntaxProblems(yaml: Yaml, file: string): Problem[] {
  return yaml.errors.map((error) => errorAt(file, error, "", `broken YAML: ${withRemedy(error.message)}`));
}

function withRemedy(message: string): string {
  return message.includes(";") ? message : `${message}; mend it, or put the text in quotation marks`;
}
