import { cutAtWord, lineOf } from "./line.ts";

/** The longest standfirst that the house takes without a warning, in characters. */
const LONGEST = 300;

/** What a sentence does not end with, whatever follows: an initial, a title, a month as agencies shorten it. */
const UNENDED =
  /(^|[^\p{L}])(\p{Lu}\.)*(\p{Lu}|Mr|Mrs|Ms|Dr|Prof|St|Gen|Col|Lt|Capt|Sgt|Gov|Sen|Rep|Rev|No|vs|Jan|Feb|Aug|Sept?|Oct|Nov|Dec)\.\s*$/u;

/** A block that is no paragraph of running text: heading, list, quotation, table, code, picture, markup. */
const NO_PROSE = /^(#{1,6}\s|[-*+]\s|\d{1,9}[.)]\s|>|\||```|~~~|!\[|<)/;

const segmenters = new Map<string, Intl.Segmenter>();

/** The standfirst that a text gives itself: the first two sentences of its first paragraph, as far as they fit. */
export function dekOf(markdown: string, language: string): string | undefined {
  const lede = ledeOf(markdown);
  if (lede === undefined) return undefined;
  const [first, second] = sentencesOf(lede.slice(0, 4 * LONGEST), language);
  const both = second === undefined ? first! : `${first} ${second}`;
  return both.length <= LONGEST ? both : cutAtWord(first!, LONGEST);
}

/** The first paragraph of running text, as one line without its markup. */
function ledeOf(markdown: string): string | undefined {
  let from = 0;
  while (from < markdown.length) {
    const end = markdown.indexOf("\n\n", from);
    const block = markdown.slice(from, end === -1 ? undefined : end).trim();
    const line = NO_PROSE.test(block) ? undefined : lineOf(withoutMarkup(block));
    if (line !== undefined) return line;
    if (end === -1) return undefined;
    from = end + 2;
  }
  return undefined;
}

function withoutMarkup(paragraph: string): string {
  return paragraph
    .replace(/(?<!\\)!?\[([^[\]]*)\]\([^()]*\)/g, "$1")
    .replace(/\\\n/g, " ")
    .replace(
      /(\\[!-/:-@[-`{-~])|\*\*?|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu,
      (_, escaped?: string) => escaped?.[1] ?? "",
    )
    .replace(/<(https?:[^<>\s]*)>/g, "$1")
    .replaceAll("&#x20;", " ");
}

function sentencesOf(line: string, language: string): string[] {
  let segmenter = segmenters.get(language);
  if (!segmenter) segmenters.set(language, (segmenter = new Intl.Segmenter(language, { granularity: "sentence" })));
  const sentences: string[] = [];
  let open = "";
  for (const { segment } of segmenter.segment(line)) {
    open += segment;
    if (UNENDED.test(open.slice(-12))) continue;
    sentences.push(open.trim());
    open = "";
    if (sentences.length === 2) break;
  }
  return open.trim() === "" || sentences.length === 2 ? sentences : [...sentences, open.trim()];
}
