import type { Article } from "../../model/article.ts";
import type { ArticleCopy } from "../../model/article-copy.ts";
import type { Text } from "../../model/copy.ts";
import { INLINE, unescape, wordsIn } from "../../model/words.ts";
import { passagesOf } from "./passages.ts";
import { Phrases } from "./phrases.ts";
import { isStock } from "./stock-phrases.ts";

/** Something of an article that is held back, and the file of the edition in which it stands. */
export type Leak = { file: string; article: string; what: string };

/** Shorter phrases stand in any paper by chance. Of scripts without blanks, two characters count as a word. */
const FEWEST_WORDS = { headline: 2, sentence: 4 };

/** Something that must not be found: the words that tell it; none for an address. */
export type Secret = { article: string; what: string; words?: string; isHeadline?: boolean };

/**
 * Looks through files of a finished edition for what is held back: the id of an article, and, but for drafts, its headline and
 * its sentences, whatever the markup around the words. A draft may be the next version of an article that is out, so only its
 * id is looked for. What articles that are out, or the templates, say by themselves is no secret.
 */
export function findLeaks(
  files: Iterable<string>,
  read: (file: string) => Buffer,
  heldBack: Text<ArticleCopy>[],
  published: Article[] = [],
): Leak[] {
  if (heldBack.length === 0) return [];
  const ids = new Set(heldBack.map(({ id }) => id));
  const told = secretsOf(heldBack).filter((secret): secret is Phrase => secret.words !== undefined);
  const phrases = new Phrases(told);
  const leaks: Leak[] = [];
  const found: [file: string, Phrase][] = [];
  for (const file of files) {
    const isText = /\.(html|xml|txt|json|js|css|svg|ics|opml|md|webmanifest)$|^_\w+$/.test(file);
    const raw = isText ? read(file).toString("utf8") : "";
    for (const id of new Set([...idsIn(file), ...idsIn(raw)]))
      if (ids.has(id)) leaks.push({ file, article: id, what: "its address" });
    if (told.length > 0) for (const secret of phrases.foundIn(everyWordOf(raw))) found.push([file, secret]);
  }
  const stock = new Map([...new Set(found.map(([, secret]) => secret))].map((it) => [it, isStock(it, published)]));
  for (const [file, secret] of found)
    if (!stock.get(secret)) leaks.push({ file, article: secret.article, what: secret.what });
  return leaks;
}

type Phrase = Secret & { words: string };

/** A leak as one line, with the remedy. */
export function printLeak({ file, article, what }: Leak): string {
  return `${file}: ${what}, of articles/${article}.md; take it out of the copy that shows it there, or end the embargo`;
}

/** What must not stand in an edition: the address of each article that is held back, and what tells its text. */
export function secretsOf(heldBack: Text<ArticleCopy>[]): Secret[] {
  return heldBack.flatMap((text): Secret[] => {
    const address = { article: text.id, what: "its address" };
    return text.data.draft ? [address] : [address, ...wordsToHide(text)];
  });
}

function wordsToHide({ id, data, body }: Text<ArticleCopy>): Secret[] {
  const said = data.statements.map(({ quote, paraphrase }) => quote ?? paraphrase ?? "");
  const sentences = new Set(
    passagesOf(data, said, body)
      .flatMap((line) => line.split(END_OF_SENTENCE))
      .map(wordsIn),
  );
  const headline = wordsIn(data.headline);
  const secrets: Secret[] = [...sentences]
    .filter((words) => lengthOf(words) >= FEWEST_WORDS.sentence && words !== headline)
    .map((words) => ({ article: id, what: `the sentence “${words}”`, words }));
  if (lengthOf(headline) < FEWEST_WORDS.headline) return secrets;
  return [{ article: id, what: "its headline", words: headline, isHeadline: true }, ...secrets];
}

/** A full stop with the quotation marks behind it and a blank; in scripts without blanks the stop alone, or, in Thai, the blank. */
const END_OF_SENTENCE =
  /(?<=[.!?…؟։।][\p{Pe}\p{Pf}"']*)\s+|(?<=[。！？｡])|(?<=[\p{sc=Thai}\p{sc=Lao}])\s+(?=[\p{sc=Thai}\p{sc=Lao}])/u;

/** How many words a phrase has; a character of a script without blanks, which stands alone, is half of one. */
function lengthOf(words: string): number {
  const all = words === "" ? [] : words.split(" ");
  return all.reduce(
    (sum, word) =>
      sum +
      (/^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u.test(word)
        ? 0.5
        : 1),
    0,
  );
}

/** The ids of articles that a text names, in an address or alone. */
function idsIn(text: string): string[] {
  const plain = text.includes("\\/") ? text.replaceAll("\\/", "/") : text;
  return plain.match(/(?<!\d)\d{4}\/\d{2}\/[a-z0-9]+(?:-[a-z0-9]+)*(?![\w-])/g) ?? [];
}

/** The words of a file of the edition: those that readers see, and behind them what stands in attributes. */
function everyWordOf(raw: string): string {
  const attributes: string[] = [];
  const text = raw.replace(/\\[nrt]/g, " ").replace(/<[^>]*>/g, (tag) => {
    if (tag.includes(" ")) attributes.push(tag);
    return INLINE.test(tag) ? "" : " ";
  });
  return wordsIn(unescape(`${text} ${attributes.join(" ")}`));
}
