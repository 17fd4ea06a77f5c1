import { cutDateline } from "../printed/dateline.ts";
import { isSameSender } from "../printed/sender.ts";
import { takeByline } from "./take-field.ts";
import { remarkOn, type Head } from "./head.ts";
import type { Line } from "./line.ts";

/** Who signs, in capitals behind the dateline, as the Anadolu Agency has it: `ANKARA (AA) - ADA SPECIMEN - Text`. */
const SIGNED = /^(\p{Lu}[\p{Lu}.'’-]+(?: \p{Lu}[\p{Lu}.'’-]+){1,4})\s+[-–—]\s+(?=\p{Lu})/u;

/** Longer datelines than two broken lines there are none. */
const LINES = 2;

/**
 * Takes the dateline out of the first paragraph into the head, and gives the text without it. Where a dateline stood alone above and
 * names another place, an editor has to choose.
 */
export function takeInlineDateline(head: Head, lines: Line[]): Line[] {
  const at = lines.findIndex(({ text }) => text !== "");
  const line = lines[at];
  if (!line) return lines;
  for (let taken = 1; taken <= LINES; taken++) {
    const next = lines.slice(at, at + taken);
    if (next.some(({ text }) => text === "")) break;
    const found = cutDateline(next.map(({ text }) => text).join(" "));
    if (!found) continue;
    const alone = head.dateline;
    const isPlaced = alone !== undefined && alone.places.length > 0;
    const isOther = isPlaced && found.places.length > 0 && alone.places.join("/") !== found.places.join("/");
    if (isOther) {
      const message = `the text begins in ${found.places.join("/")}, line ${alone.line.line} says ${alone.places.join("/")}; delete one of the two datelines`;
      remarkOn(head, line, "decide", "dateline", message);
    }
    const date = found.date ?? alone?.date;
    const { rest, by, ...told } = found;
    const places = found.places.length > 0 ? found.places : (alone?.places ?? []);
    head.dateline = isOther ? { ...alone } : { ...told, places, rest: "", line, ...(date !== undefined && { date }) };
    takeProvider(head, line, found.provider);
    const signed = found.provider === undefined ? undefined : (SIGNED.exec(rest) ?? undefined);
    const signature = by ?? signed?.[1];
    if (signature !== undefined && head.byline.length === 0) takeByline(head, line, signature);
    return [
      ...lines.slice(0, at),
      { ...line, text: rest.slice(signed?.[0].length ?? 0), isBroken: next.at(-1)!.isBroken },
      ...lines.slice(at + taken),
    ];
  }
  if (head.dateline) takeProvider(head, head.dateline.line, head.dateline.provider);
  return lines;
}

/** The dateline's agency, unless the head names a sender. */
function takeProvider(head: Head, line: Line, provider: string | undefined): void {
  if (provider !== undefined && head.provider !== undefined && !isSameSender(head.provider, provider)) {
    remarkOn(
      head,
      line,
      "note",
      "provider",
      `its dateline names ${provider}; its head says ${head.provider}, which was kept`,
    );
  }
  head.provider ??= provider;
}
