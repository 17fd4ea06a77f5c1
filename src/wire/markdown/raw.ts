import { elementsBelow, isElement, wordsOf, type Element, type Node } from "./tree.ts";

const VOID = new Set(["br", "hr", "img"]);

/**
 * A block as HTML, for what Markdown has no form for: a list of terms, a table with spanned cells. It has no empty line in it, which
 * would end it (https://spec.commonmark.org/0.31.2/#html-blocks).
 */
export function rawHtml(node: Node, isPre = false): string {
  if (node.type === "text") {
    const escaped = node.value.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
    return isPre ? escaped.replace(/\n/g, "&#10;") : escaped.replace(/\s+/g, " ");
  }
  const { tagName, children } = node;
  const inside = children.map((child) => rawHtml(child, isPre || tagName === "pre")).join("");
  return VOID.has(tagName) ? startTag(node) : `${startTag(node)}${inside}</${tagName}>`;
}

/** The start tag of an element. */
export function startTag({ tagName, properties }: Element): string {
  const attributes = Object.entries(properties).map(
    ([name, value]) =>
      ` ${name}="${value.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;").replace(/\s+/g, " ")}"`,
  );
  return `<${tagName}${attributes.join("")}>`;
}

/**
 * Whether a table is more than Markdown's tables can be: rows of one length below a single row of headings, with nothing in its cells but
 * words. Also what keeps a table of few cells from making millions of empty ones.
 */
export function isBeyondMarkdown(table: Element): boolean {
  const parts = elementsBelow(table.children);
  const rows = parts.filter(({ tagName }) => tagName === "tr");
  const cellsIn = (row: Element) => row.children.filter((child): child is Element => isElement(child, "td", "th"));
  const lengths = new Set(rows.map((row) => cellsIn(row).length));
  if (rows.length === 0 || lengths.size > 1) return true;
  if (rows.some((row, at) => cellsIn(row).some((cell) => (cell.tagName === "th") !== (at === 0)))) return true;
  return parts.some(
    ({ tagName, properties, children }) =>
      "colspan" in properties ||
      "rowspan" in properties ||
      ["p", "ul", "ol", "table", "blockquote", "pre", "dl", "tfoot", "br"].includes(tagName) ||
      (tagName === "caption" && wordsOf(children).trim() !== ""),
  );
}
