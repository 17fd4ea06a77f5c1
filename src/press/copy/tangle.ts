/**
 * More of these in one paragraph take the Markdown parser seconds, by their square: 100,000 took it a minute. No paragraph that
 * anybody reads has a tenth of it.
 */
const MOST_SIGNS = 10_000;

/** More tags than these in one text do the same to the sanitizer, as each may be left open. */
const MOST_TAGS = 20_000;

/** The place in a Markdown text from which on it would take unreasonable time to read, and what to do about it; undefined as a rule. */
export function findTangle(markdown: string): { offset: number; message: string } | undefined {
  if (count(markdown, "<") > MOST_TAGS) {
    return { offset: markdown.indexOf("<"), message: `holds more than ${MOST_TAGS} tags; write Markdown` };
  }
  if (count(markdown, "&") + count(markdown, "_") <= MOST_SIGNS) return undefined;
  for (const { 0: paragraph, index } of markdown.matchAll(/(?:[^\n]*\S[^\n]*(?:\n|$))+/g)) {
    if (count(paragraph, "&") + count(paragraph, "_") > MOST_SIGNS) {
      const message = `a paragraph holds more than ${MOST_SIGNS} of the signs & and _; part it, or write the characters themselves`;
      return { offset: index, message };
    }
  }
  return undefined;
}

function count(text: string, sign: string): number {
  let found = 0;
  for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, at + 1)) found++;
  return found;
}
