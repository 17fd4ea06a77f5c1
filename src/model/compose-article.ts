import type { Article, Named } from "./article.ts";
import type { ArticleCopy } from "./article-copy.ts";
import type { Body, Copy, Text } from "./copy.ts";
import { homeOf, permalink, tagUri } from "./permalink.ts";
import { sourcingOf } from "./sourcing.ts";
import { latest } from "./time.ts";

const NOTHING: Body = { html: "", digest: "", wording: "" };

/** Resolves an article's references against the copy. Throws on one that leads nowhere. */
export function composeArticle({ id, data, body, pictures }: Text<ArticleCopy>, copy: Copy): Article {
  const home = homeOf(copy.masthead.url);
  const path = home.base + permalink.article(id);
  const find = <T>(from: ReadonlyMap<string, T>, kind: string, name: string): T => {
    const found = from.get(name);
    if (found === undefined) throw new Error(`articles/${id}.md: no ${kind} "${name}"`);
    return found;
  };
  const person = (name: string) => find(copy.people, "person", name);
  const place = (name: string) => find(copy.places, "place", name).name;
  const placeIfAny = (name?: string) => (name === undefined ? undefined : place(name));
  const nameAll = (names: string[], from: ReadonlyMap<string, { name: string }>, kind: string): Named[] =>
    names.map((name) => ({ id: name, name: find(from, kind, name).name }));
  const withdrawal = data.corrections.findLast(({ kind }) => kind === "withdrawn");
  const withdrawn = withdrawal !== undefined;
  // A withdrawn article keeps its address and says why; what it told is told no more.
  const told = withdrawn ? { ...data, keyPoints: [], events: [], statements: [], image: undefined } : data;
  const storyName = data.story && find(copy.stories, "story", data.story).data.name;
  return {
    id,
    path,
    url: home.origin + path,
    guid: tagUri(home, data.formerly[0]?.slice(1) ?? permalink.article(id), data.published.slice(0, 4)),
    headline: data.headline,
    dek: withdrawal?.what ?? data.dek,
    section: {
      id: data.section,
      name: find(copy.sections, "section", data.section).name,
      path: home.base + permalink.section(data.section),
    },
    dateline: (data.dateline ?? []).map(place),
    published: data.published,
    updated: data.updated,
    changed: latest(
      [data.published, data.updated ?? data.published, ...data.corrections.map(({ date }) => date)],
      copy.masthead.timeZone,
    ),
    urgency: data.urgency,
    language: data.language ?? copy.masthead.language,
    withdrawn,
    byline: data.byline.map((by) => ({
      name: by.person === undefined ? by.desk! : person(by.person).name,
      isPerson: by.person !== undefined,
      role: by.role,
    })),
    topics: nameAll(data.topics, copy.topics, "topic"),
    people: nameAll(data.people, copy.people, "person"),
    organizations: nameAll(data.organizations, copy.organizations, "organization"),
    places: nameAll(data.places, copy.places, "place"),
    story:
      data.story && storyName
        ? { id: data.story, name: storyName, path: home.base + permalink.story(data.story) }
        : undefined,
    keyPoints: told.keyPoints,
    events: told.events.map((event) => ({ ...event, place: placeIfAny(event.place) })),
    statements: told.statements.map((said) => ({
      speaker: { id: said.speaker, name: person(said.speaker).name, role: person(said.speaker).role },
      said: said.quote ?? said.paraphrase!,
      isQuote: said.quote !== undefined,
      date: said.date,
      place: placeIfAny(said.place),
      relayedBy: said.relayedBy && person(said.relayedBy).name,
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
    related: [],
    body: withdrawn ? NOTHING : body,
  };
}
