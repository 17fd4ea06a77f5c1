import { chance, type Chance } from "./chance.ts";

const ONSETS = "b c d f g l m n p qu r s t v br cl dr fr gr pl pr st tr".split(" ");
const VOWELS = "a e i o u ae au ia io".split(" ");
const CODAS = ["", "", "", "m", "n", "r", "s", "t", "x"];

/**
 * So many words does a newspaper use in ten million, more or less: 44 × n^0.49, as Reuters' archive does (Manning, Raghavan, Schütze,
 * Introduction to Information Retrieval, 5.1.1).
 */
const LEXICON = 100_000;

/** The ranks below these are of one and two syllables: words that are used much are short (Zipf's law of abbreviation). */
const OF_ONE = 500;
const OF_TWO = 15_000;

/** A word of so many syllables that looks like Latin and means nothing. */
function coin(random: Chance, syllables: number): string {
  const syllable = () => ONSETS[random.below(ONSETS.length)]! + VOWELS[random.below(VOWELS.length)]!;
  return Array.from({ length: syllables }, syllable).join("") + CODAS[random.below(CODAS.length)]!;
}

/** A word as texts have them: a few are everywhere, most are met once or twice (Zipf). */
function word(random: Chance): string {
  const rank = random.rank(LEXICON);
  return coin(chance(rank), rank < OF_ONE ? 1 : rank < OF_TWO ? 2 : 3);
}

/** A word that no text has but by chance: for what must be told apart. */
export function rareWord(random: Chance): string {
  return coin(random, 1 + random.below(3));
}

/** A name of rare words, with the first letter of the first raised. */
export function name(random: Chance, length = 2): string {
  return phrase(Array.from({ length }, () => rareWord(random)));
}

/** A headline. */
export function title(random: Chance, length = 6 + random.below(5)): string {
  return phrase(Array.from({ length }, () => word(random)));
}

/** A sentence of 8 to 22 words. */
export function sentence(random: Chance): string {
  return `${title(random, 8 + random.below(15))}.`;
}

/** A paragraph of two to four sentences. */
export function paragraph(random: Chance): string {
  return Array.from({ length: 2 + random.below(3) }, () => sentence(random)).join(" ");
}

function phrase(words: string[]): string {
  const text = words.join(" ");
  return text[0]!.toUpperCase() + text.slice(1);
}
