import type { z } from "zod";
import { articleId } from "../model/article-copy.ts";
import { FOLDERS, SCHEMAS, type Kind } from "../model/copy.ts";
import { revisionId } from "../model/revision-copy.ts";
import { id as plainId } from "../model/text.ts";
import { explain, printPath } from "./explain.ts";
import { placeOf, readText } from "./files.ts";
import { cutFrontMatter, type FrontMatter } from "./front-matter.ts";
import { renderBody, type Body, type Size } from "./markdown.ts";
import { errorAt, START, type Problem } from "./problem.ts";
import { readYaml, type Yaml } from "./yaml.ts";

/** One piece of copy. */
export type Record = {
  kind: Kind;
  id: string;
  file: string;
  /** What the schema made of it; where that found problems, the fields without any. */
  data: unknown;
  isValid: boolean;
  /** The rendered Markdown below the front matter, where the kind has one. */
  body: Body | undefined;
};

/** What one file holds: its records, the ids of all pieces in it, readable or not, and what is wrong with each by itself. */
export type Reading = { records: Record[]; ids: string[]; problems: Problem[] };

/** What rendering a body depends on besides the file: the base path and the size of a picture. */
export type Setting = { base: string; sizeOf: (file: string) => Size | undefined };

/** Which kind of copy a file of the publication is, by its path; undefined when it is none. */
export function kindOf(file: string): Kind | undefined {
  const [folder, ...rest] = file.split("/");
  if (rest.length === 0) {
    return Object.keys(SCHEMAS).find((kind) => file === `${kind}.yaml` && !(kind in FOLDERS)) as Kind;
  }
  return file.endsWith(".md") && folder! in FOLDERS ? (folder as Kind) : undefined;
}

/** Reads one file of copy and validates each of its records against the schema of its kind. Never throws on bad copy. */
export async function readRecords(folder: string, file: string, kind: Kind, setting: Setting): Promise<Reading> {
  const read = await readText(folder, file);
  if ("problem" in read) return { records: [], ids: kind in FOLDERS ? [idOf(file)] : [], problems: [read.problem] };
  return kind in FOLDERS ? readMarkdown(file, kind, read.text, setting) : readList(file, kind, read.text);
}

function readList(file: string, kind: Kind, text: string): Reading {
  const yaml = readYaml(text);
  const reading: Reading = { records: [], ids: [], problems: syntaxProblems(yaml, file) };
  if (yaml.value === undefined) return reading;
  if (kind === "masthead") {
    validate({ kind, id: "masthead", file, body: undefined }, yaml.value, [], yaml, reading);
    return reading;
  }
  if (typeof yaml.value !== "object" || Array.isArray(yaml.value)) {
    reading.problems.push(errorAt(file, yaml.locate([]), "", "must be a list of ids, each with its fields below it"));
    return reading;
  }
  for (const [id, value] of Object.entries(yaml.value!)) {
    const wrong = plainId.safeParse(id).error?.issues[0]?.message;
    if (wrong) reading.problems.push(errorAt(file, yaml.locate([id]), id, `the id ${wrong}; rename it`));
    validate({ kind, id, file, body: undefined }, value, [id], yaml, reading);
  }
  return reading;
}

function readMarkdown(file: string, kind: Kind, text: string, { base, sizeOf }: Setting): Reading {
  const id = idOf(file);
  const reading: Reading = { records: [], ids: [id], problems: [] };
  const wrong = (PATHS[kind] ?? plainId).safeParse(id).error?.issues[0]?.message;
  if (wrong) reading.problems.push(errorAt(file, START, "", `the file's path ${wrong}; rename it`));
  const cut = cutFrontMatter(text);
  if (!cut) {
    const message = "has no front matter; begin the file with a line ---, the fields, and another line ---";
    reading.problems.push(errorAt(file, START, "", message));
    return reading;
  }
  const body = renderBody(cut.body, file, base, sizeOf);
  for (const markup of body.dropped) {
    const message = `${markup} is left out, it is not for copy; write Markdown`;
    const at = placeInBody(cut, markup.replace(">", ""));
    reading.problems.push({ ...errorAt(file, at, "body", message), severity: "warning" });
  }
  const yaml = readYaml(cut.yaml, cut.yamlLine);
  reading.problems.push(...syntaxProblems(yaml, file));
  if (yaml.value !== undefined) validate({ kind, id, file, body }, yaml.value, [], yaml, reading);
  return reading;
}

/** What the path of a file below its folder must be, where it is not a plain id. */
const PATHS: Partial<globalThis.Record<Kind, z.ZodString>> = { articles: articleId, revisions: revisionId };

/** Where some text stands in the body of a Markdown file; the body's beginning when it is not there as written. */
export function placeInBody({ body, bodyLine }: FrontMatter, needle: string): { line: number; column: number } {
  const { line, column } = placeOf(body, Math.max(0, body.toLowerCase().indexOf(needle.toLowerCase())));
  return { line: line + bodyLine - 1, column };
}

function validate(
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

function idOf(file: string): string {
  return file.replace(/^[^/]+\//, "").replace(/\.md$/, "");
}

function syntaxProblems(yaml: Yaml, file: string): Problem[] {
  return yaml.errors.map((error) => errorAt(file, error, "", `broken YAML: ${withRemedy(error.message)}`));
}

function withRemedy(message: string): string {
  return message.includes(";") ? message : `${message}; mend it, or put the text in quotation marks`;
}
