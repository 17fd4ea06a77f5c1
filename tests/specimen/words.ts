import type { Chance } from "./chance.ts";

const ONSETS = "b c d f g l m n p qu r s t v br cl dr fr gr pl pr st tr".split(" ");
const VOWELS = "a e i o u ae au ia io".split(" ");
const CODAS = ["", "", "", "m", "n", "r", "s", "t", "x"];

/** A word of one to three syllables that looks like Latin and means nothing. */
export function word(random: Chance): string {
  let text = "";
  for (let syllables = 1 + random.below(3); syllables > 0; syllables--) {
    text += ONSETS[random.below(ONSETS.length)]! + VOWELS[random.below(VOWELS.length)]!;
  }
  return text + CODAS[random.below(CODAS.length)]!;
}

/** Words with the first letter of the first raised. */
export function title(random: Chance, length = 6 + random.below(5)): string {
  const text = Array.from({ length }, () => word(random)).join(" ");
  return text[0]!.toUpperCase() + text.slice(1);
}

/** A sentence of 8 to 22 words. */
export function sentence(random: Chance): string {
  return `${title(random, 8 + random.below(15))}.`;
}

/** A paragraph of two to four sentences. */
export function paragraph(random: Chance): string {
  return Array.from({ length: 2 + random.below(3) }, () => sentence(random)).join(" ");
}
