import { LIMIT } from "../limit.ts";
import { Unreadable } from "../unreadable.ts";

/**
 * Throws `Unreadable` where a JSON text is nested deeper than LIMIT.depth: looked at one character after another, before anything that
 * calls itself for each level reads it.
 */
export function checkNesting(text: string, firstLine: number): void {
  let depth = 0;
  let isString = false;
  let line = firstLine;
  let lineStart = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charCodeAt(at);
    if (character === 10) {
      line += 1;
      lineStart = at + 1;
    } else if (isString) {
      if (character === 92) at += 1;
      else if (character === 34) isString = false;
    } else if (character === 34) isString = true;
    else if (character === 91 || character === 123) {
      if (++depth > LIMIT.depth)
        throw new Unreadable(
          { line, column: at - lineStart + 1 },
          "JSON",
          `is nested deeper than ${LIMIT.depth} levels; no copy is`,
        );
    } else if (character === 93 || character === 125) depth -= 1;
  }
}
