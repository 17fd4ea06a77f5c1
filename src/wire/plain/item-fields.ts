import type { Time } from "../../model/time.ts";
import { defined } from "../defined.ts";
import type { Remark, WireItem } from "../item.ts";
import type { Ended } from "./ends.ts";
import type { Head } from "./head.ts";
import type { Line } from "./line.ts";
import { HALF_STEP, withdrawnBy, type Prefixed } from "../printed/prefixes.ts";

/** What sentences in brackets say of a version beyond the prefixes of its headline: it mends, or withdraws, what was sent. */
export function withChanges(prefixed: Prefixed, { changes }: Head): Prefixed {
  if (prefixed.kind) return prefixed;
  if (changes.some(({ kind }) => kind === "withdrawn")) return withdrawnBy(prefixed);
  const kind = (["corrected", "refiled"] as const).find((one) => changes.some((change) => change.kind === one));
  return kind ? { ...prefixed, kind, version: prefixed.version + HALF_STEP } : prefixed;
}

/** The fields of an item that its head and its prefixes tell of, and no others. */
export function toldOf(head: Head, prefixed: Prefixed, published: Time): Partial<WireItem> {
  const { dek, slug, provider, language, section, usageTerms, copyright } = head;
  const urgency = prefixed.urgency ?? head.urgency;
  const updates = head.changes.filter(({ kind }) => kind === "updated").map(({ what }) => what);
  const editorialNote = [...head.editorialNotes, ...updates].join("\n");
  const isUpdate = prefixed.isUpdate || prefixed.kind !== undefined || updates.length > 0;
  const updated = head.updated?.time ?? (isUpdate ? published : undefined);
  const told = { dek, slug, provider, language, section, usageTerms, copyright, urgency, updated };
  return { ...defined(told), ...(editorialNote !== "" && { editorialNote }) };
}

/** A change that the sender tells of: by the headline's prefix, by a sentence in brackets, or by both. */
export function correctionsOf(head: Head, { kind, status }: Prefixed, published: Time): WireItem["corrections"] {
  const told = head.changes.flatMap((change) => (change.kind === "updated" ? [] : [{ ...change, kind: change.kind }]));
  const main = status === "canceled" || head.status === "canceled" ? "withdrawn" : kind;
  const date = head.updated?.time ?? published;
  const dated = told.map(({ kind: own, what }) => ({ kind: main ?? own, what, date }));
  return dated.length > 0 || !main ? dated : [{ kind: main, date }];
}

/** What to tell of the prefixes that left the headline. */
export function remarksOfPrefixes({ dropped, advisory, urgency }: Prefixed, { line, column }: Line): Remark[] {
  const spot = { line, column, field: "headline" };
  const remarks: Remark[] = dropped.map((prefix) => ({
    ...spot,
    weight: "note",
    message: `"${prefix}" is left out of the headline`,
  }));
  if (urgency)
    remarks.push({ ...spot, weight: "note", message: `its prefix sets the urgency to ${urgency} and is left out` });
  if (advisory)
    remarks.push({
      ...spot,
      weight: "decide",
      message: "is an advisory to editors; publish it only where it is a story",
    });
  return remarks;
}

/** Why an item cannot be taken as it is: an unfinished take, no headline, no text. */
export function refusalsOf(item: WireItem, { line, column }: Line, { unfinished }: Ended): Remark[] {
  const remarks: Remark[] = [];
  if (unfinished) {
    const message = `is an unfinished take ("${unfinished.text.slice(-60)}"); wait for the whole text, or join the takes`;
    remarks.push({ line: unfinished.line, column: unfinished.column, weight: "refuse", field: "text", message });
  }
  const spot = { line, column, weight: "refuse" as const };
  if (item.headline === "") remarks.push({ ...spot, field: "headline", message: "has no words in it; write one" });
  if (item.body === "" && item.status !== "canceled") {
    remarks.push({ ...spot, field: "text", message: "has a head and no text; wait for the text, or write it" });
  }
  return remarks;
}
