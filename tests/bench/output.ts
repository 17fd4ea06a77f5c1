import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** The files of an output, by their paths with slashes, with their sizes in bytes. */
export type Output = ReadonlyMap<string, number>;

/** The pages that an output must have: of each article its page's file, and the bytes of its text, which the page must exceed. */
export type Pages = ReadonlyMap<string, number>;

/** Reads what a build has made. */
export function readOutput(folder: string): Output {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.map((path) => [path.slice(folder.length + 1).replaceAll("\\", "/"), statSync(path).size]));
}

/** Texts that templates make; neither compressed copies nor what programs ask for: the search index, the edition's list of files. */
const DOCUMENT = /^(?!pagefind\/|edition\.json$).*\.(html|xml|json|ics|opml|txt)$/;

/** Files, bytes, HTML pages and all documents of an output. */
export function sumOf(output: Output): { files: number; bytes: number; pages: number; documents: number } {
  const bytes = [...output.values()].reduce((sum, size) => sum + size, 0);
  const pages = [...output.keys()].filter((file) => file.endsWith(".html")).length;
  const documents = [...output.keys()].filter((file) => DOCUMENT.test(file)).length;
  return { files: output.size, bytes, pages, documents };
}

/** What an output lacks, in words; undefined when it has its front page and every article's page, none without its text. */
export function lackOf(output: Output, pages: Pages): string | undefined {
  if (!output.get("index.html")) return "no front page";
  const poor = [...pages].filter(([file, text]) => (output.get(file) ?? 0) <= text).map(([file]) => file);
  if (poor.length === 0) return undefined;
  return `${poor.length} of ${pages.size} article pages missing or without their text, the first ${poor[0]}`;
}

/** Throws when a file of an output lacks some words. */
export function requireWords(folder: string, file: string, words: string): void {
  const text = readFileSync(join(folder, file), "utf8");
  if (!text.includes(words)) throw new Error(`${file} does not say “${words}”, so the change is not in the edition`);
}
