import type { Sound, SoundCopy } from "./copy.ts";
import { releaseOf } from "./embargo.ts";
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
  let corrections = 0;
  for (const { id, data, body } of copy.articles.values()) {
    const addresses = [`/${permalink.article(id)}`, ...(data.formerly ?? []).filter((old) => old !== undefined)];
    const isWithdrawn = data.corrections?.some((correction) => correction?.kind === "withdrawn");
    const versions = kept.size > 0 && !isWithdrawn ? versionsOf(id, data.formerly ?? [], kept) : [];
    const reads = (version: Pick<(typeof versions)[number], "data" | "body">) =>
      readsAs({ ...version.data, ...version });
    const hasHistory = versions.length > 1 || (versions[0] && reads(versions[0]) !== readsAs({ ...data, body }));
    for (const address of addresses) {
      book.set(address, `articles/${id}`);
      if (hasHistory && address.endsWith("/")) book.set(`${address}history/`, `articles/${id}`);
    }
    if (releaseOf(data, copy.masthead?.timeZone ?? "UTC") > pressTime) continue;
    corrections += data.corrections?.length ?? 0;
    for (const address of subjectAddresses(data, copy)) book.set(address, "");
    if (data.published) addArchive(book, dayOf(data.published, copy.masthead?.timeZone ?? "UTC"));
    if (data.section) inSections.set(data.section, (inSections.get(data.section) ?? 0) + 1);
  }
  const list = (address: string, count: number, size: number) => {
    book.set(address, "");
    for (let n = numberedPages(count, size); n > 0; n--) book.set(`${address}${n}/`, "");
  };
  list("/corrections/", corrections, CORRECTIONS_ON_A_PAGE);
  for (const id of copy.sections.keys()) list(`/${permalink.section(id)}`, inSections.get(id) ?? 0, TEASERS_ON_A_PAGE);
  for (const kind of ["articles", "stories", "pages"] as const) {
    for (const { pictures } of copy[kind].values())
      for (const { file } of pictures) book.set(`/${permalink.image(file)}`, "");
  }
  for (const { id, data } of copy.stories.values()) {
    book.set(`/${permalink.story(id)}`, `stories/${id}`);
    for (const person of data.people ?? []) if (person) book.set(`/${permalink.person(person)}`, "");
    for (const place of data.places ?? []) if (place) book.set(`/${permalink.place(place)}`, "");
  }
  for (const id of copy.pages.keys()) book.set(`/${permalink.page(id)}`, `pages/${id}`);
  return book;
}

/** The pages of everything and everybody that a published article names. */
function* subjectAddresses(data: Sound<ArticleCopy>, copy: SoundCopy): Generator<string> {
  const isWithdrawn = data.corrections?.some((correction) => correction?.kind === "withdrawn");
  const statements = isWithdrawn ? [] : (data.statements ?? []);
  const events = isWithdrawn ? [] : (data.events ?? []);
  const people = [...(data.people ?? []), ...statements.flatMap((said) => [said?.speaker, said?.relayedBy])];
  const places = [
    ...(data.dateline ?? []),
    ...(data.places ?? []),
    ...[...events, ...statements].map((it) => it?.place),
  ];
  for (const id of data.topics ?? []) if (id) yield `/${permalink.topic(id)}`;
  for (const id of people) if (id) yield `/${permalink.person(id)}`;
  for (const id of data.organizations ?? []) if (id) yield `/${permalink.organization(id)}`;
  for (const id of places) if (id) yield `/${permalink.place(id)}`;
  for (const by of data.byline ?? []) {
    const id = authorId(by, copy.people);
    if (id) yield `/${permalink.author(id)}`;
  }
}

/** The archive's pages of a day (`YYYY-MM-DD`), its month and its year. */
function addArchive(book: Map<string, string>, day: string): void {
  for (const date of [day.slice(0, 4), day.slice(0, 7), day]) book.set(`/${permalink.archive(date)}`, "");
}
