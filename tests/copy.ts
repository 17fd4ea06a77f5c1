import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { stringify } from "yaml";
import { digestOf, digestsOf } from "../src/press/copy/body.ts";
import { cacheFolder } from "../src/press/folder.ts";
import { articleCopySchema, type ArticleCopy } from "../src/model/article-copy.ts";
import type { Body, Copy, Text } from "../src/model/copy.ts";
import { mastheadSchema } from "../src/model/masthead.ts";
import { storyCopySchema } from "../src/model/story-copy.ts";

/** A file of a publication: its text, or front matter or fields to be written as YAML, or its bytes. */
export type File = string | Uint8Array | { fields: object; body?: string };

const MASTHEAD = {
  name: "Specimen Post",
  tagline: "Set in type to be looked at",
  url: "https://specimen.example/",
  language: "en",
  timeZone: "Europe/Istanbul",
  description: "A specimen publication.",
  contact: "desk@specimen.example",
  licence: { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" },
  publisher: { name: "Specimen Society" },
};

const ARTICLE = {
  headline: "Specimen headline",
  dek: "Specimen standfirst.",
  section: "harbour",
  published: "2025-04-02",
  byline: [{ desk: "Specimen desk" }],
};

/** The fields of a valid masthead, some of them changed. */
export function mastheadFields(change: object = {}): Record<string, unknown> {
  return { ...MASTHEAD, ...change };
}

/** The front matter of a valid article, some fields changed; a field set to undefined is left out. */
export function articleFields(change: object = {}): Record<string, unknown> {
  return { ...ARTICLE, ...change };
}

/** A body that is there already. */
export function bodyOf(html: string): Body {
  return { html, ...digestsOf(html, html) };
}

/** A valid article as the schema returns it. */
export function articleText(id: string, change: object = {}, html = "<p>Specimen.</p>"): Text<ArticleCopy> {
  const body = { ...bodyOf(html), source: digestOf(JSON.stringify([change, html])) };
  return { id, data: articleCopySchema.parse(articleFields(change)), body, pictures: [] };
}

/** Copy that holds together: two sections, people, places, one story, and the given articles. */
export function copyWith(articles: Text<ArticleCopy>[], masthead: object = {}): Copy {
  const entity = (name: string, role?: string) => ({ name, role, aliases: [], sameAs: [] });
  const story = storyCopySchema.parse({ name: "Specimen story", dek: "A specimen story.", people: ["ada"] });
  return {
    masthead: mastheadSchema.parse(mastheadFields(masthead)),
    sections: new Map([
      ["harbour", { name: "Harbour", description: "Ships." }],
      ["market", { name: "Market", description: "Prices." }],
    ]),
    topics: new Map([["fish", { name: "Fish" }]]),
    people: new Map([
      ["ada", entity("Ada Specimen", "Harbour master")],
      ["bo", entity("Bo Specimen")],
    ]),
    organizations: new Map([["guild", entity("Guild of Specimens")]]),
    places: new Map([["quay", { ...entity("Quay"), latitude: 41, longitude: 29 }]]),
    stories: new Map([["tide", { id: "tide", data: story, body: bodyOf("<p>Summary.</p>"), pictures: [] }]]),
    pages: new Map(),
    revisions: new Map(),
    articles: new Map(articles.map((text) => [text.id, text])),
  };
}

/** Writes a valid little publication, with some files changed, added or (null) left out, into a new folder. */
export async function publication(files: Record<string, File | null> = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "dateline-copy-"));
  const whole: Record<string, File | null> = {
    "masthead.yaml": { fields: MASTHEAD },
    "sections.yaml": {
      fields: {
        harbour: { name: "Harbour", description: "Ships." },
        market: { name: "Market", description: "Prices." },
      },
    },
    "people.yaml": { fields: { ada: { name: "Ada Specimen", role: "Harbour master" }, bo: { name: "Bo Specimen" } } },
    "places.yaml": { fields: { quay: { name: "Quay", latitude: 41, longitude: 29, country: "TR" } } },
    "stories/tide.md": { fields: { name: "The tide", dek: "A specimen story." }, body: "Summary." },
    "pages/about.md": { fields: { title: "About", description: "About this specimen." }, body: "A specimen." },
    "articles/2025/04/specimen.md": { fields: ARTICLE, body: "Specimen text." },
    ...files,
  };
  for (const [file, content] of Object.entries(whole)) {
    if (content === null) continue;
    const path = join(folder, file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, typeof content === "object" && "fields" in content ? written(file, content) : content);
  }
  return folder;
}

/** Removes a folder that a test made, and what the press remembers of it. */
export async function discard(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await rm(cacheFolder(folder), { recursive: true, force: true });
}

function written(file: string, { fields, body = "" }: { fields: object; body?: string }): string {
  return file.endsWith(".md") ? `---\n${stringify(fields)}---\n\n${body}\n` : stringify(fields);
}
