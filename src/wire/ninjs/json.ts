import { printParseErrorCode, visit } from "jsonc-parser";
import type { Spot } from "../item.ts";
import { LIMIT } from "../limit.ts";
import { Unreadable } from "../unreadable.ts";
import { checkNesting } from "./nesting.ts";

/** A value of JSON and where it begins: an object by its keys, a list, or a plain value. */
export type Json = JsonObject | JsonList | JsonPlain;
export type JsonObject = { kind: "object"; spot: Spot; fields: Map<string, Field>; twice: Field[] };
export type JsonList = { kind: "list"; spot: Spot; items: Json[] };
export type JsonPlain = { kind: "plain"; spot: Spot; value: string | number | boolean | null };
/** A property: its key, where the key stands, and its value. */
export type Field = { key: string; spot: Spot; value: Json };

/**
 * The value of a JSON text (RFC 8259), with places; keys are in maps, where none means anything to the machine. Of a key that stands twice
 * the last counts, as everywhere, and the object tells of it. `firstLine` is that of the text in its file. Throws `Unreadable`, with the place.
 */
export function parseJson(text: string, firstLine = 1): Json {
  checkNesting(text, firstLine);
  const open: (JsonObject | JsonList)[] = [];
  let root: Json | undefined;
  let property: { key: string; spot: Spot } | undefined;
  let count = 0;
  const at = (line: number, character: number): Spot => ({ line: line + firstLine, column: character + 1 });

  const add = (value: Json) => {
    const parent = open.at(-1);
    if (++count > LIMIT.values)
      throw new Unreadable(value.spot, "JSON", `has more than ${LIMIT.values} values; split the file`);
    if (!parent) root = value;
    else if (parent.kind === "list") parent.items.push(value);
    else if (property) {
      const field = { ...property, value };
      if (parent.fields.has(field.key)) parent.twice.push(field);
      parent.fields.set(field.key, field);
    }
  };
  const begin = (value: JsonObject | JsonList) => {
    add(value);
    open.push(value);
  };

  visit(
    text,
    {
      onObjectBegin: (_, __, line, character) =>
        begin({ kind: "object", spot: at(line, character), fields: new Map(), twice: [] }),
      onArrayBegin: (_, __, line, character) => begin({ kind: "list", spot: at(line, character), items: [] }),
      onObjectEnd: () => void open.pop(),
      onArrayEnd: () => void open.pop(),
      onObjectProperty: (key, _, __, line, character) => void (property = { key, spot: at(line, character) }),
      onLiteralValue: (value, _, __, line, character) => add({ kind: "plain", spot: at(line, character), value }),
      onError: (code, _, __, line, character) => {
        throw new Unreadable(
          at(line, character),
          "JSON",
          `is broken: ${spelled(printParseErrorCode(code))}; mend it there, or ask for it again`,
        );
      },
    },
    { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false },
  );
  return root!;
}

/** `PropertyNameExpected` as `property name expected`. */
function spelled(code: string): string {
  return code.replace(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase();
}
