import type { z } from "zod";
import { articleId, type ArticleCopy } from "../../model/article-copy.ts";
import { FOLDERS, type Kind, type Sound } from "../../model/copy.ts";
import { revisionId } from "../../model/revision-copy.ts";
import { misquotationsIn } from "../../model/rules.ts";
import { id as plainId } from "../../model/text.ts";
import { digestsOf } from "./body.ts";
import { printPath } from "./explain.ts";
import { placeOf, readText } from "./files.ts";
import { offsetOfMarkup } from "./find-in-body.ts";
import { cutFrontMatter, type FrontMatter } from "./front-matter.ts";
import { findTangle } from "./tangle.ts";
import { renderBody } from "./markdown.ts";
import { errorAt, START } from "./problem.ts";
import type { FreshReading, Reading, Setting } from "./record.ts";
import { syntaxProblems, validate } from "./validate.ts";
import { readYaml } from "./yaml.ts";

/** Reads one file of copy and validates each of its records against the schema of its kind. Never throws on bad copy. */
export async function readRecords(folder: string, file: string, kind: Kind, setting: Setting): Promise<FreshReading> {
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
  const values = yaml.value as { [id: string]: unknown };
  for (const id of yaml.keys) {
    const wrong = plainId.safeParse(id).error?.issues[0]?.message;
    if (wrong) reading.problems.push(errorAt(file, yaml.locate([id]), id, `the id ${wrong}; rename it`));
    validate({ kind, id, file, body: undefined }, values[id], [id], yaml, reading);
  }
  return reading;
}

function readMarkdown(file: string, kind: Kind, text: string, { base, sizeOf }: Setting): FreshReading {
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
  const tangle = findTangle(cut.body);
  if (tangle) reading.problems.push(errorAt(file, placeInBody(cut, tangle.offset), "body", tangle.message));
  const { html, dropped, ...found } = renderBody(tangle ? "" : cut.body, file, base, sizeOf);
  for (const markup of dropped) {
    const message = `${markup} is left out, it is not for copy; write Markdown`;
    const at = placeInBody(cut, offsetOfMarkup(cut.body, markup));
    reading.problems.push({ ...errorAt(file, at, "body", message), severity: "warning" });
  }
  const yaml = readYaml(cut.yaml, cut.yamlLine);
  reading.problems.push(...syntaxProblems(yaml, file));
  if (yaml.value === undefined) return reading;
  const body = { ...digestsOf(html, text), ...found };
  validate({ kind, id, file, body }, yaml.value, [], yaml, reading);
  if (kind === "articles" && !tangle) {
    for (const { path, message } of misquotationsIn((reading.records[0]?.data ?? {}) as Sound<ArticleCopy>, html)) {
      reading.problems.push(errorAt(file, yaml.locate(path), printPath(path), message));
    }
  }
  return { ...reading, html };
}

/** What the path of a file below its folder must be, where it is not a plain id. */
const PATHS: Partial<globalThis.Record<Kind, z.ZodString>> = { articles: articleId, revisions: revisionId };

/** The HTML of the body of a Markdown file of copy, whose text is given. */
export function htmlOf(file: string, text: string, { base, sizeOf }: Setting): string {
  return renderBody(cutFrontMatter(text)?.body ?? "", file, base, sizeOf).html;
}

/** Line and column in a Markdown file of an offset in its body. */
export function placeInBody({ body, bodyLine }: FrontMatter, offset: number): { line: number; column: number } {
  const { line, column } = placeOf(body, offset);
  return { line: line + bodyLine - 1, column };
}

function idOf(file: string): string {
  return file.replace(/^[^/]+\//, "").replace(/\.md$/, "");
}
