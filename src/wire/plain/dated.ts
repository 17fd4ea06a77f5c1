import { readByline } from "../printed/byline.ts";
import { cutDateline } from "../printed/dateline.ts";
import { readTime, type PrintedTime } from "../printed/time.ts";
import { remarkOn, takeTime, type Head, type Setting } from "./head.ts";
import { takeByline } from "./take-field.ts";

/** What a line of a date may begin with: `date`, `Published`, `Last updated`; or, as Anadolu has it, `Ada Specimen |`. */
const LEAD =
  /^(?:date\s+(?=\d)|(?:(?:first|last) )?(?:published|updated|posted|issued|modified)(?: (?:on|at))?:?\s+(?=[\p{L}\d])|(?<by>\p{Lu}[\p{L} .,'’-]{2,60}?)\s*\|\s*(?=\p{L}{0,9}\.?,? ?\d))/iu;
/** What may part a date from more in its line. */
const PARTED = /^\s*(?:[·•|(]|[-–—]\s)\s*/u;
/** A longer line with more than a date in it is text. */
const LONGEST = 140;
const CLOCK = /^\d{1,2}[:h]\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?(?:\s\(?[A-Z]{1,4}\)?)?$/i;

type Dated = { lead: RegExpExecArray | null; found: PrintedTime; rest: string };

/** The date that a line begins with, behind `Published` or a name; undefined where it begins with none. */
function datedIn(text: string, fileDay: string): Dated | undefined {
  const lead = LEAD.exec(text);
  const found = readTime(text, fileDay, lead?.[0].length ?? 0);
  // `April 2 (UPI) -- Text` is a dateline.
  if (!found || (PARTED.test(text.slice(found.end)) && (text.length > LONGEST || cutDateline(text)))) return undefined;
  return { lead, found, rest: text.slice(found.end) };
}

/** Whether a line tells a date and no more than stands beside one: `Published 10:32 AM EDT, April 2, 2025 · 2 min read`. */
export function isDated(text: string, fileDay: string): boolean {
  const dated = datedIn(text, fileDay);
  return dated !== undefined && (PARTED.test(dated.rest) || isNothing(dated.rest));
}

/** Takes ` date 2025-04-02 Headline`, `2025-04-02 Headline`, or a date alone or with what stands beside it; tells how many lines it took. */
export function takeDated(head: Head, { lines, at, fileDay }: Setting): number {
  const line = lines[at]!;
  if (CLOCK.test(line.text)) return takeClock(head, { lines, at, fileDay });
  const dated = datedIn(line.text, fileDay);
  if (!dated) return 0;
  const { lead, found } = dated;
  const rest = dated.rest.replace(/^[\s:|–—-]+/, "");
  const isLed = lead !== null && lead.groups?.["by"] === undefined;
  const isHeadline = head.headline === undefined && (isLed || /^\d{4}/.test(line.text)) && rest !== "";
  if (!isHeadline && !isNothing(rest) && !PARTED.test(dated.rest)) return 0;
  takeTime(head, /^(?:last )?(?:updated|modified)/i.test(line.text) ? "updated" : "published", line, found);
  if (lead?.groups?.["by"] !== undefined) takeByline(head, line, lead.groups["by"]);
  if (isHeadline) head.headline = { ...line, column: line.column + line.text.length - rest.length, text: rest };
  else takeBeside(head, line, rest, fileDay);
  return 1;
}

/** What stands beside a date: another one, `Update : 02.04.2025`, who signs; else a note keeps it. */
function takeBeside(head: Head, line: Setting["lines"][number], rest: string, fileDay: string): void {
  const beside = rest.replace(/^[\s·•|(–—-]+/u, "");
  if (isNothing(beside)) return;
  const later = /^(?:last )?(?:updated?|modified)\s*:?\s*/i.exec(beside);
  const found = later && readTime(beside, fileDay, later[0].length);
  const byline = readByline(beside);
  if (found) takeTime(head, "updated", line, found);
  else if (byline !== undefined) takeByline(head, line, byline);
  else remarkOn(head, line, "note", "published", `also says "${beside.slice(0, 200)}" beside its date`);
}

/** A time of day alone in its line, with the day in the next one. */
function takeClock(head: Head, { lines, at, fileDay }: Setting): number {
  const line = lines[at]!;
  const next = lines.findIndex(({ text }, n) => n > at && text !== "");
  const day = lines[next]?.text ?? "";
  const found = next > 0 && next - at <= 2 ? readTime(`${day} ${line.text}`, fileDay) : undefined;
  if (found && found.end > day.length) takeTime(head, "published", line, found);
  else remarkOn(head, line, "note", "published", `the time ${line.text} stands without its day, and is left out`);
  return found && found.end > day.length ? next - at + 1 : 1;
}

const isNothing = (text: string) => text.replace(/[\s\p{P}]/gu, "") === "";
