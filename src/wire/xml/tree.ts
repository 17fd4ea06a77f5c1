import type { XmlElement } from "./xml.ts";

/** The elements right below one, all or those of some names. */
export function elementsIn(parent: XmlElement | undefined, ...names: string[]): XmlElement[] {
  if (!parent) return [];
  return parent.children.filter(
    (child): child is XmlElement => typeof child !== "string" && (names.length === 0 || names.includes(child.name)),
  );
}

/** The first element of a name along a path of names, or undefined. */
export function firstIn(parent: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((element, name) => elementsIn(element, name)[0], parent);
}

/** All elements of some names below one, at any depth, in order; none inside another of them. */
export function everyIn(parent: XmlElement, ...names: string[]): XmlElement[] {
  return elementsIn(parent).flatMap((child) => (names.includes(child.name) ? [child] : everyIn(child, ...names)));
}

/** The words of an element and of all that is in it, as they stand; elements of some names left out. */
export function textOf(element: XmlElement | undefined, ...without: string[]): string {
  if (!element) return "";
  return element.children
    .map((child) => (typeof child === "string" ? child : without.includes(child.name) ? "" : textOf(child, ...without)))
    .join("");
}

/** The value of an attribute, without blanks around it; undefined where it is missing or empty. */
export function attributeOf(element: XmlElement | undefined, name: string): string | undefined {
  return element?.attributes.get(name)?.trim() || undefined;
}

/** An element made for another, at the same place, with other children. */
export function madeFrom(
  element: XmlElement,
  name: string,
  children: XmlElement["children"],
  attributes: [string, string][] = [],
): XmlElement {
  return { name, uri: "", attributes: new Map(attributes), children, spot: element.spot };
}

/** The same with a blank between any two elements: of a list or a few paragraphs. */
export function spacedTextOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === "string" ? child : spacedTextOf(child))).join(" ");
}
