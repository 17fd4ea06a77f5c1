import { LIMIT } from "../limit.ts";
import { shown } from "../notebook.ts";
import { noteGone } from "./html.ts";
import { lineOf } from "../structured/told-line.ts";
import { Unreadable } from "../unreadable.ts";
import type { XmlElement } from "../xml/xml.ts";
import { textOf } from "../xml/tree.ts";
import type { Cleaning } from "./cleaning.ts";
import { GONE_FROM_TREES, TAG_OF, UNWRAPPED } from "./names.ts";
import { isFootnotes, footnotesIn, referenceIn } from "./footnotes.ts";
import { cleanLink } from "./link.ts";
import { takeFigure, takeImage } from "./picture.ts";
import { ownAttributes } from "./own.ts";
import { isBeyondMarkdown } from "./raw.ts";
import { around, paragraphs } from "./paragraphs.ts";
import { element, wordsOf, type Node } from "./tree.ts";

/**
 * The children of an element as HTML that an article may hold. What a reader would miss is noted; pictures go to `cleaning.images`.
 * Throws `Unreadable` on what is nested deeper than LIMIT.nesting.
 */
export function cleanChildren(parent: XmlElement, cleaning: Cleaning, depth = 0): Node[] {
  if (depth > LIMIT.nesting) {
    const spot = cleaning.spot ?? parent.spot;
    throw new Unreadable(spot, cleaning.field, `is nested deeper than ${LIMIT.nesting} elements; no article is`);
  }
  return parent.children.flatMap((child) =>
    typeof child === "string" ? [{ type: "text" as const, value: child }] : cleanElement(child, cleaning, depth + 1),
  );
}

function cleanElement(source: XmlElement, cleaning: Cleaning, depth: number): Node[] {
  const name = source.name.toLowerCase();
  const { notebook, field, house } = cleaning;
  const spot = cleaning.spot ?? source.spot;
  const inside = () => cleanChildren(source, cleaning, depth);

  if (GONE_FROM_TREES.has(name)) {
    if (name !== "head" && name !== "title") noteGone(name, source.attributes.get("src"), spot, field, notebook);
    return [];
  }
  if ((name === "header" || name === "footer" || name === "nav") && !house) {
    const words = lineOf(textOf(source));
    if (words) notebook.note(spot, field, `<${name}> was left out: ${shown(words)}`);
    return [];
  }
  if (name === "img") return takeImage(source, cleaning);
  if (name === "figure") return takeFigure(source, cleaning, inside);
  if (name === "a")
    return cleanLink(source, cleaning, inside).flatMap((one) => (one.type === "text" ? [one] : around(one)));
  if (/^h[1-6]$/.test(name)) return cleanHeading(source, cleaning, inside());
  if (house && isFootnotes(source)) return footnotesIn(source, (item) => cleanChildren(item, cleaning, depth));
  const reference = house && referenceIn(source);
  if (reference) return [reference];
  if (name === "table") {
    const table = element("table", inside(), {});
    return [isBeyondMarkdown(table) ? element("raw", [table]) : table];
  }
  if (name === "p" && !house) return paragraphs(inside());
  if (UNWRAPPED.has(name) || (name === "span" && !house) || (name === "u" && !house)) return inside();
  const tagName = TAG_OF[name];
  if (tagName === undefined) {
    notebook.note(spot, field, `<${source.name}> is no element of a text; its words were kept`);
    return inside();
  }
  return around(ownAttributes(tagName, source, inside(), cleaning));
}

/** Headings begin below the headline. */
function cleanHeading(source: XmlElement, { headline, house }: Cleaning, children: Node[]): Node[] {
  const words = lineOf(wordsOf(children));
  if (words === undefined || (!house && words === headline)) return [];
  const level = Math.max(2, Number(source.name.at(-1)));
  const id = source.attributes.get("id");
  if (house && id) return [element("raw", [element(`h${level}`, children, { id })])];
  return [element(`h${level}`, children)];
}
