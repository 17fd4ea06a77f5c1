/** Widths of characters as parts of the type size; of sans-serif faces, a wide one. The first that fits. */
const WIDTHS: [RegExp, number][] = [
  [/\p{Mark}|\p{Default_Ignorable_Code_Point}/u, 0],
  [
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF00-\uFF60]|\p{Emoji_Presentation}/u,
    1,
  ],
  [/[iljtfrI.,:;'’()|\-\s]/u, 0.4],
  [/[mwMW@%&—ЖШЩЮМФжшщюмф]/u, 0.95],
  [/\p{Uppercase}/u, 0.74],
  [/[\p{Script=Latin}\p{Script=Arabic}\p{Script=Hebrew}]/u, 0.6],
];

/** How wide a text is at most, in parts of its type size: no font is at hand, so each character is taken at its widest. */
export function textWidth(text: string): number {
  return [...text].reduce(
    (sum, character) => sum + (WIDTHS.find(([pattern]) => pattern.test(character))?.[1] ?? 0.75),
    0,
  );
}

/** Whether a text runs from right to left: whether its first letter does. */
export function isRightToLeft(text: string): boolean {
  const first = text.match(/\p{Letter}/u)?.[0] ?? "";
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u.test(
    first,
  );
}
