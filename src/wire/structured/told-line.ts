import { isBlank, withoutUnprintable } from "../../model/text.ts";
import { unescape } from "../../model/words.ts";

/**
 * A text of metadata as one line: control characters and soft hyphens gone, blanks single, references such as `&amp;` put back into characters;
 * undefined where nothing is left to see.
 */
export function lineOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const plain = unescape(withoutUnprintable(text)).replace(/&nbsp;/g, " ");
  const line = withoutUnprintable(plain)
    .replace(/\u00ad/g, "")
    .replace(/[\s\u2028\u2029]+/g, " ")
    .trim();
  return isBlank(line) ? undefined : line;
}

/** The lines of a text that say something, each as `lineOf` has it. */
export function linesIn(text: string | undefined): string[] {
  return (text ?? "").split(/\r\n?|\n/).flatMap((line) => lineOf(line) ?? []);
}
