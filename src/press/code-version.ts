import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { projectPath } from "./folder.ts";

/**
 * A hash of the code that makes something: every file below some folders and files of the project, the packages that it
 * uses, and the Node that runs it. What other code made is never taken for what this code would make.
 */
export function codeVersion(paths: string[]): string {
  const hash = createHash("sha256").update(JSON.stringify(process.versions));
  for (const path of [...paths, "package-lock.json"]) {
    for (const file of filesIn(path))
      hash
        .update(file)
        .update("\0")
        .update(readFileSync(projectPath(file)))
        .update("\0");
  }
  return hash.digest("hex");
}

function filesIn(path: string): string[] {
  if (/\.\w+$/.test(path)) return [path];
  const entries = readdirSync(projectPath(path), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(path, relative(projectPath(path), entry.parentPath), entry.name))
    .sort();
}
