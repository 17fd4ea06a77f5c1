import leven from "leven";
import { z } from "zod";
import type { Path } from "./yaml.ts";

type Issue = z.core.$ZodIssue;

/** A breach of a schema in words: the field's path and what is wrong with it, with the remedy. */
export type Breach = { path: Path; message: string };

/** Puts what Zod found into an editor's words. An unknown field becomes a breach of its own. */
export function explain(issues: readonly Issue[], schema: z.ZodType): Breach[] {
  return issues.flatMap((issue): Breach[] => {
    if (issue.code === "unrecognized_keys") {
      const fields = Object.keys(fieldsOf(schemaAt(schema, issue.path)));
      return issue.keys.map((key) => ({
        path: [...issue.path, key],
        message: `there is no such field; ${suggest(key, fields) ?? `the fields are ${fields.join(", ")}`}`,
      }));
    }
    return [{ path: issue.path, message: describe(issue, schema) }];
  });
}

/** `did you mean "x"?` for the known name most like the given one, or undefined when none is near. */
export function suggest(name: string, known: Iterable<string>): string | undefined {
  const most = Math.max(2, Math.floor(name.length / 3));
  let best: string | undefined;
  let least = most + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - name.length) >= least) continue;
    const distance = leven(name.toLowerCase(), candidate.toLowerCase(), { maxDistance: least });
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best === undefined ? undefined : `did you mean "${best}"?`;
}

/** How many known names are compared before no more suggestions are made: a broken list of 100,000 must not take minutes. */
const MOST_COMPARED = 2_000_000;

/** Suggests names from lists, as `suggest` does, each name once, and as long as it does not take too long. */
export class Suggestions {
  readonly #made = new Map<string, string | undefined>();
  #compared = 0;

  /** A suggestion for a name from the list of a kind; undefined when none is near, or too much was compared before. */
  suggest(kind: string, name: string, known: { readonly size: number; keys(): Iterable<string> }): string | undefined {
    const key = `${kind}/${name}`;
    if (!this.#made.has(key)) {
      this.#compared += known.size;
      this.#made.set(key, this.#compared > MOST_COMPARED ? undefined : suggest(name, known.keys()));
    }
    return this.#made.get(key);
  }
}

/** A path as editors write it: `statements[0].speaker`. */
export function printPath(path: Path): string {
  return path.reduce<string>(
    (text, step) => (typeof step === "number" ? `${text}[${step}]` : text ? `${text}.${String(step)}` : String(step)),
    "",
  );
}

const KINDS: Record<string, string> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "a group of fields",
  undefined: "missing",
};

function describe(issue: Issue, schema: z.ZodType): string {
  const meaning = schemaAt(schema, issue.path)?.description;
  if (issue.input === undefined && issue.code !== "custom") {
    return `is missing${meaning ? `; write it: ${meaning}` : ""}`;
  }
  if (issue.input === null) return "is empty; fill it in or delete the line";
  switch (issue.code) {
    case "invalid_type": {
      const kind = KINDS[issue.expected] ?? issue.expected;
      const given = kindOf(issue.input);
      return `must be ${kind}, not ${given}${kind === "text" ? "; put it in quotation marks" : ""}`;
    }
    case "invalid_value": {
      const known = issue.values.map(String);
      return `must be one of ${known.join(", ")}; ${suggest(String(issue.input), known) ?? "choose one"}`;
    }
    case "too_small":
      return `must be at least ${issue.minimum}${issue.origin === "array" ? " long; add one or delete the line" : ""}`;
    case "too_big":
      return `must be at most ${issue.maximum}${issue.origin === "array" ? " long; delete some" : ""}`;
    default:
      return issue.message;
  }
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  const kind = KINDS[typeof value] ?? typeof value;
  return typeof value === "number" || typeof value === "boolean" ? `the ${typeof value} ${value}` : kind;
}

function schemaAt(schema: z.ZodType, path: Path): z.ZodType | undefined {
  let at: z.ZodType | undefined = schema;
  for (const step of path) {
    const bare: z.ZodType | undefined = at && bareSchema(at);
    if (bare instanceof z.ZodArray) at = bare.element as z.ZodType;
    else if (bare instanceof z.ZodRecord) at = bare.valueType as z.ZodType;
    else at = bare && fieldsOf(bare)[String(step)];
  }
  return at;
}

function fieldsOf(schema: z.ZodType | undefined): Record<string, z.ZodType> {
  const bare = schema && bareSchema(schema);
  return bare instanceof z.ZodObject ? bare.shape : {};
}

/** A schema without what makes it optional, gives it a default or turns its value into another. */
export function bareSchema(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return bareSchema(schema.unwrap() as z.ZodType);
  return schema instanceof z.ZodPipe ? bareSchema(schema.out as z.ZodType) : schema;
}
