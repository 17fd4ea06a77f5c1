import type { ArticleCopy } from "../../model/article-copy.ts";
import { lineOf } from "./line.ts";
import type { Note } from "./notes.ts";
import type { WireItem } from "../item.ts";
import { folded, type KnownNames, type Lists } from "./link-names.ts";

/**
 * Who signs: a known person as such, anybody else as printed; where nobody does, the agency, else the paper's own desk. Authors
 * of the metadata sign where no byline is printed, and are noted where one is that does not name them.
 */
export function bylineOf(
  item: WireItem,
  { masthead }: Lists,
  names: KnownNames,
): { byline: ArticleCopy["byline"]; notes: Note[] } {
  const notes: Note[] = [];
  const printed = item.byline.flatMap((one) => signature(one) ?? []);
  const authors = item.names.filter(({ part }) => part === "author");
  const signing = printed.length > 0 ? printed : authors.flatMap(({ name }) => signature(name) ?? []);
  const whole = folded(signing.join(" "));
  for (const { name } of authors) {
    const line = lineOf(name);
    if (line === undefined || whole.includes(folded(line))) continue;
    notes.push({ field: "byline", message: `${line} is an author by the metadata, and not in the byline as printed` });
  }
  const byline = signing.map((name) => {
    const author = authors.find((one) => folded(one.name) === folded(name));
    const found = names.find("people", name, author?.sameAs);
    if (found && "id" in found) return { person: found.id };
    if (found) notes.push({ field: "byline", message: `"${name}" may be any of ${found.shared.join(", ")}; name one` });
    return { desk: name };
  });
  if (byline.length === 0) byline.push({ desk: signature(item.provider ?? "") ?? `${masthead.name} desk` });
  return { byline: byline.filter((by, n) => n === byline.findIndex((one) => same(one, by))), notes };
}

/** A name that can sign: a line with a letter in it. */
function signature(text: string): string | undefined {
  const line = lineOf(text);
  return line !== undefined && /\p{L}/u.test(line) ? line : undefined;
}

function same(one: ArticleCopy["byline"][number], other: ArticleCopy["byline"][number]): boolean {
  return one.person === other.person && one.desk === other.desk;
}
