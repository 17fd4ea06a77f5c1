import type { Spot } from "../item.ts";
import type { XmlElement } from "../xml/xml.ts";

/**
 * A plain text as a tree of HTML. Paragraphs end at empty lines; where a part between them has lines that are set in and others that are not,
 * each that is set in begins one; where the whole text has neither, each line is one.
 */
export function plainTree(text: string, spot: Spot): XmlElement {
  const element = (name: string, children: XmlElement["children"]): XmlElement => ({
    name,
    uri: "",
    attributes: new Map(),
    children,
    spot,
  });
  const parts = partsOf(
    text
      .replace(/\r\n?/g, "\n")
      .replace(/^[\s\n]*\n/, "")
      .trimEnd()
      .split("\n"),
  );
  const isLoose = parts.length === 1 && !isSetIn(parts[0]!);
  const paragraphs = parts.flatMap((lines) => {
    if (isLoose) return lines.map((line) => [line]);
    return isSetIn(lines) ? splitAt(lines, isIndented) : [lines];
  });
  return element(
    "body",
    paragraphs.map((lines) => element("p", [lines.map((line) => line.trim()).join(" ")])),
  );
}

function partsOf(lines: string[]): string[][] {
  const parts: string[][] = [];
  let isOpen = false;
  for (const line of lines) {
    if (line.trim() === "") isOpen = false;
    else if (isOpen) parts.at(-1)!.push(line);
    else {
      parts.push([line]);
      isOpen = true;
    }
  }
  return parts;
}

function isIndented(line: string): boolean {
  return /^(?: {2,}|\t)/.test(line);
}

function isSetIn(lines: string[]): boolean {
  return lines.slice(1).some(isIndented) && lines.some((line) => !isIndented(line));
}

function splitAt(lines: string[], begins: (line: string) => boolean): string[][] {
  const parts: string[][] = [];
  for (const line of lines) {
    if (parts.length === 0 || begins(line)) parts.push([line]);
    else parts.at(-1)!.push(line);
  }
  return parts;
}
