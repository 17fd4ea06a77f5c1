import type { Spot } from "../item.ts";
import { shown, type Notebook } from "../notebook.ts";
import { lineOf } from "../structured/told-line.ts";
import type { XmlElement } from "../xml/xml.ts";
import { elementsIn, firstIn, madeFrom, textOf } from "../xml/tree.ts";

/** NITF's elements by HTML's names, where they differ (https://iptc.org/std/NITF/3.6/documentation/nitf-documentation.html). */
const HTML_NAME: Readonly<Record<string, string>> = {
  ...{
    hl1: "h2",
    hl2: "h2",
    bq: "blockquote",
    block: "div",
    credit: "p",
    lang: "span",
    datasource: "p",
    "nitf-table": "div",
  },
};

/** What only says what words are: the words stay. */
const PLAIN = new Set(
  `body body.content chron city classifier copyrite copyrite.holder copyrite.year country distributor event fn frac frac-den frac-num
  frac-sep function location money name.family name.given num num.exponent num.decimal object.title org person postaddr addressee
  delivery.point delivery.office postcode care.of pronounce region state sublocation virtloc nitf-table-metadata`.split(
    /\s+/,
  ),
);

/** What is read elsewhere, or is a code for machines. */
const SILENT = new Set(
  "alt-code body.head body.end head media nitf-colgroup nitf-col nitf-table-summary nitf-table-metadata rights".split(
    " ",
  ),
);

/** The text of a NITF document, or of a part of one, as a tree of HTML; pictures and the words around a text are read elsewhere. */
export function nitfBodyOf(root: XmlElement, notebook: Notebook, spot?: Spot): XmlElement {
  const source = contentIn(root) ?? root;
  return madeFrom(source, "body", convert(source, notebook, spot));
}

/** The text of a NITF document; a note in its head has one too. */
export function contentIn(root: XmlElement): XmlElement | undefined {
  if (root.name === "body.content") return root;
  return firstIn(root, "body", "body.content") ?? firstIn(root, "body.content");
}

function convert(parent: XmlElement, notebook: Notebook, spot?: Spot): XmlElement["children"] {
  return parent.children.flatMap((child) => {
    if (typeof child === "string") return [child];
    if (SILENT.has(child.name)) return [];
    if (child.name === "note") {
      const words = lineOf(textOf(child));
      if (words) notebook.note(spot ?? child.spot, "note", `a note within the text was left out: ${shown(words)}`);
      return [];
    }
    const inside = convert(child, notebook, spot);
    if (PLAIN.has(child.name)) return inside;
    return [{ ...child, name: HTML_NAME[child.name] ?? child.name, children: inside }];
  });
}

/** The paragraphs of an element such as an abstract, or its words, as one line. */
export function plainOf(element: XmlElement | undefined, ...without: string[]): string | undefined {
  if (!element) return undefined;
  const paragraphs = elementsIn(element, "p");
  const words =
    paragraphs.length > 0
      ? paragraphs.map((one) => textOf(one, "alt-code", ...without)).join(" ")
      : textOf(element, "alt-code", ...without);
  return lineOf(words);
}
