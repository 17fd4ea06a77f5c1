import type { Remark, WireItem, WireReading, WireSetting } from "../item.ts";
import { LIMIT } from "../limit.ts";
import { START } from "../unreadable.ts";
import { linesOf } from "./line.ts";
import { readItem } from "./read-item.ts";
import { splitItems } from "./split-items.ts";

/** No file of plain copy is longer, in characters. */
const LONGEST = 2_000_000;

/**
 * Reads a file of plain wire copy: its items as agencies' usual forms have them, and all that could not be read or could be read
 * in two ways. Lines and columns are those of the file. A file without text, or that is a page of the web, is refused.
 */
export function readPlainText(text: string, setting: WireSetting): WireReading {
  if (/^[\s\uFEFF]{0,100}(?:<!doctype html|<html[\s>])/i.test(text.slice(0, 200))) {
    return { items: [], remarks: [refuse("is a page of the web, not wire copy; copy its text out and send that")] };
  }
  if (text.length > LONGEST) {
    const message = `has ${text.length} characters, more than any plain copy (${LONGEST}); send its items in files of their own`;
    return { items: [], remarks: [refuse(message)] };
  }
  const reading: WireReading = { items: [], remarks: [] };
  const parts = splitItems(text);
  if (parts.length > LIMIT.items)
    return { items: [], remarks: [refuse(`holds more than ${LIMIT.items} items; split the file`)] };
  for (const part of parts) {
    if (part.text.length > LIMIT.text) {
      const message = `has an item of more than ${LIMIT.text} characters; no story is that long: split it, or mend its frames`;
      reading.remarks.push({ ...refuse(message), line: part.line });
      continue;
    }
    const { lines, remarks } = linesOf(part.text, part.line);
    const around = part.around.map((said): Remark => ({
      line: part.line,
      column: 1,
      weight: "note",
      field: "header",
      message: `its frame says "${said}"`,
    }));
    const item = readItem(lines, setting);
    if (item)
      reading.items.push({ ...item, remarks: [...around, ...remarks, ...item.remarks] satisfies WireItem["remarks"] });
    else reading.remarks.push(...around, ...remarks);
  }
  if (reading.items.length === 0 && !reading.remarks.some(({ weight }) => weight === "refuse"))
    reading.remarks.push(refuse("holds no text; send the story with its headline and date"));
  return reading;
}

function refuse(message: string): Remark {
  return { ...START, weight: "refuse", field: "file", message };
}
