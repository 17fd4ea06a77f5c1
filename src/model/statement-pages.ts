import type { ListPage } from "./pagination.ts";
import { statementPages, type StatementEntry, type StatementList } from "./statements.ts";
import { latest, type Time } from "./time.ts";

/** A list of statements as links show it, with how many stand in it. */
export type CountedList = Pick<StatementList, "of" | "subject" | "path"> & { count?: number };

/** The ways from the newest page of a list to others: by sort, by speaker, by story. The list itself is among them. */
export type StatementFilters = { sorts: CountedList[]; people: CountedList[]; stories: CountedList[] };

/** A page of a list of statements; numbered pages have no filters, whose counts change with every article. */
export type StatementPage = {
  list: Pick<StatementList, "of" | "subject" | "path">;
  page: ListPage<StatementEntry>;
  filters?: StatementFilters;
};

/** How many people and stories the filters name: those with the most statements. */
const NAMED = 40;

/**
 * Every page of every list. All three lists of the whole paper name the people and stories with the most statements; a person's or
 * story's own list names itself only, so that it does not change with what others say.
 */
export function pagesOfStatements(lists: StatementList[]): StatementPage[] {
  const all = lists.map((list) => ({ list: headOf(list), count: list.entries.length }));
  const sorts = all.filter(({ list }) => !list.subject);
  const counted = (of: StatementList["of"]) =>
    all
      .filter(({ list }) => list.of === of)
      .sort((a, b) => b.count - a.count || (a.list.path < b.list.path ? -1 : 1))
      .slice(0, NAMED)
      .map(({ list, count }) => ({ ...list, count }));
  const whole: StatementFilters = {
    sorts: sorts.map(({ list, count }) => ({ ...list, count })),
    people: counted("person"),
    stories: counted("story"),
  };
  return lists.flatMap((entries) => {
    const list = headOf(entries);
    const itself = [{ ...list, count: entries.entries.length }];
    const own = {
      sorts: sorts.map((sort) => sort.list),
      people: list.of === "person" ? itself : [],
      stories: list.of === "story" ? itself : [],
    };
    const filters = list.subject ? own : whole;
    return statementPages(entries).map((page) => ({ list, page, ...(page.number === undefined && { filters }) }));
  });
}

/** The root-relative address of a page of a list. */
export function statementPagePath({ list, page }: Pick<StatementPage, "list" | "page">): string {
  return page.number === undefined ? list.path : `${list.path}${page.number}/`;
}

/** When each page of the lists last changed, by its address: with the newest change of the articles that it is from, if any. */
export function statementDates(lists: StatementList[], zone: string): Map<string, Time | undefined> {
  const dates = new Map<string, Time | undefined>();
  for (const page of pagesOfStatements(lists)) {
    const [first, ...rest] = page.page.items.map(({ article }) => article.changed);
    dates.set(statementPagePath(page), first && latest([first, ...rest], zone));
  }
  return dates;
}

function headOf({ of, subject, path }: StatementList): StatementPage["list"] {
  return { of, path, ...(subject && { subject }) };
}
