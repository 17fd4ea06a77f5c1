import { SAFE } from "../../model/safe-html.ts";
import type { XmlElement } from "../xml/xml.ts";
import type { Cleaning } from "./cleaning.ts";
import { element, type Element, type Node } from "./tree.ts";

/** What says how a cell is aligned, in the words of HTML, of CSS and of the house. */
const ALIGNED = /^(center|right)$|(?:^|;)\s*text-align:\s*(center|right)|(?:^|\s)align-(center|right)(?:\s|$)/i;

/**
 * An element with those of its attributes that a text keeps: how cells are aligned and spanned, where a list begins, what an
 * abbreviation means. A Dateline's own text keeps all that its pages have, as HTML where Markdown has no sign for it.
 */
export function ownAttributes(tagName: string, source: XmlElement, children: Node[], { house }: Cleaning): Element {
  const kept = Object.fromEntries(
    [...source.attributes].filter(
      ([name]) => SAFE.allowedAttributes[tagName]?.includes(name) && !["class", "id", "lang", "dir"].includes(name),
    ),
  );
  if (tagName === "td" || tagName === "th") {
    const align = alignOf(source);
    if (kept["colspan"] === "1") delete kept["colspan"];
    if (kept["rowspan"] === "1") delete kept["rowspan"];
    delete kept["scope"];
    return element(tagName, children, align ? { ...kept, align } : kept);
  }
  if (!house) return element(tagName, children, kept);

  for (const name of ["lang", "dir"]) {
    const value = source.attributes.get(name);
    if (value && SAFE.allowedAttributes[tagName]?.includes(name)) kept[name] = value;
  }
  const own = element(tagName, children, kept);
  if (tagName === "p" && ("lang" in kept || "dir" in kept)) return element("raw", [own]);
  if (tagName === "q" || tagName === "strong" || tagName === "em")
    return source.name === tagName && tagName !== "q"
      ? own
      : element("raw-inline", [element(source.name, children, kept)]);
  return own;
}

function alignOf({ attributes }: XmlElement): string | undefined {
  for (const name of ["align", "style", "class"]) {
    const [, word, style, own] = ALIGNED.exec(attributes.get(name)?.slice(0, 1000) ?? "") ?? [];
    const align = word ?? style ?? own;
    if (align) return align.toLowerCase();
  }
  return undefined;
}
