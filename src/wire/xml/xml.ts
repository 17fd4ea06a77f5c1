import { SaxesParser } from "saxes";
import { findUnprintable } from "../../model/text.ts";
import type { Spot } from "../item.ts";
import { LIMIT } from "../limit.ts";
import { START, Unreadable } from "../unreadable.ts";
import { HTML_ENTITIES } from "./entities.ts";

/** An element of XML: its local name and namespace, its attributes by name (`xml:lang`), and where its tag begins. */
export type XmlElement = {
  name: string;
  uri: string;
  attributes: ReadonlyMap<string, string>;
  children: (XmlElement | string)[];
  spot: Spot;
};

const NONE: ReadonlyMap<string, string> = new Map();

/**
 * The root element of an XML text. No entity is declared, expanded or loaded, beyond XML's five and HTML's names of characters; what
 * declares any is refused. Throws `Unreadable`, with the place, on what is not well formed, nested too deep, or too much.
 */
export function parseXml(text: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  Object.assign(parser.ENTITIES, HTML_ENTITIES);
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  let count = 0;
  let began: Spot = START;
  const here = (): Spot => ({ line: parser.line, column: parser.columnIndex + 1 });

  const stop = (message: string, spot = here()): never => {
    throw new Unreadable(spot, "XML", message);
  };
  parser.on("error", (error) => stop(`is not well formed: ${remedyFor(error.message)}`));
  parser.on("doctype", (doctype) => {
    if (/<!ENTITY/i.test(doctype))
      stop("declares entities, which copy has no need of and attacks have; ask the sender for copy without them");
  });
  parser.on("opentagstart", ({ name }) => {
    const { line, column } = here();
    // The parser has read one character behind the name; after a line break the tag began on the line before.
    began =
      column > name.length + 2
        ? { line, column: column - name.length - 2 }
        : { line: Math.max(1, line - 1), column: 1 };
    if (open.length >= LIMIT.depth) stop(`is nested deeper than ${LIMIT.depth} elements; no copy is`, began);
    if (++count > LIMIT.values) stop(`has more than ${LIMIT.values} elements; split the file`, began);
  });
  parser.on("opentag", ({ local, uri, attributes }) => {
    const pairs = Object.values(attributes).map(({ name, value }): [string, string] => [name, value]);
    const element = { name: local, uri, attributes: pairs.length ? new Map(pairs) : NONE, children: [], spot: began };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on("closetag", () => void open.pop());
  const write = (words: string) => void open.at(-1)?.children.push(words);
  parser.on("text", write);
  parser.on("cdata", write);

  parser.write(text).close();
  return root ?? stop("has no element");
}

function remedyFor(message: string): string {
  const plain = message.replace(/^\d+:\d+: /, "").replace(/\.$/, "");
  return `${plain}; ask the sender for the file again, or mend it there`;
}

/** The text with a blank for each character that XML cannot carry, so that all others keep their places; and how many there were. */
export function printableXml(text: string): { text: string; count: number } {
  if (findUnprintable(text) === -1) return { text, count: 0 };
  let count = 0;
  const blanked = text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, (one) => {
    count += 1;
    return " ".repeat(one.length);
  });
  return { text: blanked, count };
}
