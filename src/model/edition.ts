import { archiveOf, type ArchiveYear } from "./archive.ts";
import { teaserOf, type Article, type Named, type Teaser } from "./article.ts";
import type { CardReference, NamedCard } from "./card.ts";
import { composeArticle, type Desk } from "./compose-article.ts";
import type { Body, Copy, Picture, Text } from "./copy.ts";
import type { Masthead } from "./masthead.ts";
import { namingIn } from "./naming.ts";
import { homeOf, permalink, type Home } from "./permalink.ts";
import { isPublished } from "./embargo.ts";
import { ledgerOf, type LedgerEntry } from "./ledger.ts";
import { historiesOf, type History } from "./history.ts";
import { picturesIn } from "./picture-set.ts";
import { relateAll } from "./related.ts";
import { searchShards, type SearchShard } from "./search.ts";
import { statementListsOf, statementsIn, type StatementList } from "./statements.ts";
import { composeStory, type Story } from "./story.ts";
import type { PageCopy } from "./story-copy.ts";
import { subjectsOf, type Subject, type SubjectKind } from "./subject.ts";
import { dayOfMoment, latest, startOf, type Time } from "./time.ts";
import { linkTranslations } from "./translations.ts";

/** What every page shows: the masthead and the ways into the paper. */
export type Site = Masthead & {
  home: Home;
  /** The sections that have articles, in the order of sections.yaml. */
  sections: Named[];
  pages: Named[];
  /** The card of the publication itself; left out where there can be none. */
  card?: CardReference;
};

export type Redirect = { from: string; to: string };
export type SectionHead = Named & { path: string; description: string; card?: CardReference };
export type SectionFront = SectionHead & { teasers: Teaser[] };
export type StandingPage = { id: string; path: string; body: Body; pictures: Picture[] } & PageCopy;

/** The publication as it stands at one moment: resolved, sorted, and without what is not to be published yet. */
export type Edition = {
  site: Site;
  /** The moment the edition is pressed for, in ms since 1970. */
  pressTime: number;
  /** Newest first; of two published at one moment, the more urgent, then by id. */
  articles: Article[];
  sections: SectionFront[];
  stories: Story[];
  pages: StandingPage[];
  /** Who and what was reported about, and who reported it; only what something published names. */
  subjects: Record<SubjectKind, Subject[]>;
  statements: StatementList[];
  archive: ArchiveYear[];
  /** The parts of the search index. */
  search: SearchShard[];
  /** All corrections, the newest first. */
  ledger: LedgerEntry[];
  /** What changed in the articles whose versions are kept. */
  histories: History[];
  /** Old addresses, base path included, and where their articles are now. */
  redirects: Redirect[];
  /** Every picture in use, by file. */
  pictures: Picture[];
  /** Every card in use, each once; `withCards` makes them. */
  cards: NamedCard[];
};

/**
 * Makes the edition of a press time (ms since 1970). The copy must be cross-checked: every reference in it leads somewhere, and no
 * two pieces share an address. Throws at a name that it looks up and cannot find.
 */
export function composeEdition(copy: Copy, pressTime: number): Edition {
  const home = homeOf(copy.masthead.url);
  const zone = copy.masthead.timeZone;
  const desk: Desk = { copy, home, naming: namingIn(copy, home), today: dayOfMoment(pressTime, zone) };
  const published = [...copy.articles.values()].filter(({ data }) => isPublished(data, pressTime, zone));
  const articles = newestFirst(
    published.map((text) => composeArticle(text, desk)),
    zone,
  );
  const bySection = Map.groupBy(articles, ({ section }) => section.id);
  const byStory = Map.groupBy(articles, ({ story }) => story?.id);
  const byId = new Map(articles.map((article) => [article.id, article]));
  linkTranslations(articles, (id) => copy.articles.get(id)!.data.translationOf);
  relateAll(articles, byStory, byId, copy);
  const sections = [...copy.sections].map(([id, section]) => {
    const found = bySection.get(id) ?? [];
    return { id, ...section, path: home.base + permalink.section(id), teasers: found.map(teaserOf) };
  });
  const histories = historiesOf(articles, copy);
  const statements = statementsIn(articles, zone);
  const storyAt = new Map(articles.map(({ path, story }) => [path, story]));
  const saidIn = Map.groupBy(statements, ({ article }) => storyAt.get(article.path)?.id);
  const stories = [...copy.stories.values()].map((text) =>
    composeStory(text, byStory.get(text.id) ?? [], saidIn.get(text.id) ?? [], desk),
  );
  const pages = [...copy.pages.values()].map((text) => composePage(text, home));
  return {
    site: {
      ...copy.masthead,
      home,
      sections: sections.filter(({ teasers }) => teasers.length > 0).map(({ id, name, path }) => ({ id, name, path })),
      pages: pages.map(({ id, title, path }) => ({ id, name: title, path })),
    },
    pressTime,
    articles,
    sections,
    stories,
    pages,
    subjects: subjectsOf(articles, statements, stories, copy),
    statements: statementListsOf(statements, (path) => storyAt.get(path), home),
    archive: archiveOf(articles, zone, home),
    search: searchShards(articles, zone),
    ledger: ledgerOf(articles, zone),
    histories,
    redirects: articles.flatMap((article) => redirectsTo(article, copy.articles.get(article.id)!.data.formerly, home)),
    pictures: picturesIn([
      ...published.filter(({ id }) => !byId.get(id)!.withdrawn),
      ...copy.stories.values(),
      ...copy.pages.values(),
    ]),
    cards: [],
  };
}

/** The newest change among some articles, or undefined when there are none. */
export function latestChange(articles: Teaser[], zone: string): Time | undefined {
  const [first, ...rest] = articles.map(({ changed }) => changed);
  return first && latest([first, ...rest], zone);
}

function newestFirst(articles: Article[], zone: string): Article[] {
  const moments = new Map(articles.map((article) => [article, startOf(article.published, zone)]));
  return articles.sort((a, b) => moments.get(b)! - moments.get(a)! || a.urgency - b.urgency || (a.id < b.id ? -1 : 1));
}

function composePage({ id, data, body, pictures }: Text<PageCopy>, home: Home): StandingPage {
  return { id, path: home.base + permalink.page(id), body, pictures, ...data };
}

/** The redirects to an article and, where it has one, to its history, from the addresses that they had before. */
function redirectsTo({ path, historyPath }: Article, formerly: string[], { base }: Home): Redirect[] {
  return formerly.flatMap((old) => {
    const from = base + old.slice(1);
    const history = historyPath && old.endsWith("/") ? [{ from: `${from}history/`, to: historyPath }] : [];
    return [{ from, to: path }, ...history];
  });
}
