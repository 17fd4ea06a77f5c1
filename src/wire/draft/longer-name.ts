import { isWeekday, monthOf } from "../printed/months.ts";

/** A name as a text has it. */
export type Mention = { name: string; at: number };

/** How far a word may reach that is looked at beside a name. */
const REACH = 40;

/**
 * Whether a place stands inside of a longer name that no list has, as in `the Moscow Times` and `Greater Manchester`: a capitalised word
 * stands right before or behind it, which is no name of its own, no day, and not just the first word of its sentence.
 */
export function isInLongerName(text: string, { name, at }: Mention, before?: Mention, after?: Mention): boolean {
  const end = at + name.length;
  const isKnownBehind = after !== undefined && after.at === end + 1;
  const isKnownBefore = before !== undefined && before.at + before.name.length === at - 1;
  const behind = /^ (\p{Lu}[\p{L}\p{M}]+)/u.exec(text.slice(end, end + REACH))?.[1];
  if (behind !== undefined && !isKnownBehind && !isDay(behind)) return true;
  const [, lead, word] = /(^|[^ ]? ?)(\p{Lu}[\p{L}\p{M}]+) $/u.exec(text.slice(Math.max(0, at - REACH), at)) ?? [];
  return word !== undefined && !isKnownBefore && !isDay(word) && /^[\p{L}\p{N},;] $/u.test(lead!);
}

function isDay(word: string): boolean {
  return isWeekday(word) || monthOf(word) !== undefined;
}
