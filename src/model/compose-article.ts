import { wholeYearsBetween } from "./age.ts";
import type { Article } from "./article.ts";
import type { ArticleCopy } from "./article-copy.ts";
import { authorOf } from "./author.ts";
import type { Body, Copy, Text } from "./copy.ts";
import type { Naming } from "./naming.ts";
import { permalink, tagUri, type Home } from "./permalink.ts";
import { sourcingOf } from "./sourcing.ts";
import { dayOf, latest } from "./time.ts";

const NOTHING: Body = { html: "", digest: "", wording: "", source: "" };

/** What composing an article needs to know of the edition: its copy, its address, its names, and the day of the press time. */
export type Desk = { copy: Copy; home: Home; naming: (where: string) => Naming; today: string };

/** Resolves an article's references against the copy. Throws on one that leads nowhere. */
export function composeArticle({ id, data, body, pictures }: Text<ArticleCopy>, desk: Desk): Article {
  const { copy, home } = desk;
  const zone = copy.masthead.timeZone;
  const path = home.base + permalink.article(id);
  const names = desk.naming(`articles/${id}.md`);
  const ifAny = <Found>(find: (id: string) => Found, name: string | undefined) =>
    name === undefined ? undefined : find(name);
  const withdrawal = data.corrections.findLast(({ kind }) => kind === "withdrawn");
  const withdrawn = withdrawal !== undefined;
  // A withdrawn article keeps its address and says why; what it told is told no more.
  const told = withdrawn ? { ...data, keyPoints: [], events: [], statements: [], image: undefined } : data;
  const filedFrom = (data.dateline ?? []).map(names.placeOnMap);
  return {
    id,
    copyDigest: body.source,
    path,
    url: home.origin + path,
    guid: tagUri(home, data.formerly[0]?.slice(1) ?? permalink.article(id), data.published.slice(0, 4)),
    headline: data.headline,
    dek: withdrawal?.what ?? data.dek,
    section: names.section(data.section),
    dateline: filedFrom.map(({ name }) => name),
    published: data.published,
    updated: data.updated,
    changed: latest(
      [data.published, data.updated ?? data.published, ...data.corrections.map(({ date }) => date)],
      zone,
    ),
    urgency: data.urgency,
    language: data.language ?? copy.masthead.language,
    withdrawn,
    byline: data.byline.map((by) => {
      const name = by.person === undefined ? by.desk! : names.person(by.person).name;
      return { ...authorOf(by, name, copy.people, home.base), isPerson: by.person !== undefined, role: by.role };
    }),
    topics: data.topics.map(names.topic),
    people: data.people.map(names.person),
    organizations: data.organizations.map(names.organization),
    places: data.places.map(names.placeOnMap),
    filedFrom,
    story: ifAny(names.story, data.story),
    keyPoints: told.keyPoints,
    events: told.events.map((event) => ({ ...event, place: ifAny(names.placeOnMap, event.place) })),
    statements: told.statements.map((said) => ({
      speaker: names.speaker(said.speaker),
      said: said.quote ?? said.paraphrase!,
      isQuote: said.quote !== undefined,
      date: said.date,
      place: ifAny(names.place, said.place),
      relayedBy: ifAny(names.person, said.relayedBy),
    })),
    sources: data.sources,
    sourcing: sourcingOf(data.sources),
    corrections: data.corrections,
    image: told.image && {
      ...told.image,
      ...pictures.find(({ file }) => file === told.image!.file)!,
      path: home.base + permalink.image(told.image.file),
    },
    howMade: data.howMade,
    age: wholeYearsBetween(dayOf(data.published, zone), desk.today) || undefined,
    translations: [],
    related: [],
    body: withdrawn ? NOTHING : body,
    pictures: withdrawn ? [] : pictures,
  };
}
