import { cpSync, mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { join, relative } from "node:path";

const PROJECT = join(import.meta.dirname, "../..");
const FILES = ["src", "public", "astro.config.mjs", "package.json", "package-lock.json", "tsconfig.json"];

/** Copies the project, without its publication, so that its templates can be changed and its memory forgotten. */
export function copyProject(folder: string): void {
  const isCode = (from: string) => relative(PROJECT, from) !== join("src", "content");
  for (const file of FILES) cpSync(join(PROJECT, file), join(folder, file), { recursive: true, filter: isCode });
  linkPackages(folder);
}

/**
 * Gives a folder the project's packages, each by a link. Not `node_modules` itself: builds keep memory and locks in it, and those
 * of the project are not to be waited for, used or left behind.
 */
export function linkPackages(folder: string): void {
  const [from, to] = [PROJECT, folder].map((root) => join(root, "node_modules")) as [string, string];
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) {
    if (!name.startsWith(".") || name === ".bin") symlinkSync(join(from, name), join(to, name));
  }
}
