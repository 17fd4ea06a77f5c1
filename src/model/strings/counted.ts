import { localeOf } from "../language.ts";

/** The plural categories that each language of the paper's words has (https://cldr.unicode.org/index/cldr-spec/plural-rules). */
export const CATEGORIES = {
  en: ["one", "other"],
  ru: ["one", "few", "many", "other"],
  tr: ["one", "other"],
  ar: ["zero", "one", "two", "few", "many", "other"],
} as const;

export type Tabled = keyof typeof CATEGORIES;

/** How many there are, in words: `3 articles`. Its forms, with `#` for the number, are there for scripts that count themselves. */
export type Counted = { (count: number): string; forms: Partial<Record<Intl.LDMLPluralRule, string>> };

/** Makes words for numbers of a language from a form for each of its plural categories, with `#` where the number stands. */
export function counted<Language extends Tabled>(
  language: Language,
  forms: Record<(typeof CATEGORIES)[Language][number], string> & { other: string },
): Counted {
  const rules = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(localeOf(language));
  const all: Partial<Record<string, string>> & { other: string } = forms;
  return Object.assign((count: number) => (all[rules.select(count)] ?? all.other).replace("#", numbers.format(count)), {
    forms: all,
  });
}
