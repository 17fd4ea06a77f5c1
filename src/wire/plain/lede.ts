import { cutDateline } from "../printed/dateline.ts";
import { remarkOn, type Head } from "./head.ts";
import type { Line } from "./line.ts";

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
    const isOther = alone !== undefined && alone.places.join("/") !== found.places.join("/");
    if (isOther) {
      const message = `the text begins in ${found.places.join("/")}, line ${alone.line.line} says ${alone.places.join("/")}; delete one of the two datelines`;
      remarkOn(head, line, "decide", "dateline", message);
    }
    const date = found.date ?? alone?.date;
    const { rest, ...told } = found;
    head.dateline = isOther ? { ...alone } : { ...told, rest: "", line, ...(date !== undefined && { date }) };
    takeProvider(head, line, found.provider);
    return [
      ...lines.slice(0, at),
      { ...line, text: rest, isBroken: next.at(-1)!.isBroken },
      ...lines.slice(at + taken),
    ];
  }
  if (head.dateline) takeProvider(head, head.dateline.line, head.dateline.provider);
  return lines;
}

/** The dateline's agency, unless the head names a sender. */
function takeProvider(head: Head, line: Line, provider: string | undefined): void {
  if (provider !== undefined && head.provider !== undefined && head.provider !== provider) {
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
