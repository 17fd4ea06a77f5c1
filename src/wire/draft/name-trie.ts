/** A letter of the tree of names: the letters that may follow, and what the name that ends here stands for. */
type Node<Value> = { next: Map<number, Node<Value>>; values: Value[] };

/** What a character is to the bounds of words: no part of one, a letter or digit, or of a script that parts words by nothing. */
const APART = 0;
const LETTER = 1;
const UNPARTED = 2;

/** What is known of each UTF-16 unit, plus one; looked up once each. */
const classes = new Uint8Array(0x10000);

function classOf(text: string, at: number): number {
  if (at < 0 || at >= text.length) return APART;
  const unit = text.charCodeAt(at);
  if (classes[unit] === 0) classes[unit] = 1 + classify(text[at]!);
  return classes[unit]! - 1;
}

function classify(character: string): number {
  if (/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u.test(character)) {
    return UNPARTED;
  }
  return /[\p{L}\p{N}\p{M}]/u.test(character) ? LETTER : APART;
}

/** A text with what typography may write in more than one way, apostrophes, hyphens and blanks, written in one. */
export function evenly(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[\u2010\u2011]/g, "-")
    .replace(/\s+/g, " ")
    .trim();
}

/**
 * Names to be found in texts, in one pass over each (which `evenly` wrote): at every place where a word begins the longest name counts, and what lies
 * in it is not looked at again, so that the US Embassy in Moscow is not Moscow.
 */
export class NameTrie<Value> {
  readonly #root: Node<Value> = { next: new Map(), values: [] };
  /** Which characters a name begins with: most places of a text are passed by with one look here. */
  readonly #first = new Uint8Array(0x10000);

  /** Adds a name and what it stands for; one name may stand for several things. */
  add(name: string, value: Value): void {
    const written = evenly(name);
    let node = this.#root;
    for (let at = 0; at < written.length; at++) {
      const unit = written.charCodeAt(at);
      let next = node.next.get(unit);
      if (!next) node.next.set(unit, (next = { next: new Map(), values: [] }));
      node = next;
    }
    if (node === this.#root) return;
    this.#first[written.charCodeAt(0)] = 1;
    if (!node.values.some((known) => JSON.stringify(known) === JSON.stringify(value))) node.values.push(value);
  }

  /** The names in a text, in its order, each with where it begins and all that it stands for. */
  *findIn(text: string): Generator<{ name: string; at: number; values: Value[] }> {
    for (let at = 0; at < text.length; at++) {
      if (this.#first[text.charCodeAt(at)] === 0 || !beginsWord(text, at)) continue;
      const found = this.#longestAt(text, at);
      if (!found) continue;
      yield { name: text.slice(at, found.end), at, values: found.values };
      at = found.end - 1;
    }
  }

  #longestAt(text: string, start: number): { end: number; values: Value[] } | undefined {
    let longest: { end: number; values: Value[] } | undefined;
    let node: Node<Value> | undefined = this.#root;
    for (let at = start; at < text.length; at++) {
      node = node.next.get(text.charCodeAt(at));
      if (!node) break;
      if (node.values.length > 0 && endsWord(text, at + 1)) longest = { end: at + 1, values: node.values };
    }
    return longest;
  }
}

/** Whether a name may begin at a place: not inside of a word, not behind `O'` and not as the second half of `Guinea-Bissau`. */
function beginsWord(text: string, at: number): boolean {
  const [here, before] = [classOf(text, at), classOf(text, at - 1)];
  if (here === UNPARTED || before === UNPARTED) return true;
  if (before === LETTER) return false;
  if (text[at - 1] === "'") return !(text[at - 2] === "O" && classOf(text, at - 3) !== LETTER);
  if (text[at - 1] !== "-") return true;
  let first = at - 1;
  while (classOf(text, first - 1) === LETTER) first--;
  return !isCapital(text, first);
}

/** Whether a name may end before a place: `Moscow's` and `Moscow-based` name Moscow, `Muscovite` and `Moscow-Volga` do not. */
function endsWord(text: string, at: number): boolean {
  const [last, next] = [classOf(text, at - 1), classOf(text, at)];
  if (last === UNPARTED || next === UNPARTED) return true;
  if (next === LETTER) return false;
  return !(text[at] === "-" && isCapital(text, at + 1));
}

function isCapital(text: string, at: number): boolean {
  return /^\p{Lu}/u.test(text.slice(at, at + 1));
}
