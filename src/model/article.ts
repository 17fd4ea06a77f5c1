import type { ArticleCopy, SourceKind } from "./article-copy.ts";
import type { Copy, Picture, Text } from "./copy.ts";
import { homeOf, permalink, tagUri } from "./permalink.ts";
import { latest, type Time } from "./time.ts";

/** Something with a name and, where the paper has a page for it, that page's root-relative address. */
export type Named = { id: string; name: string; path?: string };

/** An article as lists show it. */
export type Teaser = {
  id: string;
  /** Root-relative address, base path included. */
  path: string;
  headline: string;
  dek: string;
  section: Named;
  dateline: string[];
  published: Time;
  updated?: Time;
  /** The last change that readers were told of: updated, the newest correction, or published. */
  changed: Time;
  urgency: number;
  language: string;
  withdrawn: boolean;
};

export type Author = { name: string; isPerson: boolean; role?: string };
export type TimelineEvent = { date: Time; what: string; place?: string };
export type Source = { kind: SourceKind; title: string; publisher?: string; date?: Time; url?: string };
export type Correction = ArticleCopy["corrections"][number];
export type Image = NonNullable<ArticleCopy["image"]> & Picture & { path: string };

export type Statement = {
  speaker: Named & { role?: string };
  said: string;
  isQuote: boolean;
  date?: Time;
  place?: string;
  relayedBy?: string;
};

/** What to read next, and why: the editors chose it, or it belongs to the same story. */
export type Related = { reason: "editors" | "story"; teaser: Teaser };

/** An article with everything that its page and its feed items show: a plain tree, nothing left to look up. */
export type Article = Teaser & {
  /** Absolute address. */
  url: string;
  /** A tag URI that stays the same when the article is renamed. */
  guid: string;
  byline: Author[];
  topics: Named[];
  people: Named[];
  organizations: Named[];
  places: Named[];
  story?: Named;
  keyPoints: string[];
  events: TimelineEvent[];
  statements: Statement[];
  sources: Source[];
  corrections: Correction[];
  image?: Image;
  howMade?: ArticleCopy["howMade"];
  /** What to read next; the edition fills it in once all articles are known. */
  related: Related[];
  /** The body: sanitized HTML with root-relative addresses. */
  html: string;
};

/** Resolves an article's references against the copy. Throws on one that leads nowhere. */
export function composeArticle({ id, data, html, pictures }: Text<ArticleCopy>, copy: Copy): Article {
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
  const storyName = data.story && find(copy.stories, "story", data.story).data.name;
  return {
    id,
    path,
    url: home.origin + path,
    guid: tagUri(home, data.formerly[0]?.slice(1) ?? permalink.article(id), data.published.slice(0, 4)),
    headline: data.headline,
    dek: data.dek,
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
    withdrawn: data.corrections.some(({ kind }) => kind === "withdrawn"),
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
    keyPoints: data.keyPoints,
    events: data.events.map((event) => ({ ...event, place: placeIfAny(event.place) })),
    statements: data.statements.map((said) => ({
      speaker: { id: said.speaker, name: person(said.speaker).name, role: person(said.speaker).role },
      said: said.quote ?? said.paraphrase!,
      isQuote: said.quote !== undefined,
      date: said.date,
      place: placeIfAny(said.place),
      relayedBy: said.relayedBy && person(said.relayedBy).name,
    })),
    sources: data.sources,
    corrections: data.corrections,
    image: data.image && {
      ...data.image,
      ...pictures.find(({ file }) => file === data.image!.file)!,
      path: home.base + permalink.image(data.image.file),
    },
    howMade: data.howMade,
    related: [],
    html,
  };
}

/** The part of an article that lists show. */
export function teaserOf(article: Article): Teaser {
  const { id, path, headline, dek, section, dateline, published, updated, changed, urgency, language, withdrawn } =
    article;
  return { id, path, headline, dek, section, dateline, published, updated, changed, urgency, language, withdrawn };
}
