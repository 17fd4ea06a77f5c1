import type { Graph } from "schema-dts";
import type { Site, StandingPage } from "../../model/edition.ts";
import type { History } from "../../model/history.ts";
import type { LedgerEntry } from "../../model/ledger.ts";
import type { ListPage } from "../../model/pagination.ts";
import { stringsFor } from "../../model/strings.ts";
import { pageGraph } from "./page.ts";

/** The graph of a standing page. */
export function standingGraph({ title, description, path, updated }: StandingPage, site: Site): Graph {
  return pageGraph({ name: title, description, path, modified: updated }, site, { "@type": "WebPage" });
}

/** The graph of a page of the corrections ledger: each correction, with the article that it was made to. */
export function ledgerGraph({ number, items }: ListPage<LedgerEntry>, site: Site): Graph {
  const words = stringsFor(site.language, site.language);
  const first = { name: words.corrections, path: `${site.home.base}corrections/` };
  const numbered = number !== undefined && {
    name: words.numbered(first.name, number),
    path: `${first.path}${number}/`,
    above: [first],
  };
  const told = { ...first, description: words.everyCorrection(site.name), ...numbered, modified: items[0]?.date };
  const hasPart = items.map(({ kind, date, what, article }) => ({
    "@type": "CorrectionComment" as const,
    name: kind,
    text: what,
    datePublished: date,
    about: { "@type": "NewsArticle" as const, url: article.url, headline: article.headline },
  }));
  return pageGraph(told, site, { "@type": "CollectionPage", ...(hasPart.length > 0 && { hasPart }) });
}

/** The graph of the page that shows what changed in an article. */
export function historyGraph({ article, versions }: History, site: Site): Graph {
  const words = stringsFor(article.language, site.language);
  const { path, headline, language, section } = article;
  const told = {
    name: words.changesOf(headline),
    path: `${path}history/`,
    description: words.versionsOf(headline),
    language,
    above: [section, { name: headline, path }],
    modified: versions.at(-1)?.date,
  };
  const about = { "@type": "NewsArticle" as const, url: site.home.origin + path, headline };
  return pageGraph(told, site, { "@type": "WebPage", about });
}

/** The graph of a page of the house that needs no more than its name: the feeds, the search. */
export function houseGraph(page: "feeds" | "search", site: Site): Graph {
  const words = stringsFor(site.language, site.language);
  const told = { name: words[page], path: `${site.home.base}${page}/`, description: words.deks[page](site.name) };
  return pageGraph(told, site, { "@type": "WebPage" });
}
