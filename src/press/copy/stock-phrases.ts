import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Article } from "../../model/article.ts";
import { linesOf, wordsIn, wordsOf } from "../../model/words.ts";
import { projectPath } from "../folder.ts";

/** A headline of fewer words is also a phrase that any text may have. */
const TELLING = 3;

/**
 * Whether a phrase that is held back is nothing that readers do not know: a sentence that an article that is out says itself, such as
 * what stands under each report of its kind; a headline that another has, such as that of a column; or words of the templates.
 */
export function isStock({ words, isHeadline }: { words: string; isHeadline?: boolean }, published: Article[]): boolean {
  const isLong = isHeadline && words.split(" ").length >= TELLING;
  const says = ({ headline, ...article }: Article) =>
    wordsIn(headline) === words || (!isLong && includes(ownWords(article), words));
  return published.some(says) || includes(templateWords(), words);
}

function includes(text: string, words: string): boolean {
  // A sentence begins with a capital wherever it begins.
  return ` ${text} `.toLowerCase().includes(` ${words} `.toLowerCase());
}

function ownWords({ dek, keyPoints, statements, events, sources, image, body }: Omit<Article, "headline">): string {
  const lines = [
    dek,
    ...keyPoints,
    ...statements.map(({ said }) => said),
    ...events.map(({ what }) => what),
    ...sources.map(({ title }) => title),
    image?.alt ?? "",
    image?.caption ?? "",
    ...linesOf(body.html),
  ];
  return lines.map(wordsIn).join(" ");
}

/** What the components and layouts say, whatever the copy. */
function templateWords(): string {
  const folders = ["src/components", "src/layouts"].map(projectPath);
  const files = folders.flatMap((folder) => readdirSync(folder).map((file) => join(folder, file)));
  return files.map((file) => wordsOf(readFileSync(file, "utf8"))).join(" ");
}
