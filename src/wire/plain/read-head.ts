import { isAgency } from "../printed/agencies.ts";
import { readByline } from "../printed/byline.ts";
import { cutDateline, datelineAlone } from "../printed/dateline.ts";
import { changeOf } from "./changes.ts";
import { emptyHead, remarkOn, takeTime, type Head, type Setting } from "./head.ts";
import { readHeaderLine } from "./header-fields.ts";
import { takeHeadline } from "./headline.ts";
import { takeKeyPoints } from "./key-points.ts";
import type { Line } from "./line.ts";
import { cutPrefixes } from "../printed/prefixes.ts";
import { readTime } from "../printed/time.ts";
import { takeByline, takeField } from "./take-field.ts";

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
  const { lines, at, fileDay } = setting;
  const line = lines[at]!;
  const change = changeOf(lines, at);
  if (change) {
    if (change.kind === "note") head.editorialNotes.push(change.what);
    else head.changes.push({ kind: change.kind, what: change.what });
    return change.taken;
  }
  // It says of a release what is true of all copy without an embargo.
  if (/^\W*for immediate release\W*$/i.test(line.text)) return 1;
  const isMark = cutPrefixes(line.text).bare === "" && line.text.length < 40;
  if (isMark) {
    head.marks.push(line.text.replace(/[\s*:–—-]+$/, ""));
    return 1;
  }
  return (
    takeDated(head, line, fileDay) ||
    takeSlug(head, line) ||
    takeHeader(head, setting) ||
    takeNames(head, line) ||
    takeDateline(head, setting) ||
    takeKeyPoints(head, setting) ||
    takeHeadline(head, setting)
  );
}

/** ` date 2025-04-02 Headline`, `2025-04-02 Headline`, or a date alone. */
function takeDated(head: Head, line: Line, fileDay: string): number {
  const start = /^(?:date\s+(?=\d))?/i.exec(line.text)![0].length;
  const found = readTime(line.text, fileDay, start);
  if (!found) return 0;
  const rest = line.text.slice(found.end).replace(/^[\s:|–—-]+/, "");
  const isHeadline = head.headline === undefined && (start > 0 || /^\d{4}/.test(line.text)) && rest !== "";
  if (!isHeadline && rest.replace(/[\s\p{P}]/gu, "") !== "") return 0;
  takeTime(head, "published", line, found);
  if (isHeadline) head.headline = { ...line, column: line.column + line.text.length - rest.length, text: rest };
  return 1;
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
  const office = line.text.replace(/\s+(?:staff\s+)?(?:writers?|correspondents?|reporters?)$/i, "");
  const isOffice = byline === undefined && head.byline.length > 0 && isAgency(office);
  if (isOffice) head.provider ??= office;
  return byline !== undefined || isOffice ? 1 : 0;
}

/** A dateline alone; a first line in capitals is the headline where another dateline or a date follows on it. */
function takeDateline(head: Head, { lines, at }: Setting): number {
  const line = lines[at]!;
  const found = datelineAlone(line.text);
  if (!found) return 0;
  const next = lines.slice(at + 1, at + 8).find(({ text }) => text !== "");
  const isHeadline =
    !head.headline && next !== undefined && (datelineAlone(next.text) ?? cutDateline(next.text)) !== undefined;
  if (isHeadline && found.date === undefined && found.provider === undefined) return 0;
  const [place] = head.dateline?.places ?? [];
  if (place !== undefined && place !== found.places[0]) {
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
