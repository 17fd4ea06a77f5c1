import type { Spot } from "./item.ts";
import type { XmlElement } from "./xml.ts";

/** A plain text as a tree of HTML: paragraphs end at empty lines; where there are none, each line is one. */
export function plainTree(text: string, spot: Spot): XmlElement {
  const plain = text.replace(/\r\n?/g, "\n").trim();
  const element = (name: string, children: XmlElement["children"]): XmlElement => ({
    name,
    uri: "",
    attributes: new Map(),
    children,
    spot,
  });
  const lines = plain.split("\n").map((line) => line.trim());
  const isSpaced = lines.includes("");
  const paragraphs: string[][] = [[]];
  for (const line of lines) {
    if (line === "" || (!isSpaced && paragraphs.at(-1)!.length > 0)) paragraphs.push([]);
    if (line !== "") paragraphs.at(-1)!.push(line);
  }
  return element(
    "body",
    paragraphs.filter((parts) => parts.length > 0).map((parts) => element("p", [parts.join(" ")])),
  );
}
