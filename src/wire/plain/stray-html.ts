import { fromHtml } from "hast-util-from-html";
import type { Remark } from "../item.ts";

const BLOCKS =
  "p|div|h[1-6]|ul|ol|dl|dt|dd|table|thead|tbody|tr|blockquote|section|article|header|footer|figure|figcaption|hr|pre|body|html|head|title";
const INLINES =
  "a|abbr|acronym|b|big|center|cite|code|del|em|font|i|img|ins|mark|meta|link|q|s|small|span|strike|strong|sub|sup|td|th|time|tt|u";
/** A tag of HTML, and no other thing in angle brackets: a reader may want to see `<name>`. No name is tried twice at one place. */
const TAG = new RegExp(`<(/?)(?:(br)|(li)|(${BLOCKS})|(${INLINES}))(?:\\s[^<>]*)?/?>|[\\v\\u0085\\u2028\\u2029]`, "gi");

/** A part of a line as HTML breaks it, and the column that it begins in. */
export type Part = { text: string; column: number };

/**
 * A line without HTML's tags, in parts: a paragraph's tag parts it with an empty line, a list's item gets a bullet. Tags that only
 * dress text are left out; where they carried an address, a remark keeps it.
 */
export function partsOf(raw: string, line: number, remarks: Remark[]): Part[] {
  if (!/[<\v\u0085\u2028\u2029]/.test(raw)) return [{ text: raw, column: 1 }];
  const parts: Part[] = [];
  let text = "";
  let from = 0;
  let start = 0;
  const end = (at: number) => {
    parts.push({ text: text + raw.slice(from, at), column: start + 1 });
    text = "";
  };
  for (const found of raw.matchAll(TAG)) {
    const [tag, closing, , item, block, inline] = found;
    const at = found.index;
    if (inline) {
      text += raw.slice(from, at) + (/^t[dh]$/i.test(inline) && closing ? "\t" : "");
      noteAddress(tag, line, at + 1, remarks);
    } else {
      end(at);
      start = at + tag.length;
      if (block) parts.push({ text: "", column: at + 1 });
      if (item && !closing) text = "• ";
    }
    from = at + tag.length;
  }
  end(raw.length);
  return parts;
}

function noteAddress(tag: string, line: number, column: number, remarks: Remark[]): void {
  const address = /\s(?:href|src)\s*=\s*["']?([^"'\s>]+)/i.exec(tag)?.[1];
  if (address === undefined) return;
  const message = `links to ${address.slice(0, 300)}, which a plain text cannot hold; set the link by hand if readers need it`;
  remarks.push({ line, column, weight: "note", field: "text", message });
}

/** A text in which what HTML never shows (scripts, styles, comments) is left out but for its line breaks, so that lines keep their numbers. */
export function blankHidden(text: string, first: number, remarks: Remark[]): string {
  if (!text.includes("<")) return text;
  let shown = "";
  let from = 0;
  let line = first;
  for (const found of text.matchAll(/<(?:(script|style)\b[^<>]*>|!--)/gi)) {
    if (found.index < from) continue;
    const close = new RegExp(found[1] === undefined ? "-->" : `</${found[1]}\\s*>`, "gi");
    close.lastIndex = found.index + found[0].length;
    // What nothing closes hides nothing; looking again for the same would be in vain.
    if (!close.test(text)) break;
    const before = text.slice(from, found.index);
    line += breaksIn(before).length;
    const hidden = text.slice(found.index, close.lastIndex);
    const message = `${found[1] === undefined ? "an HTML comment" : `<${found[1].toLowerCase()}>`} was left out; readers never see it`;
    remarks.push({ line, column: 1, weight: "note", field: "text", message });
    shown += before + breaksIn(hidden).join("");
    line += breaksIn(hidden).length;
    from = close.lastIndex;
  }
  return shown + text.slice(from);
}

const breaksIn = (text: string) => text.match(/\r\n|[\n\r]/g) ?? [];

/** What entities mean, by HTML's own list (https://html.spec.whatwg.org/#named-character-references); few occur, again and again. */
const known = new Map<string, string>();

/** A text with each entity (`&amp;`, `&#8212;`) decoded once; what HTML does not know stays as it is. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:[A-Za-z][A-Za-z0-9]{1,31}|#\d{1,7}|#[xX][0-9A-Fa-f]{1,6});/g, (entity) => {
    let meaning = known.get(entity);
    if (meaning === undefined) {
      const [node] = fromHtml(entity, { fragment: true }).children;
      meaning = node?.type === "text" ? node.value : "";
      if (known.size < 5000) known.set(entity, meaning);
    }
    return meaning;
  });
}
