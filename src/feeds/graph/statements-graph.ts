import type { Claim, Graph, NewsArticle, Quotation } from "schema-dts";
import type { Site } from "../../model/edition.ts";
import { stringsFor } from "../../model/strings.ts";
import type { StatementEntry } from "../../model/statements.ts";
import { statementPagePath, type StatementPage } from "../../model/statement-pages.ts";
import { personNode } from "./named.ts";
import { pageGraph, type PageNode } from "./page.ts";
import { publisherId } from "./publisher.ts";

/** How many statements of a page are told to machines; `/api/statements.json` has all. */
const MOST = 25;

/** The graph of a page of a list of statements: each a quotation, or a claim that the newsroom put in words of its own. */
export function statementsGraph({ list, page }: Pick<StatementPage, "list" | "page">, site: Site): Graph {
  const words = stringsFor(site.language, site.language);
  const all = { name: words.statements, path: `${site.home.base}statements/` };
  const name = {
    all: () => words.statements,
    quotations: () => words.quotations,
    paraphrases: () => words.paraphrases,
    person: () => words.statementsBy(list.subject!.name),
    story: () => words.statementsIn(list.subject!.name),
  }[list.of]();
  const first = { name, path: list.path };
  const ways = [all, first].filter(({ path }, n) => n === 1 || path !== list.path);
  const description = words.deks.statements(site.name);
  const hasPart = page.items.slice(0, MOST).map((entry) => statementNode(entry, site));
  const own: PageNode = { "@type": "CollectionPage", ...(hasPart.length > 0 && { hasPart }) };
  if (page.number === undefined) return pageGraph({ ...first, description, above: ways.slice(0, -1) }, site, own);
  const told = { name: words.numbered(name, page.number), path: statementPagePath({ list, page }), description };
  return pageGraph({ ...told, above: ways }, site, own);
}

/**
 * What somebody said: word for word (https://schema.org/Quotation), or as a claim of theirs that the newsroom put into words
 * (https://schema.org/Claim); whoever relayed it is named as its provider.
 */
function statementNode(entry: StatementEntry, site: Site): Quotation | Claim {
  const { speaker, said, isQuote, date, relayedBy, article } = entry;
  const { home } = site;
  const reported: NewsArticle = { "@type": "NewsArticle", url: home.origin + article.path, headline: article.headline };
  const told = {
    text: said,
    inLanguage: article.language,
    dateCreated: date,
    creator: personNode(speaker, home),
    provider: relayedBy && personNode(relayedBy, home),
  };
  return isQuote
    ? { "@type": "Quotation", ...told, isPartOf: reported }
    : { "@type": "Claim", ...told, appearance: reported, claimInterpreter: publisherId(site) };
}
