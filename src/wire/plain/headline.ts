import { cutDateline, datelineAlone } from "../printed/dateline.ts";
import { remarkOn, type Head, type Setting } from "./head.ts";
import { readByline } from "../printed/byline.ts";
import { readHeaderLine } from "./header-fields.ts";
import type { Line } from "./line.ts";
import { isDated } from "./dated.ts";

/** Longer lines are paragraphs. */
const LONGEST_HEADLINE = 220;

const isSentence = (text: string) => /[.!?…]["”»)]?$/.test(text) && !/\b\p{Lu}\.$/u.test(text);

/** Takes the headline, or the standfirst under it; tells how many lines that took, 0 where the text begins. */
export function takeHeadline(head: Head, { lines, at, fileDay }: Setting): number {
  // Some send Markdown.
  const line = { ...lines[at]!, text: lines[at]!.text.replace(/^#{1,2} (?=\S)/, "") };
  const block = blockFrom(lines, at);
  const isText =
    cutDateline(line.text) !== undefined || line.text.length > LONGEST_HEADLINE || /^[-*•]\s/.test(line.text);
  if (isText) return 0;
  if (head.headline) {
    const end = block.findIndex((one, n) => n > 0 && isHeadLine(one, fileDay));
    const under = end === -1 ? block : block.slice(0, end);
    const following = lines.slice(at + under.length).find(({ text }) => text !== "");
    return takeUnder(head, under, following);
  }

  const [, second, third] = block;
  const isOwn = !second || isHeadLine(second, fileDay);
  if (isOwn) {
    if (isSentence(line.text) && line.text.length > 120) return 0;
    head.headline = line;
    return 1;
  }
  const goesOn = /^\p{Ll}/u.test(second.text) && !isSentence(line.text);
  if (goesOn && (!third || isHeadLine(third, fileDay)) && line.text.length + second.text.length < LONGEST_HEADLINE) {
    if (isSentence(second.text) && line.text.length + second.text.length > 120) return 0;
    head.headline = { ...line, text: `${line.text} ${second.text}` };
    return 2;
  }
  // A paragraph of several lines, as old wires break it.
  if (goesOn || (isSentence(line.text) && line.text.length > 60) || line.indent >= 4) return 0;
  head.headline = line;
  return 1;
}

/** A line that has its own meaning in a head: a date, a byline, a header's line, a dateline. */
function isHeadLine({ text }: Line, fileDay: string): boolean {
  return (
    readByline(text) !== undefined ||
    readHeaderLine(text)?.kind !== undefined ||
    datelineAlone(text) !== undefined ||
    cutDateline(text) !== undefined ||
    isDated(text, fileDay)
  );
}

/** What stands between headline and text: a standfirst, or a word or two that nothing explains. */
function takeUnder(head: Head, block: Line[], following: Line | undefined): number {
  const [line] = block;
  if (!line || !following || block.length > 3) return 0;
  const text = block.map((one) => one.text).join(" ");
  const words = text.split(" ").length;
  const isLoose = (one: Line) => one.text.split(" ").length <= 3 && /^\p{Lu}/u.test(one.text) && !isSentence(one.text);
  if (block.length <= 2 && block.every(isLoose) && !head.dateline) {
    const said = block.map((one) => one.text).join(" / ");
    const message = `"${said}" stands alone over the text; write it as "Dateline: …" where it is the place, as "By …" where it signs, else delete it`;
    remarkOn(head, line, "decide", "dateline", message);
    return block.length;
  }
  const isBeforeDateline = (datelineAlone(following.text) ?? cutDateline(following.text)) !== undefined;
  const isStandfirst = isBeforeDateline
    ? text.length <= 400
    : block.length === 1 && !isSentence(text) && text.length <= 200 && words > 3;
  if (!isStandfirst || head.dek !== undefined || /^["“„«]/.test(text) || /[:;,]$/.test(text) || head.dateline) return 0;
  head.dek = text;
  remarkOn(
    head,
    line,
    "note",
    "dek",
    `"${text.slice(0, 100)}" was taken as the standfirst; make it a subhead if it is one`,
  );
  return block.length;
}

function blockFrom(lines: Line[], at: number): Line[] {
  let to = at;
  while (to < lines.length && lines[to]!.text !== "" && to - at < 100) to += 1;
  return lines.slice(at, to);
}
