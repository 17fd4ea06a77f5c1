import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from "yaml";

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
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(Math.min(offset, text.length));
    return { line: Math.max(line, 1) + startLine - 1, column: Math.max(col, 1) };
  };
  let document: Document.Parsed;
  try {
    // uniqueKeys compares each key with every other, which 100,000 topics would feel; see doubleKeys().
    const options = {
      lineCounter: lines,
      version: "1.2",
      prettyErrors: false,
      stringKeys: true,
      uniqueKeys: false,
    } as const;
    document = parseDocument(text, options);
  } catch {
    const errors = [{ line: startLine, column: 1, message: TOO_DEEP }];
    return { value: undefined, errors, locate: () => ({ line: startLine, column: 1 }) };
  }
  const errors = [...document.errors, ...document.warnings].map(({ message, pos }) => ({
    ...place(pos[0]),
    message: plain(message),
  }));
  for (const { offset, key } of doubleKeys(document.contents)) {
    errors.push({ ...place(offset), message: `${key} is given twice; delete one` });
  }
  return {
    value: errors.length > 0 ? undefined : valueOf(document, errors, place(0)),
    errors,
    locate: (path) => place(offsetOf(document, path)),
  };
}

const TOO_DEEP = "it is nested too deeply; write it flatter";

/** What the parser says to programmers, as it concerns an editor. */
function plain(message: string): string {
  if (/call stack/.test(message)) return TOO_DEEP;
  return message.replace(/Source contains multiple documents.*/, "a line --- begins a second document; delete it");
}

function valueOf(document: Document.Parsed, errors: Yaml["errors"], start: Place): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 }) ?? {};
  } catch (error) {
    errors.push({ ...start, message: (error as Error).message });
    return undefined;
  }
}

function* doubleKeys(node: unknown): Generator<{ offset: number; key: string }> {
  if (isSeq(node)) for (const item of node.items) yield* doubleKeys(item);
  if (!isMap(node) || isAlias(node)) return;
  const keys = new Set<string>();
  for (const { key, value } of node.items) {
    const name = isScalar(key) ? String(key.value) : "";
    if (keys.has(name)) yield { offset: (key as Node).range?.[0] ?? 0, key: name };
    keys.add(name);
    yield* doubleKeys(value);
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
      const item = node.items[Number(step)] as Node | undefined;
      if (!item) break;
      offset = item.range?.[0] ?? offset;
      node = item;
    } else break;
  }
  return offset;
}
