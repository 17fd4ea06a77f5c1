import { cp, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { TestProject } from "vitest/node";
import { discard } from "../copy.ts";
import { press } from "./press.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The real copy, built for the root of a host and, as `paper`, for the base path /paper/. */
    editions: { root: string; paper: string };
  }
}

/** Builds the real copy twice, once for all tests of this folder. */
export default async function build(project: TestProject): Promise<() => Promise<void>> {
  const copy = await mkdtemp(join(tmpdir(), "dateline-paper-"));
  await cp("src/content", copy, { recursive: true });
  const masthead = await readFile(join(copy, "masthead.yaml"), "utf8");
  await writeFile(join(copy, "masthead.yaml"), masthead.replace(/^url: .*$/m, "url: https://dateline.example/paper/"));
  const root = await press("src/content");
  const paper = await press(copy);
  for (const { status, output } of [root, paper]) if (status !== 0) throw new Error(`the build failed:\n${output}`);
  project.provide("editions", { root: root.outDir, paper: paper.outDir });
  return async () => {
    await Promise.all([copy, dirname(root.outDir), dirname(paper.outDir)].map(discard));
  };
}
