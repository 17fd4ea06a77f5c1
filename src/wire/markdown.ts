import type { XmlElement } from "./xml.ts";
import { cleanChildren } from "./markdown/clean.ts";
import type { Cleaning } from "./markdown/cleaning.ts";
import { writeMarkdown } from "./markdown/write.ts";

/**
 * The text of a tree of HTML as Markdown: headings from `##` on, links that lead out, lists, quotations and tables; without pictures,
 * which go to `cleaning.images`, and without anything that runs. Throws `Unreadable` on what no article is.
 */
export function markdownOf(body: XmlElement, cleaning: Cleaning): string {
  return writeMarkdown({ type: "root", children: cleanChildren(body, cleaning) });
}
