import { chance } from "../specimen/chance.ts";
import type { SpecimenArticle } from "../specimen/specimen.ts";
import { sentence } from "../specimen/words.ts";

/** An article as an editor has just written it, and the sentence in it that was not there before. */
export type Change = { article: SpecimenArticle; words: string };

/** A breaking story: it leads the front page, and names whom and what the newest article names. */
export function newArticle(newest: SpecimenArticle, round: number): Change {
  const { updated: _, corrections: __, ...fields } = newest.fields;
  const file = newest.file.replace(/[^/]+$/, `late-report-${round}.md`);
  const headline = `Late report ${round} leads the specimen`;
  return rewritten({ ...newest, file, fields: { ...fields, headline, urgency: 1 } }, `Late report ${round}:`);
}

/** A correction in the open, with the sentence that it changes, on the last day of the specimen. */
export function correction(article: SpecimenArticle, day: unknown, round: number): Change {
  const { corrections = [] } = article.fields as { corrections?: object[] };
  const told = { kind: "corrected", date: day, what: `The first sentence was another one before round ${round}.` };
  const fields = { ...article.fields, updated: day, corrections: [...corrections, told] };
  return rewritten({ ...article, fields }, `Corrected ${round}:`);
}

/** A template with another page to show for it; the words that stand on the page then. */
export function changedTemplate(text: string, round: number): { text: string; words: string } {
  const words = `data-bench="${round}"`;
  if (!/<article\b/.test(text)) throw new Error("the article's template has no <article> any more; mend tests/bench");
  return { text: text.replace(/<article\b( data-bench="\d+")?/, `<article ${words}`), words };
}

function rewritten(article: SpecimenArticle, beginning: string): Change {
  const words = `${beginning} ${sentence(chance(beginning.length))}`;
  return { article: { ...article, body: article.body.replace(/^[^.]*\./, words) }, words };
}
