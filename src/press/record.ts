import type { z } from "zod";
import { articleId } from "../model/article-copy.ts";
import { FOLDERS, SCHEMAS, type Kind } from "../model/copy.ts";
import { id as plainId } from "../model/text.ts";
import { explain, printPath } from "./explain.ts";
import { readText } from "./files.ts";
import { cutFrontMatter } from "./front-matter.ts";
import { errorAt, START, type Problem } from "./problem.ts";
import { readYaml, type Path, type Place, type Yaml } from "./yaml.ts";

/** One valid piece of copy, and where its fields stand. */
export type Record = {
  kind: Kind;
  id: string;
  file: string;
  data: unknown;
  locate: (path: Path) => Place;
  /** The Markdown below the front matter, and the line on which it begins. */
  body: string;
  bodyLine: number;
};

/** What one file holds: its valid records, the ids of all, valid or not, and what is wrong. */
export type Reading = { records: Record[]; ids: string[]; problems: Problem[] };

/** Which kind of copy a file of the publication is, by its path; undefined when it is none. */
export function kindOf(file: string): Kind | undefined {
  const [folder, ...rest] = file.split("/");
  if (rest.length === 0)
    return Object.keys(SCHEMAS).find((kind) => file === `${kind}.yaml` && !(kind in FOLDERS)) as Kind;
  return file.endsWith(".md") && folder! in FOLDERS ? (folder as Kind) : undefined;
}

/** Reads one file of copy and validates each of its records against the schema of its kind. Never throws on bad copy. */
export async function readRecords(folder: string, file: string, kind: Kind): Promise<Reading> {
  const read = await readText(folder, file);
  if ("problem" in read) return { records: [], ids: kind in FOLDERS ? [idOf(file)] : [], problems: [read.problem] };
  if (kind in FOLDERS) return readMarkdown(file, kind, read.text);
  const yaml = readYaml(read.text);
  const reading: Reading = { records: [], ids: [], problems: syntaxProblems(yaml, file) };
  if (yaml.value === undefined) return reading;
  if (kind === "masthead") {
    validate({ kind, id: "masthead", file, yaml, value: yaml.value, prefix: [] }, reading);
    return reading;
  }
  if (typeof yaml.value !== "object" || Array.isArray(yaml.value)) {
    reading.problems.push(errorAt(file, yaml.locate([]), "", "must be a list of ids, each with its fields below it"));
    return reading;
  }
  for (const [id, value] of Object.entries(yaml.value!)) {
    checkId(plainId, id, file, yaml.locate([id]), reading);
    validate({ kind, id, file, yaml, value, prefix: [id] }, reading);
  }
  return reading;
}

function readMarkdown(file: string, kind: Kind, text: string): Reading {
  const id = idOf(file);
  const reading: Reading = { records: [], ids: [id], problems: [] };
  checkId(kind === "articles" ? articleId : plainId, id, file, START, reading);
  const cut = cutFrontMatter(text);
  if (!cut) {
    const message = "has no front matter; begin the file with a line ---, the fields, and another line ---";
    reading.problems.push(errorAt(file, START, "", message));
    return reading;
  }
  const yaml = readYaml(cut.yaml, cut.yamlLine);
  reading.problems.push(...syntaxProblems(yaml, file));
  if (yaml.value !== undefined) {
    const { body, bodyLine } = cut;
    validate({ kind, id, file, yaml, value: yaml.value, prefix: [], body, bodyLine }, reading);
  }
  return reading;
}

type Candidate = {
  kind: Kind;
  id: string;
  file: string;
  yaml: Yaml;
  value: unknown;
  prefix: string[];
  body?: string;
  bodyLine?: number;
};

function validate({ kind, id, file, yaml, value, prefix, body = "", bodyLine = 1 }: Candidate, reading: Reading): void {
  const schema: z.ZodType = SCHEMAS[kind];
  const locate = (path: Path) => yaml.locate([...prefix, ...path]);
  const result = schema.safeParse(value, { reportInput: true });
  if (!reading.ids.includes(id)) reading.ids.push(id);
  if (result.success) {
    reading.records.push({ kind, id, file, data: result.data, locate, body, bodyLine });
    return;
  }
  for (const { path, message } of explain(result.error.issues, schema)) {
    reading.problems.push(errorAt(file, locate(path), printPath([...prefix, ...path]), message));
  }
}

function checkId(schema: z.ZodType, id: string, file: string, place: Place, reading: Reading): void {
  const result = schema.safeParse(id);
  if (result.success) return;
  const message = `the ${file.endsWith(".md") ? "file's path" : "id"} ${result.error.issues[0]!.message}; rename it`;
  reading.problems.push(errorAt(file, place, file.endsWith(".md") ? "" : id, message));
}

function idOf(file: string): string {
  return file.replace(/^[^/]+\//, "").replace(/\.md$/, "");
}

function syntaxProblems(yaml: Yaml, file: string): Problem[] {
  return yaml.errors.map(({ message, line, column }) => errorAt(file, { line, column }, "", `broken YAML: ${message}`));
}
