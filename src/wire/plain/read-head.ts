import { isAgency } from "../printed/agencies.ts";
import { readByline, withoutOffice } from "../printed/byline.ts";
import { cutDateline, datelineAlone } from "../printed/dateline.ts";
import { changeOf, takeChange } from "./changes.ts";
import { emptyHead, remarkOn, type Head, type Setting } from "./head.ts";
import { isDated, takeDated } from "./dated.ts";
import { readHeaderLine } from "./header-fields.ts";
import { takeHeadline } from "./headline.ts";
import { takeKeyPoints } from "./key-points.ts";
import type { Line } from "./line.ts";
import { cutPrefixes } from "../printed/prefixes.ts";
import { takeByline, takeField } from "./take-field.ts";

/** What machines write over copy: `SPC0123 4 I 0123`, `r i`. */
const ROUTING = /^(?:[A-Za-z]{1,4} ?\d{3,5}(?: [\w-]{1,6}){0,8}|[a-z] [a-z])$/;

/** No head is longer than this many lines; what comes behind is text. */
const LONGEST_HEAD = 60;

/**
 * Reads what stands over the text: headline, date, byline, header lines, a dateline alone. `next` is the first line of the text
 * among the given ones.
 */
export function readHead(lines: Line[], fileDay: string): { head: Head; next: number } {
  const head = emptyHead();
  let at = 0;
  while (at < lines.length && at < LONGEST_HEAD) {
    const taken = lines[at]!.text === "" ? 1 : takeLine(head, { lines, at, fileDay });
    if (taken === 0) break;
    at += taken;
  }
  return { head, next: at };
}

/** Takes what stands in a line of the head; tells how many lines it took, 0 where the text begins. */
function takeLine(head: Head, setting: Setting): number {
  const { lines, at } = setting;
  const line = lines[at]!;
  const change = changeOf(lines, at);
  if (change) {
    takeChange(head, change);
    return change.taken;
  }
  // What they say is true of all copy without an embargo, or of none.
  if (/^\W*(?:for immediate release|(?:press|news|media) release|\d{1,2}[ -]min(?:ute)?s? read)\W*$/i.test(line.text))
    return 1;
  if (!head.headline && ROUTING.test(line.text)) {
    remarkOn(head, line, "note", "header", `"${line.text}" over the headline was taken for a line of routing`);
    return 1;
  }
  const isMark = cutPrefixes(line.text).bare === "" && line.text.length < 40;
  if (isMark) {
    head.marks.push(line.text.replace(/[\s*:–—-]+$/, ""));
    return 1;
  }
  return (
    takeDated(head, setting) ||
    takeSlug(head, line) ||
    takeHeader(head, setting) ||
    takeNames(head, line) ||
    takeDateline(head, setting) ||
    takeKeyPoints(head, setting) ||
    takeHeadline(head, setting)
  );
}

/** The AP's line over a story: `BC-Grain-Talks, 2nd Ld-Writethru`. */
function takeSlug(head: Head, line: Line): number {
  const found =
    /^(?:BC|AM|PM|AP)-([\p{L}\p{N}][\p{L}\p{N}. -]{1,60}?)(?:,\s*(\d{1,2})(?:st|nd|rd|th) Ld\b.{0,40}|,?\s*\d{1,5}|,.{0,60})?$/u.exec(
      line.text,
    );
  if (!found) return 0;
  head.slug ??= found[1]!;
  if (found[2]) head.version ??= Number(found[2]);
  return 1;
}

/** A `Name: value` line: one of a known name; one of any name in a block with such, once the headline is known or named there. */
function takeHeader(head: Head, { lines, at, fileDay }: Setting): number {
  const line = lines[at]!;
  const header = readHeaderLine(line.text);
  if (!header) return 0;
  if (!header.kind) {
    const block = blockAround(lines, at).map(({ text }) => readHeaderLine(text));
    const isHeader = block.some((one) => one?.kind) && (head.headline || block.some((one) => one?.kind === "headline"));
    if (!isHeader || header.name.split(" ").length > 3) return 0;
  }
  // An indented line goes on with the value above it.
  let taken = 1;
  let { value } = header;
  for (let next = lines[at + 1]; next && next.text !== "" && next.indent >= line.indent + 2; next = lines[at + taken]) {
    if (taken > 8 || readHeaderLine(next.text)?.kind) break;
    value = `${value} ${next.text}`.trim();
    taken += 1;
  }
  takeField(head, line, { ...header, value }, fileDay);
  return taken;
}

function blockAround(lines: Line[], at: number): Line[] {
  let from = at;
  let to = at;
  while (from > 0 && lines[from - 1]!.text !== "" && at - from < 20) from -= 1;
  while (to < lines.length && lines[to]!.text !== "" && to - at < 20) to += 1;
  return lines.slice(from, to);
}

function takeNames(head: Head, line: Line): number {
  const byline = line.text.length > 140 ? undefined : readByline(line.text);
  if (byline !== undefined) takeByline(head, line, byline);
  const office = withoutOffice(line.text);
  const isOffice = byline === undefined && head.byline.length > 0 && isAgency(office);
  if (isOffice) head.provider ??= office;
  return byline !== undefined || isOffice ? 1 : 0;
}

/** A dateline alone; a first line in capitals is the headline where another dateline or a date follows on it. */
function takeDateline(head: Head, { lines, at, fileDay }: Setting): number {
  const line = lines[at]!;
  const found = datelineAlone(line.text);
  if (!found) return 0;
  const next = lines
    .slice(at + 1, at + 12)
    .find(({ text }) => text !== "" && !isDated(text, fileDay) && readByline(text) === undefined);
  const isHeadline =
    !head.headline && next !== undefined && (datelineAlone(next.text) ?? cutDateline(next.text)) !== undefined;
  if (isHeadline && found.date === undefined && found.provider === undefined) return 0;
  const [place] = head.dateline?.places ?? [];
  if (found.places.length === 0) {
    head.provider ??= found.provider;
    head.dateline ??= { ...found, line };
  } else if (place !== undefined && place !== found.places[0]) {
    remarkOn(
      head,
      line,
      "decide",
      "dateline",
      `names ${found.places.join("/")}, line ${head.dateline!.line.line} names ${place}; delete one of them`,
    );
  } else head.dateline = { ...head.dateline, ...found, line };
  return 1;
}
