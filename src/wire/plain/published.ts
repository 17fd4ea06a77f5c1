import { Temporal } from "temporal-polyfill";
import type { Time } from "../../model/time.ts";
import { remarkOn, type Head } from "./head.ts";
import type { Line } from "./line.ts";
import { readTime } from "../printed/time.ts";

/** A dateline's day may be a little before the day of the file: more is a slip in one of them. */
const FARTHEST = 3;

/** When an item was published: the head's date, else that of its dateline. Neither, or two that contradict each other, is for an editor. */
export function publishedOf(head: Head, first: Line, fileDay: string): Time {
  const inDateline =
    head.dateline?.date === undefined ? undefined : readTime(head.dateline.date, nearDay(head, fileDay));
  const told = head.published?.time ?? head.updated?.time;
  if (told === undefined && inDateline) return inDateline.time;
  if (told === undefined) {
    const message = `no date was found, so the file's own day, ${fileDay}, stands for it; write one over the text, as in "Date: ${fileDay}"`;
    remarkOn(head, first, "decide", "published", message);
    return fileDay;
  }
  const apart = inDateline ? daysBetween(inDateline.time, told) : 0;
  if (apart > FARTHEST) {
    const message = `its dateline has ${inDateline!.time}, its head ${told.slice(0, 10)}, ${apart} days apart; mend the wrong one`;
    remarkOn(head, head.dateline!.line, "decide", "published", message);
  }
  return told;
}

/** The year of a dateline is that of the head's date, where there is one, and else that of the file. */
function nearDay(head: Head, fileDay: string): string {
  return (head.published ?? head.updated)?.time.slice(0, 10) ?? fileDay;
}

function daysBetween(one: Time, other: Time): number {
  const days = Temporal.PlainDate.from(one.slice(0, 10)).until(Temporal.PlainDate.from(other.slice(0, 10)), {
    largestUnit: "day",
  });
  return Math.abs(days.days);
}
