import { z } from "zod";
import { FOLDERS, LISTS, SCHEMAS, type Kind } from "../../model/copy.ts";
import { id } from "../../model/text.ts";

/**
 * The JSON Schema (draft-07, which editors' tools know best) of what an editor writes of a kind: front matter, the masthead, or a whole
 * list by id. It says what goes in, before defaults are filled in and years become texts. What no JSON Schema can tell, that a date is
 * in the calendar and that an id is in its list, `npm run check` does. `address`: where the schema is published, if it is.
 */
export function copySchema(kind: Kind, address?: string): object {
  const isList = kind in LISTS;
  const schema = isList ? z.record(id, SCHEMAS[kind] as z.ZodType) : SCHEMAS[kind];
  const { $schema, ...told } = z.toJSONSchema(schema, { target: "draft-7", io: "input", unrepresentable: "any" });
  const title = kind in FOLDERS ? `The front matter of ${kind}/*.md` : `${kind}.yaml`;
  return { $schema, ...(address !== undefined && { $id: address }), title, ...told };
}
