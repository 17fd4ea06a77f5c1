import { decoded } from "../../model/permalink.ts";
import type { XmlElement } from "../xml/xml.ts";
import { everyIn } from "../xml/tree.ts";
import { element, isElement, type Element, type Node } from "./tree.ts";

const NOTE = /#user-content-fn-([^#\s]+)$/;

/** Whether an element is the list of footnotes as the house's pages have it. */
export function isFootnotes({ name, attributes }: XmlElement): boolean {
  return name === "section" && attributes.get("class") === "footnotes";
}

/** A number that leads to a footnote, as an element `footnote-ref`; undefined of anything else. */
export function referenceIn(source: XmlElement): Element | undefined {
  if (source.name !== "sup") return undefined;
  const [only, ...more] = source.children;
  if (typeof only !== "object" || only.name !== "a" || more.length > 0) return undefined;
  const label = NOTE.exec(only.attributes.get("href") ?? "")?.[1];
  return label === undefined ? undefined : element("footnote-ref", [], { label: decoded(label) });
}

/** The footnotes of a list, each as an element `footnote-def`, without the arrows back. */
export function footnotesIn(list: XmlElement, clean: (item: XmlElement) => Node[]): Node[] {
  return everyIn(list, "li").map((item) => {
    const label = (item.attributes.get("id") ?? "").replace(/^user-content-fn-/, "");
    return element("footnote-def", withoutArrows(clean(item)), { label: decoded(label) });
  });
}

function withoutArrows(nodes: Node[]): Node[] {
  return nodes
    .filter((node) => !(isElement(node, "a", "raw-inline") && isArrow(node)))
    .map((node) => (node.type === "text" ? node : { ...node, children: withoutArrows(node.children) }));
}

function isArrow({ children }: Element): boolean {
  const [only] = children;
  return only?.type === "text" && only.value.startsWith("↩");
}
