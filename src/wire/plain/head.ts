import type { Time } from "../../model/time.ts";
import type { Remark, WireItem } from "../item.ts";
import type { CutDateline } from "../printed/dateline.ts";
import type { Line } from "./line.ts";
import type { PrintedTime } from "../printed/time.ts";

/** A time with the line that it stands in. */
export type TimeThere = { time: Time; line: Line };
/** A dateline with the line that it stands in. */
export type DatelineThere = CutDateline & { line: Line };

/** What stands over the text of an item, as it is gathered line by line. */
export type Head = Partial<
  Pick<
    WireItem,
    "dek" | "slug" | "provider" | "urgency" | "language" | "section" | "version" | "usageTerms" | "copyright" | "status"
  >
> & {
  headline?: Line;
  /** Prefixes on lines of their own: `URGENT`. */
  marks: string[];
  byline: string[];
  keywords: string[];
  keyPoints: string[];
  published?: TimeThere;
  updated?: TimeThere;
  dateline?: DatelineThere;
  /** Sentences in brackets that say what a version changes: `Corrects paragraph 3`. */
  changes: { kind: "corrected" | "refiled" | "withdrawn" | "updated"; what: string }[];
  editorialNotes: string[];
  remarks: Remark[];
};

/** The lines of an item, the one that is read, and the day of its file. */
export type Setting = { lines: Line[]; at: number; fileDay: string };

/** A head in which nothing is told yet. */
export function emptyHead(): Head {
  return { marks: [], byline: [], keywords: [], keyPoints: [], changes: [], editorialNotes: [], remarks: [] };
}

/** Adds something to be told of a line to the head's remarks. */
export function remarkOn(
  head: Head,
  { line, column }: Line,
  weight: Remark["weight"],
  field: string,
  message: string,
): void {
  head.remarks.push({ line, column, weight, field, message });
}

/** Takes a printed time as the head's, with a remark where it was not read whole, could mean two days, or differs from one before. */
export function takeTime(head: Head, field: "published" | "updated", line: Line, found: PrintedTime): void {
  if (found.flaw) remarkOn(head, line, "note", field, found.flaw);
  if (found.isAmbiguous) {
    const message = `"${line.text.slice(0, 100)}" may have the day first or the month; write it as ${found.time.slice(0, 10)}`;
    remarkOn(head, line, "decide", field, message);
  }
  const earlier = head[field];
  if (!earlier) head[field] = { time: found.time, line };
  else if (earlier.time.slice(0, 10) !== found.time.slice(0, 10)) {
    const message = `has another date, ${found.time}, than line ${earlier.line.line}, ${earlier.time}; delete one of them`;
    remarkOn(head, line, "decide", field, message);
    // Of two that name one day, the more exact tells more.
  } else if (earlier.time.length < found.time.length) head[field] = { time: found.time, line };
}
