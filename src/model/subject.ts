import { briefOf, type Article, type Brief, type Named } from "./article.ts";
import type { Copy } from "./copy.ts";
import { paginate, type ListPage } from "./pagination.ts";
import type { Story } from "./story.ts";
import type { StatementEntry } from "./statements.ts";

/** What has a page of its own with all that was published about it, or by it. */
export const SUBJECT_KINDS = ["topics", "people", "organizations", "places", "authors"] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** A topic, person, organization, place or author, with all articles and statements. */
export type Subject = Named & {
  kind: SubjectKind;
  /** The office of a person, what an organization is, what a topic covers. */
  note?: string;
  aliases: string[];
  sameAs: string[];
  /** Where a place lies: degrees north and east (WGS 84), and its ISO 3166-1 country. */
  position?: { latitude: number; longitude: number; country?: string };
  /** Newest first. */
  articles: Brief[];
  /** What a person said, the newest first. */
  statements: StatementEntry[];
  /** The running stories that name it, each in the language of its summary. */
  stories: (Named & { language: string })[];
  /** Whether an author is a person, and not a desk. */
  isPerson?: boolean;
  /** The same person's other page: of what they signed, or of what was reported about them. */
  other?: Named;
};

/** What a subject's page says of it, whatever the list below: the part without its lists. */
export type SubjectHead = Omit<Subject, "articles" | "statements"> & { articleCount: number; statementCount: number };

/** How many articles stand on a numbered page of a subject. */
const ON_A_PAGE = 50;

/** The pages of a subject, the newest first. */
export function subjectPages({ articles }: Pick<Subject, "articles">): ListPage<Brief>[] {
  return paginate(articles, ON_A_PAGE);
}

/** What the pages of a subject say of it. */
export function headOf({ articles, statements, ...subject }: Subject): SubjectHead {
  return { ...subject, articleCount: articles.length, statementCount: statements.length };
}

/**
 * Everything and everybody that published articles (newest first), their statements (newest first) and stories name, by kind; what
 * they do not name has no page. Each kind is in the order of the articles that name it.
 */
export function subjectsOf(
  articles: Article[],
  statements: StatementEntry[],
  stories: Story[],
  copy: Copy,
): Record<SubjectKind, Subject[]> {
  const found = Object.fromEntries(SUBJECT_KINDS.map((kind) => [kind, new Map<string, Subject>()])) as Record<
    SubjectKind,
    Map<string, Subject>
  >;
  const subject = (kind: SubjectKind, { id, name, path }: Named): Subject => {
    let one = found[kind].get(id);
    if (!one) {
      const told = toldOf(kind, id, copy);
      found[kind].set(id, (one = { kind, id, name, path, ...told, articles: [], statements: [], stories: [] }));
    }
    return one;
  };
  for (const article of articles) {
    const brief = briefOf(article);
    const file = (kind: SubjectKind, named: Named) => {
      const list = subject(kind, named).articles;
      if (list.at(-1) !== brief) list.push(brief);
    };
    for (const topic of article.topics) file("topics", topic);
    for (const person of article.people) file("people", person);
    for (const organization of article.organizations) file("organizations", organization);
    for (const place of [...article.filedFrom, ...article.places]) file("places", place);
    for (const author of article.byline) file("authors", author);
    for (const { place } of article.events) if (place) subject("places", place);
  }
  for (const entry of statements) {
    subject("people", entry.speaker).statements.push(entry);
    if (entry.relayedBy) subject("people", entry.relayedBy);
    if (entry.place) subject("places", entry.place);
  }
  for (const story of stories) {
    const named = { id: story.id, name: story.name, path: story.path, language: story.language };
    for (const person of story.people) subject("people", person).stories.push(named);
    for (const place of story.places) subject("places", place).stories.push(named);
  }
  for (const author of found.authors.values()) {
    const person = found.people.get(author.id);
    if (!person) continue;
    [author.other, person.other] = [person, author].map(({ id, name, path }) => ({ id, name, path }));
  }
  const all = SUBJECT_KINDS.map((kind) => [kind, [...found[kind].values()]]);
  return Object.fromEntries(all) as Record<SubjectKind, Subject[]>;
}

type Told = Pick<Subject, "note" | "aliases" | "sameAs" | "position" | "isPerson">;

/** What the publication's lists tell of a subject. */
function toldOf(kind: SubjectKind, id: string, copy: Copy): Told {
  if (kind === "topics") return { note: copy.topics.get(id)!.description, aliases: [], sameAs: [] };
  if (kind === "organizations") {
    const { description, aliases, sameAs } = copy.organizations.get(id)!;
    return { note: description, aliases, sameAs };
  }
  if (kind === "places") {
    const { latitude, longitude, country, aliases, sameAs } = copy.places.get(id)!;
    return { aliases, sameAs, position: { latitude, longitude, country } };
  }
  const person = copy.people.get(id);
  const isPerson = kind === "authors" ? { isPerson: person !== undefined } : {};
  return { note: person?.role, aliases: person?.aliases ?? [], sameAs: person?.sameAs ?? [], ...isPerson };
}
