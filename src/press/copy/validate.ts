import { z } from "zod";
import { SCHEMAS } from "../../model/copy.ts";
import { bareSchema, explain, printPath } from "./explain.ts";
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
  const sound = soundPart(value, schema);
  if (sound !== undefined) reading.records.push({ ...piece, data: sound, isValid: false });
}

/**
 * What of a value keeps to its schema, at any depth, so that the rest of the publication can be checked against it: a group
 * without its broken fields, a list with holes where broken items stand.
 */
function soundPart(value: unknown, schema: z.ZodType): unknown {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const bare = bareSchema(schema);
  if (bare instanceof z.ZodArray && Array.isArray(value)) {
    return value.map((item) => soundPart(item, bare.element as z.ZodType));
  }
  if (!(bare instanceof z.ZodObject) || typeof value !== "object" || value === null || Array.isArray(value)) {
    return undefined;
  }
  const fields = Object.entries(bare.shape as { [field: string]: z.ZodType });
  const sound = fields.map(([field, of]) => [
    field,
    soundPart(Object.getOwnPropertyDescriptor(value, field)?.value, of),
  ]);
  return Object.fromEntries(sound.filter(([, part]) => part !== undefined));
}

/** What is wrong with the syntax of a file's YAML, each with a remedy. */
export function syntaxProblems(yaml: Yaml, file: string): Problem[] {
  return yaml.errors.map((error) => errorAt(file, error, "", `broken YAML: ${withRemedy(error.message)}`));
}

function withRemedy(message: string): string {
  return message.includes(";") ? message : `${message}; mend it, or put the text in quotation marks`;
}
