import { partPath } from "../../model/api-lists.ts";
import type { Named } from "../../model/article.ts";
import type { Site } from "../../model/edition.ts";
import type { ListPage } from "../../model/pagination.ts";
import { permalink, type Home } from "../../model/permalink.ts";
import type { StatementEntry } from "../../model/statements.ts";
import type { Time } from "../../model/time.ts";

/** Somebody or something in the news API: its name, and the absolute address of its page. */
export type Reference = { name: string; url: string };

/** A statement in the news API. Times are as exact as they are known: `2025-04-02` is a day. */
export type ApiStatement = {
  kind: "quotation" | "paraphrase";
  text: string;
  language: string;
  speaker: Reference & { role?: string | undefined };
  date: Time;
  place?: Reference | undefined;
  relayedBy?: Reference | undefined;
  article: Reference & { ninjs: string };
};

/** A part of the list of all statements, the newest first, with the addresses of the parts before and after it. */
export type ApiStatements = {
  paper: Reference;
  licence: Reference;
  url: string;
  older?: string;
  newer?: string;
  statements: ApiStatement[];
};

/** A part of who said what as the news API tells it. */
export function statementsFile({ number, items, older, newer }: ListPage<StatementEntry>, site: Site): ApiStatements {
  const { home } = site;
  const part = (of: number | "front" | undefined) => home.origin + partPath("statements", of, home);
  return {
    ...paperPart(site),
    url: part(number),
    ...(older !== undefined && { older: part(older) }),
    ...(newer !== undefined && { newer: part(newer) }),
    statements: items.map(({ speaker, said, isQuote, date, place, relayedBy, article }) => ({
      kind: isQuote ? "quotation" : "paraphrase",
      text: said,
      language: article.language,
      speaker: { ...referenceTo(speaker, home), role: speaker.role },
      date,
      place: place && referenceTo(place, home),
      relayedBy: relayedBy && referenceTo(relayedBy, home),
      article: articleReference(article, home),
    })),
  };
}

/** Whose words a file of the news API has, and under which licence. */
export function paperPart({ name, home, licence }: Site): { paper: Reference; licence: Reference } {
  return { paper: { name, url: home.origin + home.base }, licence: { name: licence.name, url: licence.url } };
}

/** Somebody or something by name and absolute address. */
export function referenceTo({ name, path }: Pick<Named, "name" | "path">, { origin }: Home): Reference {
  return { name, url: origin + path };
}

/** An article by its headline, the absolute address of its page, and that of its file in the news API. */
export function articleReference(
  { headline, path }: { headline: string; path: string },
  home: Home,
): Reference & { ninjs: string } {
  const id = path.slice(home.base.length, -1);
  return { name: headline, url: home.origin + path, ninjs: home.origin + home.base + permalink.api(`articles/${id}`) };
}
