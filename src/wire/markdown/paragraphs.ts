import { element, isElement, type Element, type Node } from "./tree.ts";

const BLOCKS = new Set("blockquote dl details div figure h2 h3 h4 h5 h6 hr ol p pre raw table ul".split(" "));

/**
 * One paragraph for each part between two breaks in a row, which is how some tell paragraphs, and between blocks, which stand in no
 * paragraph.
 */
export function paragraphs(children: Node[]): Node[] {
  const parts: { block?: Node; inline: Node[] }[] = [{ inline: [] }];
  let breaks: Node[] = [];
  for (const child of children) {
    const isBreak = child.type === "element" && child.tagName === "br";
    if (isBreak || (breaks.length > 0 && child.type === "text" && child.value.trim() === "")) {
      breaks.push(child);
      continue;
    }
    if (child.type === "element" && BLOCKS.has(child.tagName)) parts.push({ block: child, inline: [] }, { inline: [] });
    else if (breaks.filter(({ type }) => type === "element").length > 1) parts.push({ inline: [child] });
    else parts.at(-1)!.inline.push(...breaks, child);
    breaks = [];
  }
  return parts.map(({ block, inline }) => block ?? element("p", inline));
}

const INLINE = new Set("a abbr cite del dfn em ins kbd mark q s samp small span strong sub sup time u var".split(" "));

/** An element of a line that stands around blocks, which broken HTML has: around the words of each of them instead. */
export function around(outer: Element): Node[] {
  const isBroken =
    INLINE.has(outer.tagName) && outer.children.some((child) => child.type === "element" && BLOCKS.has(child.tagName));
  if (!isBroken) return [outer];
  const parts: Node[] = [];
  for (const child of outer.children) {
    const last = parts.at(-1);
    if (child.type === "element" && BLOCKS.has(child.tagName))
      parts.push({ ...child, children: around({ ...outer, children: child.children }) });
    else if (isElement(last, outer.tagName)) last.children.push(child);
    else parts.push({ ...outer, children: [child] });
  }
  return parts;
}
