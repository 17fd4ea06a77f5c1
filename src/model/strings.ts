import { localeOf, marksOf, type Marks } from "./language.ts";
import { ar } from "./strings/ar.ts";
import type { Tabled } from "./strings/counted.ts";
import { en, type Table } from "./strings/en.ts";
import { ru } from "./strings/ru.ts";
import { tr } from "./strings/tr.ts";

const TABLES: Record<Tabled, Table> = { en, ru, tr, ar };

/** The words of the paper for a text in some language. */
export type Strings = Table & {
  /** The language that the words are in. */
  language: Tabled;
  /** What an element with these words says of its language in the midst of the text: nothing where it is the text's own. */
  mark: Marks;
  /** What an element with the text's own language says inside of such an element. */
  unmark: Marks;
};

const found = new Map<string, Strings>();

/**
 * The words of the paper for a text in `language`: those of its base language (ar-EG: ar), else those of `otherwise`, the
 * masthead's, else English ones. The same object each time.
 */
export function stringsFor(language: string, otherwise: string): Strings {
  const key = `${language} ${otherwise}`;
  let strings = found.get(key);
  if (!strings) {
    const own = [language, otherwise].map((tag) => tag.split("-")[0]!).find(isTabled) ?? "en";
    const text = language.split("-")[0] === own ? own : language;
    strings = { ...TABLES[own], language: own, mark: marksOf(own, text), unmark: marksOf(text, own) };
    found.set(key, strings);
  }
  return strings;
}

function isTabled(base: string): base is Tabled {
  return Object.hasOwn(TABLES, base);
}

const lists = new Map<string, Intl.ListFormat>();

/** Items with what stands between them in a list of the language: `A`, `, `, `B`, ` and `, `C`. */
export function listed<Item>(items: Item[], language: string): (Item | string)[] {
  let format = lists.get(language);
  if (!format) lists.set(language, (format = new Intl.ListFormat(localeOf(language))));
  const rest = [...items];
  return format.formatToParts(items.map(String)).map(({ type, value }) => (type === "element" ? rest.shift()! : value));
}

/** What a language calls itself: `Türkçe`. */
export function ownNameOf(language: string): string {
  return new Intl.DisplayNames(language, { type: "language" }).of(language) ?? language;
}
