import { join } from "node:path";
import { stringify } from "yaml";
import { specimenArticles, type SpecimenArticle } from "../specimen/specimen.ts";
import { write } from "./scratch.ts";

/** So many of the newest articles are kept at hand, to be changed. */
const RECENT = 60;

/** The page of an article, the same in every tool: `2025/04/slug/index.html`. */
export function pageOf(file: string): string {
  return `${idOf(file)}/index.html`;
}

/** The pages that each tool must make of so many articles, and the newest articles, the newest last. */
export function survey(count: number): { pages: Map<string, number>; recent: SpecimenArticle[] } {
  const pages = new Map<string, number>();
  const recent: SpecimenArticle[] = [];
  for (const article of specimenArticles(count)) {
    pages.set(pageOf(article.file), Buffer.byteLength(article.body));
    recent.push(article);
    if (recent.length > RECENT) recent.shift();
  }
  return { pages, recent };
}

/** An article of Dateline as a file. */
export function printArticle({ fields, body }: SpecimenArticle): string {
  return `---\n${stringify(fields)}---\n\n${body}\n`;
}

/** Writes the same articles as Astro, Eleventy and Hugo expect them: their bodies, and the front matter that all three read. */
export function writePeerArticles(folder: string, count: number): void {
  for (const { file, fields, body } of specimenArticles(count)) {
    const { headline, dek, section, published, topics } = fields;
    const matter = stringify({ title: headline, date: published, section, tags: topics, description: dek });
    write(join(folder, `${idOf(file)}.md`), `---\n${matter}---\n\n${body}\n`);
  }
}

function idOf(file: string): string {
  return file.replace(/^articles\/|\.md$/g, "");
}
