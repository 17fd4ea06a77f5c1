import type { Brief } from "./article.ts";
import { listedSince } from "./listed-since.ts";
import type { ListPage } from "./pagination.ts";
import type { StatementEntry } from "./statements.ts";
import { headOf, subjectPages, type Subject, type SubjectHead, type SubjectKind } from "./subject.ts";
import { latest, type Time } from "./time.ts";

/** Whose page it is: what every page of a subject says, and what no new article changes. */
export type SubjectName = Pick<Subject, "kind" | "id" | "name" | "path">;

/** A page of a subject. Numbered pages have neither head nor statements, whose counts change with every article. */
export type SubjectPage = {
  subject: SubjectName;
  page: ListPage<Brief>;
  head?: SubjectHead;
  /** The newest statements of a person. */
  said?: StatementEntry[];
};

/** How many statements a person's own page shows. */
const SAID = 10;

/** Every page of a subject, the newest first. */
export function pagesOfSubject(subject: Subject): SubjectPage[] {
  const { kind, id, name, path, statements } = subject;
  const named = { kind, id, name, path };
  return subjectPages(subject).map((page) =>
    page.number === undefined
      ? { subject: named, page, head: headOf(subject), said: statements.slice(0, SAID) }
      : { subject: named, page },
  );
}

/** The root-relative address of a page of a subject. */
export function subjectPagePath({ subject, page }: Pick<SubjectPage, "subject" | "page">): string {
  return page.number === undefined ? subject.path : `${subject.path}${page.number}/`;
}

/**
 * When each page of a kind of subjects last changed, by its root-relative address: the newest of the times (`since`) from which an article
 * is listed on it as it is now or, where it has none, when the one that reports its newest statement last changed; undefined where it
 * has neither. `base` is where the index stands.
 */
export function subjectDates(
  kind: SubjectKind,
  subjects: Subject[],
  base: string,
  zone: string,
  since: (brief: Brief) => Time,
): Map<string, Time | undefined> {
  const dates = new Map<string, Time | undefined>();
  for (const { subject, page, said } of subjects.flatMap(pagesOfSubject)) {
    dates.set(subjectPagePath({ subject, page }), listedSince(page.items, since, zone) ?? said?.[0]?.article.changed);
  }
  const [first, ...rest] = subjects.flatMap(({ path }) => dates.get(path) ?? []);
  return dates.set(`${base}${kind}/`, first && latest([first, ...rest], zone));
}
