import { localeOf } from "./language.ts";
import type { Subject, SubjectKind } from "./subject.ts";

/** A name in an index, with how many articles and, of a person, statements stand on its page. */
export type IndexName = { name: string; path: string; articles: number; statements: number };

/** The names under one letter, in whichever case a name has it; all of them, under none, where they are few. */
export type IndexLetter = { letter?: string; names: IndexName[] };

/** All topics, people, organizations, places or authors, in the order of the paper's language. */
export type SubjectIndex = {
  kind: SubjectKind;
  count: number;
  /** Those with the most articles, where there are more than these. */
  most: IndexName[];
  letters: IndexLetter[];
};

/** From how many names on they stand under letters, and the most letters that help: a script of syllables or words has more. */
const AT_ONCE = 30;
const LETTERS = 80;
const MOST = 12;
/** What no name is looked up by: quotation marks, brackets, blanks. */
const BEFORE_THE_NAME = /^[^\p{L}\p{N}]+/u;
/** What all that begins with a number stands under. */
const NUMBERS = "0–9";

type Keyed = { key: string; name: IndexName };

/** The index of some subjects in a language's alphabet: Ç stands under C or on its own, as the language has it. */
export function indexOfSubjects(kind: SubjectKind, subjects: Subject[], language: string): SubjectIndex {
  const inOrder = new Intl.Collator(localeOf(language), { numeric: true });
  const keyed = subjects
    .map(({ name, path, articles, statements }): Keyed => {
      const key = name.replace(BEFORE_THE_NAME, "");
      return { key, name: { name, path, articles: articles.length, statements: statements.length } };
    })
    .sort((a, b) => inOrder.compare(a.key, b.key) || (a.name.path < b.name.path ? -1 : 1));
  const names = keyed.map(({ name }) => name);
  const most = names.length > MOST ? names.toSorted((a, b) => b.articles - a.articles).slice(0, MOST) : [];
  const letters = names.length > AT_ONCE ? underLetters(keyed, language) : [];
  const areOfUse = letters.length > 0 && letters.length <= LETTERS;
  return { kind, count: names.length, most, letters: areOfUse ? letters : [{ names }] };
}

function underLetters(keyed: Keyed[], language: string): Required<IndexLetter>[] {
  const { compare } = new Intl.Collator(localeOf(language), { sensitivity: "base" });
  const letters: Required<IndexLetter>[] = [];
  for (const { key, name } of keyed) {
    const letter = letterOf(key, 1, compare);
    const found = letters.findLast((one) => compare(one.letter, letter) === 0);
    // A letter that comes back later is the first half of another one: Czech Ch stands after H.
    const whole = found && found !== letters.at(-1) ? letterOf(key, 2, compare) : letter;
    const last = letters.at(-1);
    if (last && compare(last.letter, whole) === 0) last.names.push(name);
    else letters.push({ letter: whole, names: [name] });
  }
  return letters;
}

/** The first so many characters of a name; an accent stays only where it makes another letter in the language. */
function letterOf(key: string, length: number, compare: (a: string, b: string) => number): string {
  const first = [...key.slice(0, 2 * length)].slice(0, length).join("");
  if (/^\p{N}/u.test(first)) return NUMBERS;
  const bare = first.normalize("NFD").replace(/\p{M}+/gu, "");
  return compare(bare, first) === 0 ? bare : first;
}
