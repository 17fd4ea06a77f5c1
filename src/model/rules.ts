import type { ArticleCopy } from "./article-copy.ts";
import type { Sound, Text } from "./copy.ts";
import { datedOf } from "./embargo.ts";
import { dayOf, endOf, startOf, type Time } from "./time.ts";
import { isQuotedIn } from "./words.ts";

/** A house rule that an article breaks: the field, what is wrong, and the remedy. */
export type Breach = { path: (string | number)[]; message: string; severity: "error" | "warning" };

/** Longer headlines are cut by search engines and phones; longer deks are paragraphs. */
const LONGEST_HEADLINE = 110;
const LONGEST_DEK = 300;

/**
 * The house rules that an article breaks at a press time (ms since 1970). Where only a day is known, a rule holds unless
 * no moment of that day could keep it. An article of which some fields could not be read is judged by the others.
 */
export function breachesOf(
  { id, data: article }: Pick<Text<Sound<ArticleCopy>>, "id" | "data">,
  zone: string,
  pressTime: number,
): Breach[] {
  const breaches: Breach[] = [];
  const error = (path: Breach["path"], message: string) => breaches.push({ path, message, severity: "error" });
  const warn = (path: Breach["path"], message: string) => breaches.push({ path, message, severity: "warning" });
  const { published, updated, headline, dek, corrections = [], events = [], statements = [] } = article;

  const limit = Math.max(pressTime, datedOf(article, zone));
  const isAhead = (time: Time | undefined) => time !== undefined && startOf(time, zone) > limit;
  const precedes = (time: Time | undefined) =>
    time !== undefined && published !== undefined && endOf(time, zone) <= startOf(published, zone);

  if (updated !== undefined) {
    if (precedes(updated)) error(["updated"], `lies before published (${published}); mend one of them`);
    if (isAhead(updated)) error(["updated"], "lies after the press time; give the time of the change");
  }
  corrections.forEach(({ date, what } = {}, n) => {
    // Feeds tell corrections apart by their day and words; two entries of one id make a feed invalid.
    const first = corrections.findIndex((it) => it?.date === date && it?.what === what);
    if (first < n && date !== undefined && what !== undefined)
      error(["corrections", n, "what"], "says what another correction of this date says; delete one");
    if (precedes(date)) error(["corrections", n, "date"], `lies before published (${published}); mend one of them`);
    if (isAhead(date)) error(["corrections", n, "date"], "lies after the press time; give the time of the correction");
  });
  events.forEach(({ date, planned } = {}, n) => {
    if (isAhead(date) && !planned) {
      error(
        ["events", n, "date"],
        "lies after the press time; mend it, or say planned: true for what is only announced",
      );
    }
  });
  statements.forEach(({ date } = {}, n) => {
    if (isAhead(date)) error(["statements", n, "date"], "lies after the press time; mend it");
  });
  const monthOfPath = /^\d{4}\/\d{2}/.exec(id)?.[0].replace("/", "-");
  if (published !== undefined && monthOfPath && !dayOf(published, zone).startsWith(monthOfPath)) {
    warn(["published"], `is not in the month of the file's path, ${monthOfPath}; readers find it under that month`);
  }
  if (headline !== undefined && headline.length > LONGEST_HEADLINE) {
    warn(
      ["headline"],
      `has ${headline.length} characters, more than ${LONGEST_HEADLINE} are cut in many places; shorten it`,
    );
  }
  if (dek !== undefined && dek.length > LONGEST_DEK) {
    warn(["dek"], `has ${dek.length} characters, more than ${LONGEST_DEK}; say it in one or two sentences`);
  }
  for (const field of NAMING_ONCE) {
    article[field]?.forEach((name, n, names) => {
      if (name !== undefined && names.indexOf(name) < n) warn([field, n], `${name} is named twice; delete one`);
    });
  }
  const itself = article.related?.indexOf(id) ?? -1;
  if (itself !== -1) error(["related", itself], "names the article itself; name another or delete it");
  return breaches;
}

/** The lists of names in which a name has its place once. */
const NAMING_ONCE = ["dateline", "topics", "people", "organizations", "places", "related"] as const;

/** The quotations that do not stand word for word in an article's own text (HTML). */
export function misquotationsIn({ statements = [] }: Sound<ArticleCopy>, html: string): Breach[] {
  return [...statements.entries()]
    .filter(([, said]) => said?.quote !== undefined && !isQuotedIn(html, said.quote))
    .map(([n]) => ({
      path: ["statements", n, "quote"],
      message: "does not stand word for word in the text; quote it there, or make it a paraphrase",
      severity: "error",
    }));
}
