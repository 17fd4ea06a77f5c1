/**
 * Finds phrases, many at once, in the words of a text: at each beginning of a word it is looked whether a phrase may begin
 * there, so that it matters little how many are looked for.
 */
export class Phrases<Phrase extends { words: string }> {
  readonly #beginnings = new Uint8Array(1 << 16);
  readonly #byStart = new Map<string, Phrase[]>();
  readonly #length: number;

  constructor(phrases: Phrase[]) {
    this.#length = Math.min(12, ...phrases.map(({ words }) => words.length + 2));
    for (const phrase of phrases) {
      const text = ` ${phrase.words} `;
      this.#beginnings[beginningAt(text, 0)] = 1;
      const start = text.slice(0, this.#length);
      this.#byStart.set(start, [...(this.#byStart.get(start) ?? []), phrase]);
    }
  }

  /** The phrases that stand in a text of words with single blanks between them, each once. */
  foundIn(words: string): Set<Phrase> {
    const text = ` ${words} `;
    const found = new Set<Phrase>();
    for (let at = 0; at !== -1; at = text.indexOf(" ", at + 1)) {
      if (this.#beginnings[beginningAt(text, at)] === 0) continue;
      for (const phrase of this.#byStart.get(text.slice(at, at + this.#length)) ?? [])
        if (text.startsWith(` ${phrase.words} `, at)) found.add(phrase);
    }
    return found;
  }
}

/** A number of 16 bits for the three characters behind a blank. */
function beginningAt(text: string, at: number): number {
  return (text.charCodeAt(at + 1) * 961 + text.charCodeAt(at + 2) * 31 + text.charCodeAt(at + 3)) & 0xffff;
}
