import { SaxesParser } from "saxes";

/** The text of an XML document; throws when it is not well-formed, namespaces included. */
export function wellFormed(xml: string): string {
  let text = "";
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("text", (part) => (text += part));
  parser.on("cdata", (part) => (text += part));
  parser.write(xml).close();
  return text;
}
