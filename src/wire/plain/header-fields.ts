/** What the names of a header's lines mean to us; each kind of value is read in its own way. */
export type FieldKind =
  | "headline"
  | "dek"
  | "slug"
  | "byline"
  | "dateline"
  | "provider"
  | "published"
  | "updated"
  | "keywords"
  | "section"
  | "urgency"
  | "language"
  | "version"
  | "status"
  | "usageTerms"
  | "copyright"
  | "editorialNote"
  | "correction";

const NAMES: Record<FieldKind, string> = {
  headline: "headline|title|head|hed|heading|titre|titular|überschrift|заголовок",
  dek: "dek|deck|standfirst|subhead|subheadline|subtitle|summary|abstract|description|chapeau",
  slug: "slug|slugline|slug line",
  byline: "byline|by|by-line|author|authors|reporter|writer|autor|auteur",
  dateline: "dateline|location|place|filed from|located|ort",
  provider: "provider|agency|news agency|source|publisher|quelle",
  published:
    "date|published|pub date|publication date|date published|release date|dated|issued|created|datum|fecha|дата",
  updated: "updated|last updated|modified|last modified|date updated|revised",
  keywords: "keywords|keyword|tags|topics|key words",
  section: "section|category|desk|rubric|ressort|rubrique",
  urgency: "urgency|priority|prio",
  language: "language|lang",
  version: "version|edition|revision",
  status: "status|pubstatus|publishing status",
  usageTerms: "usage|usage terms|terms|terms of use|rights|restrictions|licence|license",
  copyright: "copyright|copyright notice|©",
  editorialNote:
    "editor's note|editors' note|editors note|note to editors|notes to editors|ednote|ed note|eds|ed's note|editorial note|editor’s note",
  correction: "correction|corrected|corrects",
};

const kinds = new Map<string, FieldKind>();
for (const [kind, names] of Object.entries(NAMES))
  for (const name of names.split("|")) kinds.set(name, kind as FieldKind);

/** A line of the form `Name: value`, and what that name means, where it is known. */
export type HeaderLine = { name: string; value: string; kind?: FieldKind };

/** Reads a line as one of a header; undefined where it has not that form. */
export function readHeaderLine(text: string): HeaderLine | undefined {
  const found = /^(©|\p{L}[\p{L}\p{N}'’ _-]{0,30}?)\s{0,3}:(?!\/\/)\s*(.*)$/u.exec(text);
  if (!found) return undefined;
  const name = found[1]!;
  const kind = kinds.get(name.toLowerCase().replace(/[_ ]+/g, " "));
  return { name, value: found[2]!.trim(), ...(kind && { kind }) };
}
