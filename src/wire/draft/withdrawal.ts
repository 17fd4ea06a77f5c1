import { isMap, parseDocument } from "yaml";
import type { ArticleCopy } from "../../model/article-copy.ts";

/** A Markdown file's opening fence and its YAML, up to the closing fence. */
const FRONT_MATTER = /^---[ \t]*\n([\s\S]*?)^---[ \t]*$/m;

/**
 * The text of a draft with a withdrawal among its corrections; comments and all other fields stay as they stand. A draft that is
 * withdrawn already stays as it is. Undefined when its front matter cannot be read.
 */
export function withdrawn(text: string, correction: ArticleCopy["corrections"][number]): string | undefined {
  const found = FRONT_MATTER.exec(text);
  const front = found && parseDocument(found[1]!);
  if (!front || front.errors.length > 0 || !isMap(front.contents)) return undefined;
  const given = (front.toJS() as { corrections?: unknown }).corrections;
  const corrections: unknown[] = Array.isArray(given) ? given : [];
  if (corrections.some((one) => (one as ArticleCopy["corrections"][number] | null)?.kind === "withdrawn")) return text;
  front.set("corrections", front.createNode([...corrections, correction]));
  const yaml = front.toString({ lineWidth: 0 });
  return `---\n${yaml}---${text.slice(found[0].length)}`;
}
