import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Article } from "../../model/article.ts";
import { wordsIn, wordsOf } from "../../model/words.ts";
import { projectPath } from "../folder.ts";
import { passagesOf } from "./passages.ts";

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
  return includes(templateWords(), words) || published.some(says);
}

function includes(text: string, words: string): boolean {
  // A sentence begins with a capital wherever it begins.
  return ` ${text} `.toLowerCase().includes(` ${words} `.toLowerCase());
}

function ownWords({ statements, body, ...article }: Omit<Article, "headline">): string {
  const said = statements.map((statement) => statement.said);
  return passagesOf(article, said, body).map(wordsIn).join(" ");
}

/** Read once: templates do not change while an edition is made. */
let template: string | undefined;

/** What the components, the layouts and the tables of the paper’s words say, whatever the copy. */
function templateWords(): string {
  if (template !== undefined) return template;
  const folders = ["src/components", "src/layouts", "src/model/strings"].map(projectPath);
  const files = folders.flatMap((folder) => readdirSync(folder).map((file) => join(folder, file)));
  return (template = files.map((file) => wordsOf(readFileSync(file, "utf8"))).join(" "));
}
