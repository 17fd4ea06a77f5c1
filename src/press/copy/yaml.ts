import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
  type Pair,
  type YAMLMap,
} from "yaml";

export type Place = { line: number; column: number };
export type Path = readonly PropertyKey[];

/** YAML that was read: its value, what is wrong with its syntax, and where in the file each field stands. */
export type Yaml = {
  value: unknown;
  errors: (Place & { message: string })[];
  /** The keys at the top, in their order in the file: an object would put numbers first. */
  keys: string[];
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
    return { value: undefined, errors, keys: [], locate: () => ({ line: startLine, column: 1 }) };
  }
  const errors = [...document.errors, ...document.warnings].map(({ message, pos }) => ({
    ...place(pos[0]),
    message: plain(message),
  }));
  for (const { offset, key } of doubleKeys(document.contents)) {
    errors.push({ ...place(offset), message: `${key} is given twice; delete one` });
  }
  const indexes: Indexes = new WeakMap();
  return {
    value: errors.length > 0 ? undefined : valueOf(document, errors, place),
    errors,
    keys: isMap(document.contents) ? document.contents.items.map(({ key }) => nameOf(key) ?? "") : [],
    locate: (path) => place(offsetOf(document, path, indexes)),
  };
}

const TOO_DEEP = "it is nested too deeply; write it flatter";

/** What the parser says to programmers, as it concerns an editor. */
function plain(message: string): string {
  if (/call stack/.test(message)) return TOO_DEEP;
  if (/stringKeys/.test(message)) return "a field's name is a list or a group; write plain text before the colon";
  if (/alias count/.test(message)) return "what * stands for makes it far too large; write it out";
  return message.replace(/Source contains multiple documents.*/, "a line --- begins a second document; delete it");
}

const MOST_ALIASES = 100;

function valueOf(document: Document.Parsed, errors: Yaml["errors"], place: (offset: number) => Place): unknown {
  try {
    return document.toJS({ maxAliasCount: MOST_ALIASES }) ?? {};
  } catch (error) {
    let first: number | undefined;
    visit(document, { Alias: (_key, node) => void (first ??= node.range?.[0]) });
    errors.push({ ...place(first ?? 0), message: plain((error as Error).message) });
    return undefined;
  }
}

/** A key as text; undefined for what is none, which the parser reports. */
function nameOf(key: unknown): string | undefined {
  return isScalar(key) ? String(key.value) : undefined;
}

function* doubleKeys(node: unknown): Generator<{ offset: number; key: string }> {
  if (isSeq(node)) for (const item of node.items) yield* doubleKeys(item);
  if (!isMap(node) || isAlias(node)) return;
  const keys = new Set<string>();
  for (const { key, value } of node.items) {
    const name = nameOf(key);
    if (name !== undefined && keys.has(name)) yield { offset: (key as Node).range?.[0] ?? 0, key: name };
    if (name !== undefined) keys.add(name);
    yield* doubleKeys(value);
  }
}

/** The pairs of each map by their keys: of a list of 100,000 topics, each may be asked for. */
type Indexes = WeakMap<YAMLMap, Map<string, Pair>>;

function pairOf(map: YAMLMap, name: string, indexes: Indexes): Pair | undefined {
  let index = indexes.get(map);
  if (!index) {
    // Of a key given twice, the first.
    index = new Map(map.items.toReversed().map((pair) => [nameOf(pair.key) ?? "", pair]));
    indexes.set(map, index);
  }
  return index.get(name);
}

function offsetOf(document: Document.Parsed, path: Path, indexes: Indexes): number {
  let node: unknown = document.contents;
  let offset = (node as Node | null)?.range?.[0] ?? 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = pairOf(node, String(step), indexes);
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
