import { lineOf } from "./line.ts";
import type { Remark, WireItem, WireName } from "../item.ts";
import { LIST_OF } from "./link-names.ts";

/** Something that no field of a draft holds, or that an editor should know of one. */
export type Note = { field: string; message: string };

/** What the sender says of an item that no field of a draft has a place for. */
export function unheld(item: WireItem): Note[] {
  const said: [string, string | undefined][] = [
    ["usage terms", item.usageTerms],
    ["copyright", item.copyright],
    ["note to editors", item.editorialNote],
    ["slug of the sender", item.frontMatter ? undefined : item.slug],
  ];
  return said.flatMap(([field, text]) => {
    // Each line of a longer text is a comment of its own.
    const lines = (text ?? "").split(/[\n\r\u2028\u2029]+/).map(lineOf);
    return lines.flatMap((message) => (message === undefined ? [] : [{ field, message }]));
  });
}

/** What is to be said of a name that no list has; the office of a person, which no other field holds, with it. */
export function unlisted({ kind, name, part, role }: WireName): Note {
  const list = LIST_OF[kind];
  const field = part === "dateline" ? part : list;
  return {
    field,
    message: `"${name}"${role ? ` (${role})` : ""} is not in ${list}.yaml; add it there, and its id here`,
  };
}

/** The comments at the top of a draft: first what an editor has to decide, then what no field holds. Ends in a line break unless empty. */
export function commentsOf(decisions: Remark[], notes: Note[], remarks: Remark[]): string {
  const lines = [
    ...decisions.map((remark) => `DECIDE ${placed(remark)}`),
    ...notes.map(({ field, message }) => `${field}: ${message}`),
    ...remarks.map((remark) => `note ${placed(remark)}`),
  ];
  return [...new Set(lines)].map((line) => `# ${lineOf(line) ?? ""}\n`).join("");
}

function placed({ line, column, field, message }: Remark): string {
  return `${line}:${column} ${field && `${field}: `}${message}`;
}
