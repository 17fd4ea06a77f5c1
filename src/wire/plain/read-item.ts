import type { WireItem, WireName, WireSetting } from "../item.ts";
import { blocksOf } from "./blocks.ts";
import { changeOf, takeChange } from "./changes.ts";
import { takeEmbargo } from "./embargo.ts";
import { cutEnd, type Ended } from "./ends.ts";
import { correctionsOf, refusalsOf, remarksOfPrefixes, toldOf, withChanges } from "./item-fields.ts";
import { guidOf } from "./guid.ts";
import { remarkOn, type Head } from "./head.ts";
import type { Line } from "./line.ts";
import { takeInlineDateline } from "./lede.ts";
import { markdownOf } from "./markdown-body.ts";
import { cutPrefixes } from "../printed/prefixes.ts";
import { publishedOf } from "./published.ts";
import { readHead } from "./read-head.ts";
import { takeAsides } from "./asides.ts";

/** Reads the lines of one item; undefined where none of them has anything in it. What is wrong with it stands in its remarks. */
export function readItem(all: Line[], { fileDay }: WireSetting): WireItem | undefined {
  const first = all.find(({ text }) => text !== "");
  if (!first) return undefined;
  const embargoed = takeEmbargo(all, fileDay);
  const ended = cutEnd(withoutRules(embargoed.lines));
  const { head, next } = readHead(ended.lines, fileDay);
  noteEnd(head, ended);

  const asides = takeAsides(ended.lines.slice(next));
  head.editorialNotes.push(...asides.notes);
  if (asides.copyright !== undefined) head.copyright ??= asides.copyright;
  const lines = takeInlineDateline(head, withoutChanges(head, asides.lines));
  const blocks = blocksOf(withoutChanges(head, lines));
  const body = markdownOf(blocks);

  const headline = head.headline ?? first;
  const lede = blocks.find(({ kind }) => kind === "paragraph");
  const printed = head.headline?.text ?? firstSentence(lede?.kind === "paragraph" ? lede.text : first.text);
  const prefixed = withChanges(cutPrefixes([...head.marks, printed].join(": ")), head);
  if (!head.headline) {
    const message = `no headline was found, so the first sentence stands for it; write one on a first line of its own, or as "Headline: …"`;
    remarkOn(head, first, "decide", "headline", message);
  }
  const published = publishedOf(head, first, fileDay);
  const item: WireItem = {
    format: "plain text",
    spot: { line: first.line, column: first.column },
    guid: guidOf(published, prefixed.bare),
    version: prefixed.version === 0 ? (head.version ?? 0) : prefixed.version,
    versionCreated: head.updated?.time ?? published,
    status: prefixed.status === "usable" ? (head.status ?? "usable") : prefixed.status,
    headline: prefixed.headline,
    byline: [...new Set(head.byline)],
    published,
    dateline: head.dateline?.places ?? [],
    names: head.keywords.map((name): WireName => ({ kind: "topic", name, part: "about" })),
    keyPoints: head.keyPoints,
    body,
    images: [],
    corrections: correctionsOf(head, prefixed, published),
    ...toldOf(head, prefixed, published),
    ...(embargoed.embargo !== undefined && { embargo: embargoed.embargo }),
    remarks: [],
  };
  const refusals = refusalsOf(item, headline, ended);
  return {
    ...item,
    remarks: [...refusals, ...embargoed.remarks, ...head.remarks, ...remarksOfPrefixes(prefixed, headline)],
  };
}

/** Lines of stars, dashes or points part a text, and say nothing. */
function withoutRules(lines: Line[]): Line[] {
  return lines.map((line) => (/^(?:[-–—_*=~•·.] ?){3,200}$/u.test(line.text) ? { ...line, text: "" } : line));
}

/** What stands behind the end is for editors: nothing of it is lost, and readers never see it. */
function noteEnd(head: Head, { after, provider }: Ended): void {
  if (provider !== undefined) head.provider ??= provider;
  const [line] = after;
  if (!line) return;
  head.editorialNotes.push(after.map(({ text }) => text).join("\n"));
  const count = `${after.length} line${after.length === 1 ? "" : "s"}`;
  const message = `its text goes on behind the end mark (${count}); that is kept as a note to editors`;
  remarkOn(head, line, "note", "text", message);
}

/** Sentences in brackets on a correction may stand below the dateline too, before the lede. */
function withoutChanges(head: Head, lines: Line[]): Line[] {
  let from = 0;
  // A few at most; more would be a text in brackets.
  for (let n = 0; n < 5; n++) {
    const at = lines.findIndex(({ text }, i) => i >= from && text !== "");
    const change = at === -1 ? undefined : changeOf(lines, at);
    if (!change) break;
    takeChange(head, change);
    from = at + change.taken;
  }
  return lines.slice(from);
}

function firstSentence(text: string): string {
  const found = /^.{20,200}?[.!?]["”»]?(?=\s)/u.exec(text)?.[0] ?? text;
  return found.length <= 200 ? found.replace(/\.$/, "") : `${found.slice(0, 200).replace(/\s+\S*$/, "")} …`;
}
