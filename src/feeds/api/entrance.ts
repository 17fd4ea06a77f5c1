import type { Edition } from "../../model/edition.ts";
import { SCHEMAS, type Kind } from "../../model/copy.ts";
import { permalink } from "../../model/permalink.ts";
import { STANDARD } from "../ninjs/ninjs.ts";
import { paperPart, type Reference } from "./statements.ts";

/** Something that the news API has a file of. */
type Entry = Reference & { id: string; file: string };

/** `/api/index.json`: the ways into the news API. All addresses are absolute; `{…}` stands for parts of an article's id. */
export type ApiEntrance = {
  paper: Reference & { description: string; language: string };
  licence: Reference;
  publisher: string;
  standard: typeof STANDARD;
  front: string;
  statements: string;
  article: string;
  sections: Entry[];
  stories: (Entry & { language: string; timeline: string })[];
  /** JSON Schemas of what editors write, by kind. */
  schemas: Record<string, string>;
};

/** The kinds of copy that editors write, and that have a schema in the news API; versions are kept by the press. */
export const WRITTEN = Object.keys(SCHEMAS).filter((kind) => kind !== "revisions") as Exclude<Kind, "revisions">[];

/** The name of a kind's schema: a Markdown file is one article, a list is all people. */
export function schemaName(kind: (typeof WRITTEN)[number]): string {
  return ({ articles: "article", stories: "story", pages: "page" } as Partial<Record<Kind, string>>)[kind] ?? kind;
}

/** The ways into the news API, which change only when a section or a story comes or goes. */
export function entranceFile({ site, sections, stories }: Pick<Edition, "site" | "sections" | "stories">): ApiEntrance {
  const { origin, base } = site.home;
  const file = (name: string) => origin + base + permalink.api(name);
  const { paper, licence } = paperPart(site);
  return {
    paper: { ...paper, description: site.description, language: site.language },
    licence,
    publisher: site.publisher.name,
    standard: STANDARD,
    front: file("front"),
    statements: file("statements"),
    article: file("articles/{year}/{month}/{slug}"),
    sections: sections.map(({ id, name, path }) => ({ id, name, url: origin + path, file: file(`sections/${id}`) })),
    stories: stories.map(({ id, name, path, language }) => ({
      id,
      name,
      language,
      url: origin + path,
      file: file(`stories/${id}`),
      timeline: file(`timeline/${id}`),
    })),
    schemas: Object.fromEntries(WRITTEN.map((kind) => [schemaName(kind), file(`schema/${schemaName(kind)}`)])),
  };
}
