import { FOLDERS, SCHEMAS, type Kind } from "../../model/copy.ts";
import type { BodyDigests } from "./body.ts";
import type { Rendered, Size } from "./markdown.ts";
import type { Problem } from "./problem.ts";

/** One piece of copy. */
export type Record = {
  kind: Kind;
  id: string;
  file: string;
  /** What the schema made of it; where that found problems, the fields without any. */
  data: unknown;
  isValid: boolean;
  /** What was found in the Markdown below the front matter, where the kind has one. */
  body: (BodyDigests & Pick<Rendered, "links" | "images" | "anchors">) | undefined;
};

/** What one file holds: its records, the ids of all pieces in it, readable or not, and what is wrong with each by itself. */
export type Reading = { records: Record[]; ids: string[]; problems: Problem[] };

/** A reading as it was just made: with the HTML of its body, which is not remembered. */
export type FreshReading = Reading & { html?: string };

/** What rendering a body depends on besides the file: the base path and the size of a picture. */
export type Setting = { base: string; sizeOf: (file: string) => Size | undefined };

/** Which kind of copy a file of the publication is, by its path; undefined when it is none. */
export function kindOf(file: string): Kind | undefined {
  const slash = file.indexOf("/");
  if (slash === -1) return Object.keys(SCHEMAS).find((kind) => file === `${kind}.yaml` && !(kind in FOLDERS)) as Kind;
  const folder = file.slice(0, slash);
  return file.endsWith(".md") && Object.hasOwn(FOLDERS, folder) ? (folder as Kind) : undefined;
}
