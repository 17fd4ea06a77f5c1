import { Temporal } from "temporal-polyfill";
import type { Time } from "../../model/time.ts";
import type { Remark } from "../item.ts";
import type { Line } from "./line.ts";
import { readTime } from "../printed/time.ts";

const EMBARGO =
  /^[\s*=#([-]*(?:(?:(?:UNDER |STRICT(?:LY)? |PRESS |MEDIA )*EMBARGO(?:ED)?|SPERRFRIST|HOLD(?:\s+FOR\s+RELEASE)?\s+UNTIL)\b(?=\s*(?:[:*)\]]|[–—-]\s|$|lifted[\s.*)\]]*$|\d|until\b|til+\b|(?:to|at|on)\s\d|for (?:release|publication|use)\b|not (?:before|for)\b|[A-Z][a-z]{2,9}\.? \d))|NOT\s+FOR\s+(?:RELEASE|PUBLICATION|USE|BROADCAST)\b[^.:]{0,60}?\b(?:BEFORE|UNTIL|PRIOR\s+TO)\b|(?:FOR\s+)?RELEASE\s+(?:AT|ON|AFTER|NOT\s+BEFORE|DATE:|TIME:)|FOR\s+(?:USE|PUBLICATION)\s+(?:AT|ON|AFTER)\b)/i;
const LEADING =
  /^(?:[\s:*=.,–—-]+|(?:un)?til+\b|\bto\b|for|and|not|before|release|publication|use|broadcast|on|at|after|prior|the|bis|is|in force)+/i;
const NONE = /^[\s:]*(?:none|no|nil|n\/a|lifted|-)?[\s.]*$/i;

/** Inside of a line it may be a mark or the story itself. */
const MENTION = /\bEMBARGO(?:ED)?\b(?=\W*(?:until|till|UNTIL|TILL|\d|:|$))|\bembargoed (?:until|till|for)\b/;

/** The embargo of an item, the lines without those that tell of it, and what could not be read. */
export type Embargoed = { lines: Line[]; embargo?: Time; remarks: Remark[] };

/**
 * Takes the lines that tell of an embargo out of copy, wherever they stand: `EMBARGOED UNTIL 0001 GMT April 3, 2025`. One that is
 * no moment with its zone refuses the item, for nothing is published early; of two, the later holds.
 */
export function takeEmbargo(lines: Line[], fileDay: string): Embargoed {
  const kept: Line[] = [];
  const remarks: Remark[] = [];
  const moments: Time[] = [];
  let told = 0;
  for (const line of lines) {
    const found = EMBARGO.exec(line.text.slice(0, 200));
    if (!found) {
      kept.push(line);
      if (line.text !== "" && told++ < 8 && MENTION.test(line.text.slice(0, 300))) remarks.push(askOf(line));
      continue;
    }
    const rest = line.text.slice(found[0].length);
    const read =
      line.text.length > 200 ? undefined : NONE.test(rest) && rest.trim() !== "" ? "none" : readMoment(rest, fileDay);
    const spot = { line: line.line, column: line.column, field: "embargo" };
    if (read === undefined) {
      const message = `"${line.text.slice(0, 200)}" is no moment that can be kept; write day, year, hour and zone, as in EMBARGO: 2025-04-03T00:01Z`;
      remarks.push({ ...spot, weight: "refuse", message });
    } else if (read === "none") remarks.push({ ...spot, weight: "note", message: `says "${line.text}": no embargo` });
    else {
      moments.push(read.time);
      if (read.rest)
        remarks.push({ ...spot, weight: "note", message: `also says "${read.rest}"; see that it is kept` });
    }
  }
  const latest = moments.reduce<Time | undefined>(
    (a, b) => (a && Temporal.Instant.compare(a, b) > 0 ? a : b),
    undefined,
  );
  return { lines: kept, remarks, ...(latest && { embargo: latest }) };
}

function askOf({ line, column }: Line): Remark {
  const message =
    "speaks of an embargo inside of a line; write it on a line of its own, as in EMBARGO: 2025-04-03T00:01Z, or reword it";
  return { line, column, weight: "decide", field: "embargo", message };
}

function readMoment(printed: string, fileDay: string): { time: Time; rest: string } | undefined {
  const text = printed.replace(LEADING, "");
  // Where no year stands, it is the nearest: an embargo lies ahead more often than behind.
  const halfAYearOn = Temporal.PlainDate.from(fileDay).add({ days: 176 }).toString();
  const found = readTime(text, halfAYearOn);
  if (!found?.isMoment || found.isAmbiguous) return undefined;
  return { time: found.time, rest: text.slice(found.end).replace(/^[\s\p{P}\p{S}]+|[\s*=)\].]+$/gu, "") };
}
