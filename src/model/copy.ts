import { articleCopySchema, type ArticleCopy } from "./article-copy.ts";
import {
  organizationSchema,
  personSchema,
  placeSchema,
  sectionSchema,
  topicSchema,
  type Organization,
  type Person,
  type Place,
  type Section,
  type Topic,
} from "./entity.ts";
import { mastheadSchema, type Masthead } from "./masthead.ts";
import { revisionSchema, type RevisionCopy } from "./revision-copy.ts";
import { pageCopySchema, storyCopySchema, type PageCopy, type StoryCopy } from "./story-copy.ts";

/**
 * A picture that copy uses: its file, from the publication's root, its size in pixels as it is shown, a hash of its bytes, and
 * whether it has more than one image, shown one after another.
 */
export type Picture = { file: string; width: number; height: number; digest: string; moves?: true };

/** The text below the front matter. Its HTML may be read only when it is asked for; the hashes stand for it until then. */
export type Body = {
  /** Sanitized HTML with root-relative addresses. */
  readonly html: string;
  /** A hash of the HTML: bodies of one digest are the same. */
  readonly digest: string;
  /** A hash of its words, line by line: what readers read, whatever the markup around it. */
  readonly wording: string;
  /** A hash of the file that it stands in, front matter included. */
  readonly source: string;
};

/** A Markdown file of the publication: its metadata, its body, and the pictures that it shows. */
export type Text<Data> = { id: string; data: Data; body: Body; pictures: Picture[] };

/** Everything that a publication's folder holds, valid field by field. */
export type Copy = {
  masthead: Masthead;
  sections: Map<string, Section>;
  topics: Map<string, Topic>;
  people: Map<string, Person>;
  organizations: Map<string, Organization>;
  places: Map<string, Place>;
  stories: Map<string, Text<StoryCopy>>;
  pages: Map<string, Text<PageCopy>>;
  articles: Map<string, Text<ArticleCopy>>;
  /** Earlier versions of articles, by `YYYY/MM/slug/N`. */
  revisions: Map<string, Text<RevisionCopy>>;
};

/** Copy before it is cross-checked: the masthead may not have been readable. */
export type UncheckedCopy = Omit<Copy, "masthead"> & { masthead?: Masthead | undefined };

/** What could be read of a value: fields may be missing at any depth, and what could not be read of a list is a hole in it. */
export type Sound<Value> = Value extends readonly (infer Item)[]
  ? (Sound<Item> | undefined)[]
  : Value extends object
    ? { [Field in keyof Value]?: Sound<Value[Field]> | undefined }
    : Value;

/** Everything that could be read of a publication, broken pieces included: what the pieces are checked against. */
export type SoundCopy = { masthead?: Sound<Masthead> | undefined } & {
  [List in keyof typeof LISTS]: ReadonlyMap<string, unknown>;
} & {
  stories: ReadonlyMap<string, Text<Sound<StoryCopy>>>;
  pages: ReadonlyMap<string, Text<Sound<PageCopy>>>;
  articles: ReadonlyMap<string, Text<Sound<ArticleCopy>>>;
  revisions: ReadonlyMap<string, Text<Sound<RevisionCopy>>>;
};

/** The kinds of copy kept in one YAML file each, by id, in the order in which the file lists them. */
export const LISTS = {
  sections: sectionSchema,
  topics: topicSchema,
  people: personSchema,
  organizations: organizationSchema,
  places: placeSchema,
} as const;

/** The kinds of copy kept as a folder of Markdown files. */
export const FOLDERS = {
  stories: storyCopySchema,
  pages: pageCopySchema,
  articles: articleCopySchema,
  revisions: revisionSchema,
} as const;

/** The schema of every kind of copy, under the name of its collection. */
export const SCHEMAS = { masthead: mastheadSchema, ...LISTS, ...FOLDERS } as const;

export type Kind = keyof typeof SCHEMAS;
