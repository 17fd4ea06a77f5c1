import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { LISTS } from "../../src/model/copy.ts";
import { checkPublication } from "../../src/press/copy/publication.ts";
import { report } from "../../src/press/copy/report.ts";
import type { Problem } from "../../src/press/copy/problem.ts";
import { articleFields, discard, publication } from "../copy.ts";

type Matcher = { severity: string; pattern: { regexp: string; file: 1; line: 2; column: 3; message: 4 } };
const read = (file: string) => JSON.parse(readFileSync(join(".vscode", file), "utf8"));
const { tasks } = read("tasks.json") as { tasks: { command: string; problemMatcher: Matcher[] }[] };
const schemas = read("settings.json")["yaml.schemas"] as Record<string, string>;

let copy: string;
let problems: Problem[];
beforeAll(async () => {
  copy = await publication({
    "articles/2025/04/specimen.md": { fields: articleFields({ section: "harbor", headlin: "x" }), body: "Specimen." },
    "people.yaml": { fields: { ada: { name: "7" } } },
    "stories/tide.md": { fields: { name: "The tide", dek: "A specimen story.", people: ["nobody"] }, body: "Summary." },
  });
  ({ problems } = await checkPublication(copy, Date.parse("2025-04-03T12:00Z")));
});
afterAll(() => discard(copy));

test("VS Code finds every problem that the check tells, in its place", () => {
  expect(problems.length).toBeGreaterThan(3);
  const warning = { ...problems[0]!, severity: "warning" as const };
  const lines = report([...problems, warning], copy).split("\n");
  const found = tasks[0]!.problemMatcher.flatMap(({ severity, pattern }) =>
    lines.flatMap((line) => {
      const match = new RegExp(pattern.regexp).exec(line);
      return match ? [[severity, match[1], Number(match[2]), Number(match[3])]] : [];
    }),
  );
  expect(found).toEqual(
    [...problems, warning].map(({ severity, file, line, column }) => [severity, join(copy, file), line, column]),
  );
});

test("the task checks the folder of the publication, which is there", () => {
  const folder = /check -- (\S+)$/.exec(tasks[0]!.command)![1]!;
  expect(existsSync(join(folder, "masthead.yaml"))).toBe(true);
});

test("every list and the masthead have their schema", () => {
  for (const path of Object.entries(schemas).flat()) expect(existsSync(path), path).toBe(true);
  const expected = ["masthead", ...Object.keys(LISTS)].map((kind) => [
    `.vscode/schemas/${kind}.json`,
    `src/content/${kind}.yaml`,
  ]);
  expect(Object.entries(schemas)).toEqual(expected);
});
