import type { ArticleCopy } from "../model/article-copy.ts";
import type { Text } from "../model/copy.ts";
import { linesOf, wordsOf } from "../model/words.ts";

/** Something of an article that is held back, and the file of the edition in which it stands. */
export type Leak = { file: string; article: string; what: string };

/** Shorter phrases stand in any paper by chance. */
const FEWEST_WORDS = { headline: 3, sentence: 6 };

/** Something that must not be found: the words that tell it; none for an address. */
type Secret = { article: string; what: string; words?: string };

/**
 * Looks through files of a finished edition for what is held back: the id of an article as an address, and, but for drafts,
 * its headline and its sentences, whatever the markup around the words. A draft may be the next version of an article that is
 * out, so only its id is looked for.
 */
export function findLeaks(
  files: Iterable<string>,
  read: (file: string) => Buffer,
  heldBack: Text<ArticleCopy>[],
): Leak[] {
  if (heldBack.length === 0) return [];
  const secrets = secretsOf(heldBack);
  const leaks: Leak[] = [];
  for (const file of files) {
    for (const { id } of heldBack)
      if (`/${file}`.includes(`/${id}/`)) leaks.push({ file, article: id, what: "its address" });
    if (!/\.(html|xml|txt|json|js|css|svg|ics|opml|md|webmanifest)$|^_\w+$/.test(file)) continue;
    const raw = read(file).toString("utf8");
    for (const { id } of heldBack) if (raw.includes(`/${id}/`)) leaks.push({ file, article: id, what: "its address" });
    if (secrets.every(({ words }) => words === undefined)) continue;
    // Once as readers see it, once with what stands in attributes and JSON.
    const seen = ` ${wordsOf(raw)} ${wordsOf(raw.replace(/\\[nrt]/g, " ").replace(/[<>]/g, " "))} `;
    for (const { article, what, words } of secrets)
      if (words !== undefined && seen.includes(` ${words} `)) leaks.push({ file, article, what });
  }
  return leaks;
}

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
  const lines = [
    data.dek,
    ...data.keyPoints,
    ...data.statements.map(({ quote, paraphrase }) => quote ?? paraphrase ?? ""),
    ...linesOf(body.html),
  ];
  const sentences = lines.flatMap((line) => line.split(/(?<=[.!?…؟。])\s+/)).map(wordsOf);
  const isTelling = (words: string, fewest: number) => words.split(" ").length >= fewest;
  return [
    ...[wordsOf(data.headline)]
      .filter((words) => isTelling(words, FEWEST_WORDS.headline))
      .map((words) => ({ article: id, what: "its headline", words })),
    ...new Set(sentences.filter((words) => isTelling(words, FEWEST_WORDS.sentence)))
      .values()
      .map((words) => ({ article: id, what: `the sentence “${words}”`, words })),
  ];
}
