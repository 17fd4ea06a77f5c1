import type { Article, Correction } from "./article.ts";
import { paginate, type ListPage } from "./pagination.ts";
import { startOf } from "./time.ts";

/** A correction and the article that it was made to. */
export type LedgerEntry = Correction & {
  /** A permanent id: the article's, with the number of the correction, counted from its oldest. */
  guid: string;
  article: { path: string; url: string; headline: string; language: string };
};

/** All corrections of some articles, the newest first; of one day, in the order of the articles. */
export function ledgerOf(articles: Article[], zone: string): LedgerEntry[] {
  const entries = articles.flatMap(({ guid, path, url, headline, language, corrections }) =>
    corrections
      .toSorted((a, b) => startOf(a.date, zone) - startOf(b.date, zone))
      .map((correction, n) => ({
        ...correction,
        guid: `${guid}#correction-${n + 1}`,
        article: { path, url, headline, language },
      })),
  );
  return entries.sort((a, b) => startOf(b.date, zone) - startOf(a.date, zone));
}

const ON_A_PAGE = 50;

/** The pages of the ledger, the newest first. */
export function ledgerPages(ledger: LedgerEntry[]): ListPage<LedgerEntry>[] {
  return paginate(ledger, ON_A_PAGE);
}
