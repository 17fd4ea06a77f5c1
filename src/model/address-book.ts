import type { Sound, SoundCopy } from "./copy.ts";
import { releaseOf } from "./embargo.ts";
import { FORMATS } from "./feed.ts";
import { readsAs, versionsOf } from "./history.ts";
import { ON_A_PAGE as CORRECTIONS_ON_A_PAGE } from "./ledger.ts";
import { numberedPages } from "./pagination.ts";
import { HOUSE_PAGES, permalink } from "./permalink.ts";
import { articleOf } from "./revision-copy.ts";
import { dayOf } from "./time.ts";
import { authorId } from "./author.ts";
import type { ArticleCopy } from "./article-copy.ts";
import { ON_A_PAGE as TEASERS_ON_A_PAGE } from "./section-front.ts";

/**
 * Every root-relative address that a link may name at a press time (ms), base path left out, and `kind/id` of the text that answers
 * there, or nothing where it is none. What is held back is among them: whether a link may lead there already is for whoever asks.
 */
export function addressBook(copy: SoundCopy, pressTime: number): Map<string, string> {
  const book = new Map<string, string>(HOUSE_PAGES.map((path) => [`/${path}`, ""]));
  const kept = Map.groupBy(copy.revisions.values(), ({ id }) => articleOf(id));
  const inSections = new Map<string, number>();
  const zone = copy.masthead?.timeZone ?? "UTC";
  const named = new Named();
  let corrections = 0;
  for (const { id, data, body } of copy.articles.values()) {
    const addresses = [`/${permalink.article(id)}`, ...(data.formerly ?? []).filter((old) => old !== undefined)];
    const isWithdrawn = data.corrections?.some((correction) => correction?.kind === "withdrawn");
    const versions = kept.size > 0 && !isWithdrawn ? versionsOf(id, data.formerly ?? [], kept) : [];
    const reads = (version: Pick<(typeof versions)[number], "data" | "body">) =>
      readsAs({ ...version.data, ...version });
    const hasHistory = versions.length > 1 || (versions[0] && reads(versions[0]) !== readsAs({ ...data, body }));
    book.set(`/${permalink.text(id)}`, `articles/${id}`);
    for (const address of addresses) {
      book.set(address, `articles/${id}`);
      if (hasHistory && address.endsWith("/")) book.set(`${address}history/`, `articles/${id}`);
    }
    if (releaseOf(data, zone) > pressTime) continue;
    corrections += data.corrections?.length ?? 0;
    named.addArticle(data, copy.people, zone);
    if (data.section) inSections.set(data.section, (inSections.get(data.section) ?? 0) + 1);
  }
  const list = (address: string, count: number, size: number) => {
    book.set(address, "");
    for (let n = numberedPages(count, size); n > 0; n--) book.set(`${address}${n}/`, "");
  };
  list("/corrections/", corrections, CORRECTIONS_ON_A_PAGE);
  for (const id of copy.sections.keys()) addFeed(book, `/${permalink.section(id)}`);
  for (const id of copy.sections.keys()) list(`/${permalink.section(id)}`, inSections.get(id) ?? 0, TEASERS_ON_A_PAGE);
  for (const kind of ["articles", "stories", "pages"] as const) {
    for (const { pictures } of copy[kind].values())
      for (const { file } of pictures) book.set(`/${permalink.image(file)}`, "");
  }
  for (const { id, data } of copy.stories.values()) {
    book.set(`/${permalink.story(id)}`, `stories/${id}`);
    book.set(`/${permalink.text(`stories/${id}`)}`, `stories/${id}`);
    addFeed(book, `/${permalink.story(id)}`);
    add(named.people, data.people);
    add(named.places, data.places);
  }
  for (const address of named.addresses()) book.set(address, "");
  for (const kind of ["topic", "person", "organization", "place", "author"] as const)
    for (const id of named.about[kind]) addFeed(book, `/${permalink[kind](id)}`);
  for (const id of copy.pages.keys()) book.set(`/${permalink.page(id)}`, `pages/${id}`);
  return book;
}

/** What published copy names, by id, and the days on which it was published: each has a page. */
class Named {
  readonly topics = new Set<string>();
  readonly people = new Set<string>();
  readonly organizations = new Set<string>();
  readonly places = new Set<string>();
  readonly authors = new Set<string>();
  readonly days = new Set<string>();
  /** What articles are about or by, and where they were filed: the pages of these have feeds. */
  readonly about = {
    topic: new Set<string>(),
    person: new Set<string>(),
    organization: new Set<string>(),
    place: new Set<string>(),
    author: new Set<string>(),
  };
  /** Whose statements, and the stories in which there are any, have lists. */
  readonly speakers = new Set<string>();
  readonly reported = new Set<string>();

  addArticle(data: Sound<ArticleCopy>, people: SoundCopy["people"], zone: string): void {
    const isWithdrawn = data.corrections?.some((correction) => correction?.kind === "withdrawn");
    const told = isWithdrawn ? {} : data;
    add(this.topics, data.topics);
    add(this.people, data.people);
    add(this.organizations, data.organizations);
    add(this.places, data.places);
    add(this.places, data.dateline);
    for (const said of told.statements ?? []) {
      add(this.speakers, [said?.speaker]);
      add(this.reported, [data.story]);
      add(this.people, [said?.speaker, said?.relayedBy]);
      add(this.places, [said?.place]);
    }
    for (const event of told.events ?? []) add(this.places, [event?.place]);
    for (const by of data.byline ?? []) add(this.authors, [authorId(by, people)]);
    this.#addFeeds(data, people);
    if (data.published) this.days.add(dayOf(data.published, zone));
  }

  #addFeeds(data: Sound<ArticleCopy>, people: SoundCopy["people"]): void {
    add(this.about.topic, data.topics);
    add(this.about.person, data.people);
    add(this.about.organization, data.organizations);
    add(this.about.place, data.places);
    add(this.about.place, data.dateline);
    add(
      this.about.author,
      data.byline?.map((by) => authorId(by, people)),
    );
  }

  /** The addresses of their pages, from the base path. */
  *addresses(): Generator<string> {
    for (const id of this.topics) yield `/${permalink.topic(id)}`;
    for (const id of this.people) yield `/${permalink.person(id)}`;
    for (const id of this.organizations) yield `/${permalink.organization(id)}`;
    for (const id of this.places) yield `/${permalink.place(id)}`;
    for (const id of this.authors) yield `/${permalink.author(id)}`;
    for (const id of this.speakers) yield `/${permalink.statements("people", id)}`;
    for (const id of this.reported) yield `/${permalink.statements("stories", id)}`;
    for (const day of this.days)
      for (const date of [day.slice(0, 4), day.slice(0, 7), day]) yield `/${permalink.archive(date)}`;
  }
}

function addFeed(book: Map<string, string>, page: string): void {
  for (const { file } of Object.values(FORMATS)) book.set(page + file, "");
}

function add(set: Set<string>, ids: (string | undefined)[] = []): void {
  for (const id of ids) if (id !== undefined) set.add(id);
}
