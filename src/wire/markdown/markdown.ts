import { LIMIT } from "../limit.ts";
import { Unreadable } from "../unreadable.ts";
import type { XmlElement } from "../xml/xml.ts";
import { cleanChildren } from "./clean.ts";
import type { Cleaning } from "./cleaning.ts";
import { writeMarkdown } from "./write.ts";

/**
 * The text of a tree of HTML as Markdown: headings from `##` on, links that lead out, lists, quotations and tables; without pictures,
 * which go to `cleaning.images`, and without anything that runs. Throws `Unreadable` on what no article is: more than LIMIT.text
 * characters or LIMIT.tags elements, or deeper than LIMIT.nesting.
 */
export function markdownOf(body: XmlElement, cleaning: Cleaning): string {
  const { characters, elements } = sizeOf(body);
  const spot = cleaning.spot ?? body.spot;
  if (characters > LIMIT.text)
    throw new Unreadable(spot, cleaning.field, `has more than ${LIMIT.text} characters; no article has`);
  if (elements > LIMIT.tags)
    throw new Unreadable(spot, cleaning.field, `has more than ${LIMIT.tags} elements; no article has`);
  return writeMarkdown({ type: "root", children: cleanChildren(body, cleaning) });
}

function sizeOf(element: XmlElement): { characters: number; elements: number } {
  const size = { characters: 0, elements: 1 };
  for (const child of element.children) {
    const inside = typeof child === "string" ? { characters: child.length, elements: 0 } : sizeOf(child);
    size.characters += inside.characters;
    size.elements += inside.elements;
  }
  return size;
}
