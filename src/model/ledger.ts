import type { Article, Correction } from "./article.ts";
import { fingerprint } from "./fingerprint.ts";
import { paginate, type ListPage } from "./pagination.ts";
import { startOf } from "./time.ts";

/** A correction and the article that it was made to. */
export type LedgerEntry = Correction & {
  /**
   * A permanent id: the article's, with the correction's date and a hash of its words. Its place in the list would move when
   * another is put before it. A correction that is reworded is news again, as it is to readers.
   */
  guid: string;
  article: { path: string; url: string; headline: string; language: string };
};

/** All corrections of some articles, the newest first; of one day, in the order of the articles. */
export function ledgerOf(articles: Article[], zone: string): LedgerEntry[] {
  const entries = articles.flatMap(({ guid, path, url, headline, language, corrections }) =>
    corrections.map((correction) => ({
      ...correction,
      guid: `${guid}#correction-${correction.date}-${fingerprint(correction.what)}`,
      article: { path, url, headline, language },
    })),
  );
  return entries.sort((a, b) => startOf(b.date, zone) - startOf(a.date, zone));
}

/** How many corrections stand on a numbered page of the ledger. */
export const ON_A_PAGE = 50;

/** The pages of the ledger, the newest first. */
export function ledgerPages(ledger: LedgerEntry[]): ListPage<LedgerEntry>[] {
  return paginate(ledger, ON_A_PAGE);
}
