import type { Article, Named, Statement, Teaser } from "./article.ts";
import { paginate, type ListPage } from "./pagination.ts";
import { permalink, type Home } from "./permalink.ts";
import { startOf, type Time } from "./time.ts";

/** A statement with the article that reports it, and the hash of its copy; dated by itself, else by the article. */
export type StatementEntry = Statement & {
  date: Time;
  article: Pick<Teaser, "path" | "headline" | "language" | "changed" | "copyDigest">;
};

/** The statements of somebody or of a story, or all of a sort, the newest first, and where they stand. */
export type StatementList = {
  of: "all" | "quotations" | "paraphrases" | "person" | "story";
  /** The person or story; a story's name is in the language of its summary. */
  subject?: Named & { language?: string };
  path: string;
  entries: StatementEntry[];
};

/** Where the statements of the whole paper, of a person and of a story stand, below a base path. */
export const statementsPath = {
  all: ({ base }: Home) => `${base}statements/`,
  person: ({ base }: Home, id: string) => base + permalink.statements("people", id),
  story: ({ base }: Home, id: string) => base + permalink.statements("stories", id),
};

/** How many statements stand on a numbered page of a list. */
const ON_A_PAGE = 50;

/** The pages of a list of statements, the newest first. */
export function statementPages({ entries }: Pick<StatementList, "entries">): ListPage<StatementEntry>[] {
  return paginate(entries, ON_A_PAGE);
}

/** All statements of some articles, the newest first; of one day, in the order of the articles. */
export function statementsIn(articles: Article[], zone: string): StatementEntry[] {
  const dated = articles.flatMap(({ path, headline, language, changed, copyDigest, published, statements }) => {
    const article = { path, headline, language, changed, copyDigest };
    return statements.map((said) => {
      const date = said.date ?? published;
      return { moment: startOf(date, zone), entry: { ...said, date, article } };
    });
  });
  return dated.sort((a, b) => b.moment - a.moment).map(({ entry }) => entry);
}

/** The lists of statements that have pages: all, by sort, by speaker and by story; `storyOf` knows an article by its address. */
export function statementListsOf(
  entries: StatementEntry[],
  storyOf: (articlePath: string) => StatementList["subject"],
  home: Home,
): StatementList[] {
  const all = statementsPath.all(home);
  const lists: StatementList[] = [
    { of: "all", path: all, entries },
    { of: "quotations", path: `${all}quotations/`, entries: entries.filter(({ isQuote }) => isQuote) },
    { of: "paraphrases", path: `${all}paraphrases/`, entries: entries.filter(({ isQuote }) => !isQuote) },
  ];
  for (const [id, said] of Map.groupBy(entries, ({ speaker }) => speaker.id)) {
    const { name, path } = said[0]!.speaker;
    lists.push({ of: "person", subject: { id, name, path }, path: statementsPath.person(home, id), entries: said });
  }
  for (const [id, said] of Map.groupBy(entries, ({ article }) => storyOf(article.path)?.id)) {
    if (id === undefined) continue;
    const subject = storyOf(said[0]!.article.path);
    lists.push({ of: "story", subject, path: statementsPath.story(home, id), entries: said });
  }
  return lists;
}
