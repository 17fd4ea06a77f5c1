import type { Line } from "./line.ts";
import { isItem } from "./list-item.ts";

/** Lines of more characters than this are paragraphs, not lines of one. */
const WIDEST = 132;
/** Text that is broken at fewer is verse or a table. */
const NARROWEST = 40;

const isSentence = (text: string) => /[.!?:…]["”»’')\]]*$/.test(text);

/** Credits that close a text begin a paragraph, whatever stands above them. */
const SIGN_OFF =
  /^\((?:\(|(?:additional |further )?(?:report(?:ing|ed)|writing|written|edit(?:ing|ed)|compiled|translat(?:ion|ed)) by\b)/i;

/** How a text is broken into lines. */
type Layout = { width: number; isIndented: boolean; hasGaps: boolean };

/**
 * Joins lines into groups: a group of one line is a paragraph (its lines joined), a group of several stays line by line. A word
 * that a soft hyphen breaks is made whole; a hyphen of its own stays as it is.
 */
export function joinLines(lines: Line[]): Line[][] {
  const layout = layoutOf(lines);
  const groups: Line[][] = [];
  let last: Line | undefined;
  lines.forEach((line, n) => {
    const before = lines[n - 1];
    if (line.text === "") return;
    const group = groups.at(-1);
    const isFirst = !before || before.text === "" || !group || !last;
    const way = isFirst ? "apart" : wayOf(before, line, layout, last!);
    if (way === "joined") append(group!, line, before!);
    else if (way === "below") group!.push({ ...line });
    else groups.push([{ ...line }]);
    last = way === "joined" ? last : line;
  });
  return groups;
}

function append(group: Line[], line: Line, before: Line): void {
  const whole = group.at(-1)!;
  whole.text += (before.isBroken ? "" : " ") + line.text;
}

function layoutOf(lines: Line[]): Layout {
  const told = lines.filter(({ text }) => text !== "");
  const longest = told.reduce((most, { text }) => Math.max(most, text.length), 0);
  const isBrokenUp = lines.some((line, n) => n > 0 && goesOn(lines[n - 1]!, line));
  const width = longest > WIDEST || longest < NARROWEST || !isBrokenUp ? 0 : longest;
  const inner = told.slice(1);
  const indented = inner.filter(({ indent }) => indent >= 2).length;
  const hasGaps = lines.some(({ text }, n) => text === "" && n > 0 && n < lines.length - 1);
  return { width, isIndented: indented > 0 && indented < told.length, hasGaps };
}

/** Whether a sentence runs over the end of a line, as it does only where lines are broken at a width. */
function goesOn(before: Line, line: Line): boolean {
  const isText = before.text.length >= NARROWEST && line.text !== "" && !before.isTabular && !line.isTabular;
  return isText && !isSentence(before.text) && !isItem(line.text);
}

/** How a line follows on the one before it: as more of the same paragraph, as a line below it, or as a paragraph of its own. */
function wayOf(
  before: Line,
  line: Line,
  { width, isIndented, hasGaps }: Layout,
  first: Line,
): "joined" | "below" | "apart" {
  if (SIGN_OFF.test(line.text)) return "apart";
  if (isItem(line.text)) return isItem(first.text) ? "below" : "apart";
  if (before.isBroken) return "joined";
  // The lines below an item that are indented, or broken at the width, are the item's.
  if (isItem(first.text) && line.indent > first.indent) return "joined";
  if (before.isTabular || line.isTabular) return before.isTabular === line.isTabular ? "below" : "apart";
  if (isIndented && line.indent >= 2 && before.indent < line.indent) return "apart";
  if (width === 0)
    return isSentence(before.text) || before.text.length > WIDEST || line.text.length > WIDEST ? "apart" : "below";

  const isFull =
    before.text.length + 1 + (line.text.indexOf(" ") === -1 ? line.text.length : line.text.indexOf(" ")) >
    width - before.indent;
  if (isFull || /^\p{Ll}/u.test(line.text)) return "joined";
  const isLong = before.text.length >= width * 0.6;
  if (isSentence(before.text)) return isLong && (hasGaps || isIndented) ? "joined" : "apart";
  return isLong ? "joined" : "below";
}
