import type { toMdast } from "hast-util-to-mdast";

/** The tree of HTML that becomes Markdown, in the shape of hast (https://github.com/syntax-tree/hast). */
export type Node = Text | Element;
export type Text = { type: "text"; value: string };
export type Element = { type: "element"; tagName: string; properties: Record<string, string>; children: Node[] };
export type Root = { type: "root"; children: Node[] };

/** What hast-util-to-mdast hands to whoever turns one element into Markdown. */
export type Handler = NonNullable<NonNullable<Parameters<typeof toMdast>[1]>["handlers"]>[string];

/** An element with what is in it. */
export function element(tagName: string, children: Node[], properties: Record<string, string> = {}): Element {
  return { type: "element", tagName, properties, children };
}

/** The words of some nodes. */
export function wordsOf(nodes: Node[]): string {
  return nodes.map((node) => (node.type === "text" ? node.value : wordsOf(node.children))).join("");
}

/** Every element below some nodes, in order. */
export function elementsBelow(nodes: Node[]): Element[] {
  return nodes.flatMap((node) => (node.type === "text" ? [] : [node, ...elementsBelow(node.children)]));
}

/** Whether a node is an element of one of some names. */
export function isElement(node: Node | undefined, ...names: string[]): node is Element {
  return node?.type === "element" && names.includes(node.tagName);
}
