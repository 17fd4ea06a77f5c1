/** The characters that HTML and XML writers escape, by their references. */
const REFERENCES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** A text with the references of markup put back into characters. */
export function unescape(text: string): string {
  return text.replace(/&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([\da-f]{1,6}));/gi, (whole, name, decimal, hex) => {
    if (name) return REFERENCES[String(name).toLowerCase()]!;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Scripts that set no blanks between words: each of their characters counts as a word. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]\p{M}*/gu;

/**
 * The words of a text, in order, with single blanks between them, whatever its punctuation. Signs that change what is said are
 * kept with their numbers: a minus, a currency, a per cent, a decimal point.
 */
export function wordsIn(text: string): string {
  return text
    .normalize("NFC")
    .replace(/\p{Cf}+/gu, "")
    .replace(/(?<![\p{L}\p{N}])[-–−](?=\p{Sc}?\p{N})/gu, "\u2212")
    .replace(/(?<!\p{N})[.,:]|[.,:](?!\p{N})/gu, " ")
    .replace(/[^\p{L}\p{M}\p{N}\p{Sc}%‰°+−.,:]+/gu, " ")
    .replace(UNSPACED, " $& ")
    .replace(/ {2,}/g, " ")
    .trim();
}

/** What counts as a word: all up to the next blank, from its first letter or number on. */
const WORD = /[\p{L}\p{N}]\S*/gu;

/** How many words a text has; in scripts that set no blanks between words, each character counts as one. */
export function countWords(text: string): number {
  const spaced = text.search(UNSPACED) === -1 ? text : text.replace(UNSPACED, " $& ");
  return spaced.match(WORD)?.length ?? 0;
}

/** Markup within a word or a sentence, which a reader does not notice as an end. */
export const INLINE = /^<\/?(a|abbr|b|cite|code|em|i|ins|kbd|mark|q|samp|small|span|strong|sub|sup|time|u|var|wbr)\b/i;

/** The words of HTML, in order: what is said, whatever its markup and marks. */
export function wordsOf(html: string): string {
  return wordsIn(unescape(html.replace(/<[^>]*>/g, (tag) => (INLINE.test(tag) ? "" : " "))));
}

/** What parts one passage from the next: headings, lists, tables, figures, and words that are struck out. */
const PARTING =
  /<(?:del|s)\b[^>]*>[\s\S]*?<\/(?:del|s)>|<\/?(?:h[1-6]|hr|ul|ol|li|dl|dt|dd|table|tr|th|td|figure|figcaption|section|details|pre)\b[^>]*>/i;

/** The marks that lead to a footnote; they are no words of the sentence. */
const NOTE_MARK = /<sup><a [^>]*#user-content-fn-[^>]*>[^<]*<\/a><\/sup>/g;

/** HTML without the marks that lead to its footnotes, which would make one word with the one before. */
export function withoutNoteMarks(html: string): string {
  return html.replace(NOTE_MARK, "");
}

/**
 * Whether a quotation stands word for word in HTML: within one passage, which may go on from one paragraph to the next, and of
 * which no word is struck out.
 */
export function isQuotedIn(html: string, quote: string): boolean {
  const words = ` ${wordsIn(quote)} `;
  const isIn = (part: string) => ` ${wordsOf(part)} `.includes(words);
  const passages = withoutNoteMarks(html).split(PARTING);
  // Most stand in one paragraph, and any word tells in which: only that one has to be looked at closely.
  const longest = (quote.match(/\p{L}+/gu) ?? [""]).reduce((best, word) => (word.length > best.length ? word : best));
  const paragraphs = passages.flatMap((passage) => passage.split("</p>"));
  return paragraphs.some((part) => part.includes(longest) && isIn(part)) || passages.some(isIn);
}

/** The text of HTML without its markup, a line for each block: paragraphs, headings, list items, table rows. */
export function linesOf(html: string): string[] {
  const broken = html
    .replace(/\n/g, " ")
    .replace(/<(br|\/?(p|h[1-6]|li|tr|blockquote|pre|figure|figcaption|dt|dd|div|section))\b[^>]*>/gi, "\n");
  return unescape(broken.replace(/<[^>]*>/g, ""))
    .split("\n")
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter((line) => line !== "");
}
