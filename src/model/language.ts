import { z } from "zod";

/** A BCP 47 language tag such as en, tr or sr-Latn. */
export const language = z.string().refine(isLanguage, "must be a language tag such as en, ru, tr or ar");

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag)[0] === tag && Intl.DateTimeFormat.supportedLocalesOf(tag).length === 1;
  } catch {
    return false;
  }
}

const RIGHT_TO_LEFT = new Set(["Arab", "Hebr", "Thaa", "Syrc", "Nkoo", "Adlm", "Rohg"]);

const scripts = new Map<string, string | undefined>();

/** The script that a language is likely written in (CLDR), as an ISO 15924 code: Latn, Cyrl, Arab. */
export function scriptOf(tag: string): string | undefined {
  if (!scripts.has(tag)) scripts.set(tag, new Intl.Locale(tag).maximize().script);
  return scripts.get(tag);
}

/** The writing direction of a language, from its likely script. */
export function directionOf(tag: string): "ltr" | "rtl" {
  return RIGHT_TO_LEFT.has(scriptOf(tag) ?? "") ? "rtl" : "ltr";
}

/**
 * The locale that prints numbers, lists and times of a language, the same on every machine: days before months in English, and
 * the digits 0 to 9 in Arabic, where the default changed from one release of CLDR to the next. Papers read from Rabat to Baghdad
 * print these digits, and the copy around them has them; `ar-u-nu-arab` in the masthead asks for the others.
 */
export function localeOf(language: string): string {
  if (language === "en") return "en-GB";
  const locale = new Intl.Locale(language);
  if (locale.language !== "ar" || locale.numberingSystem) return language;
  return new Intl.Locale(language, { numberingSystem: "latn" }).toString();
}

/** What an element says of the language of its text. */
export type Marks = { lang?: string; dir?: "ltr" | "rtl" };

const UNMARKED: Marks = {};

/** The marks of a text in the midst of another: none where both are in one language. The direction also keeps punctuation in place. */
export function marksOf(language: string, around: string): Marks {
  return language === around ? UNMARKED : { lang: language, dir: directionOf(language) };
}
