import { isMap, isPair, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from "yaml";

export type Place = { line: number; column: number };
export type Path = readonly PropertyKey[];

/** YAML that was read: its value, what is wrong with its syntax, and where in the file each field stands. */
export type Yaml = {
  value: unknown;
  errors: (Place & { message: string })[];
  /** Where a field stands: its key, or, where it is missing, the nearest thing around it. */
  locate: (path: Path) => Place;
};

/**
 * Reads YAML 1.2 (core schema: dates stay text, null is never a value that fits). Never throws.
 * `startLine` is the line of the file, counted from 1, on which the text begins.
 */
export function readYaml(text: string, startLine = 1): Yaml {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, version: "1.2", prettyErrors: false, stringKeys: true });
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(Math.min(offset, text.length));
    return { line: Math.max(line, 1) + startLine - 1, column: Math.max(col, 1) };
  };
  const errors = document.errors.map(({ message, pos }) => ({ ...place(pos[0]), message }));
  return { ...valueOf(document, errors, place(0)), locate: (path) => place(offsetOf(document, path)) };
}

function valueOf(document: Document.Parsed, errors: Yaml["errors"], start: Place): Pick<Yaml, "value" | "errors"> {
  if (errors.length > 0) return { value: undefined, errors };
  try {
    return { value: document.toJS({ maxAliasCount: 100 }) ?? {}, errors };
  } catch (error) {
    return { value: undefined, errors: [{ ...start, message: (error as Error).message }] };
  }
}

function offsetOf(document: Document.Parsed, path: Path): number {
  let node: unknown = document.contents;
  let offset = (node as Node | null)?.range?.[0] ?? 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      if (!pair) break;
      offset = (pair.key as Node).range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      const item = node.items[Number(step)];
      if (!item || isPair(item)) break;
      offset = (item as Node).range?.[0] ?? offset;
      node = item;
    } else break;
  }
  return offset;
}
