import type { z } from "zod";
import type { Article } from "../model/article.ts";
import type { articleCopySchema } from "../model/article-copy.ts";
import type { Home } from "../model/permalink.ts";

/** The front matter of an article as an editor would write it: what the article's schema takes. */
export type FrontMatter = z.input<typeof articleCopySchema>;

/**
 * The front matter of a published article, put together again from what readers see: what it holds makes the same article. Of what was
 * withdrawn the standfirst is the reason. What is nobody's business, `embargo` and `draft`, is not in it, nor are former addresses;
 * empty lists are left out.
 */
export function frontMatterOf(article: Article, home: Home): FrontMatter {
  const idAt = (path: string) => path.slice(home.base.length).replace(/\/$/, "");
  const original = article.translations.find(({ isOriginal }) => isOriginal);
  const chosen = article.related.filter(({ reason }) => reason === "editors");
  const { image } = article;
  return {
    headline: article.headline,
    dek: article.dek,
    section: article.section.id,
    dateline: ids(article.filedFrom),
    published: article.published,
    updated: article.updated,
    byline: article.byline.map(({ id, name, isPerson, role }) => ({
      ...(isPerson ? { person: id } : { desk: name }),
      role,
    })),
    urgency: article.urgency,
    topics: ids(article.topics),
    people: ids(article.people),
    organizations: ids(article.organizations),
    places: ids(article.places),
    story: article.story?.id,
    keyPoints: ifAny(article.keyPoints),
    events: ifAny(article.events.map(({ place, ...event }) => ({ ...event, place: place?.id }))),
    statements: ifAny(
      article.statements.map(({ speaker, said, isQuote, date, place, relayedBy }) => ({
        speaker: speaker.id,
        [isQuote ? "quote" : "paraphrase"]: said,
        date,
        place: place?.id,
        relayedBy: relayedBy?.id,
      })),
    ),
    sources: ifAny(article.sources),
    corrections: ifAny(article.corrections),
    image: image && {
      file: `/${image.file}`,
      alt: image.alt,
      caption: image.caption,
      credit: image.credit,
      licence: image.licence,
    },
    howMade: article.howMade,
    language: article.language,
    translationOf: original && idAt(original.path),
    related: ifAny(chosen.map(({ brief }) => idAt(brief.path))),
  };
}

function ids(named: { id: string }[]): string[] | undefined {
  return ifAny(named.map(({ id }) => id));
}

function ifAny<Item>(items: Item[]): Item[] | undefined {
  return items.length > 0 ? items : undefined;
}
