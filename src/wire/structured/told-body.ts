import { correctionKindOf } from "./correction-marks.ts";
import type { WireImage } from "../item.ts";
import { markdownOf } from "../markdown/markdown.ts";
import type { Notebook } from "../notebook.ts";
import { cutDateline } from "../printed/dateline.ts";
import type { Told } from "./told.ts";
import { lineOf } from "./told-line.ts";

/** A text as Markdown, and what stood before its first words: the dateline, who signs, notes to editors. */
export type ToldBody = { body: string; cut?: ReturnType<typeof cutDateline>; by: string[]; edNotes: string[] };

/** What is longer than that (in characters) is no headline, by-line or note before a text. */
const LONGEST = 2000;

/**
 * The text of an item without what stands before its first words: the dateline, the by-line, a note on a correction, and a paragraph that only
 * says again what the headline or the standfirst says. A Dateline's own text stays as it is.
 */
export function bodyOf(told: Told, images: WireImage[], notebook: Notebook): ToldBody {
  const found: ToldBody = { body: "", by: [], edNotes: [] };
  if (!told.text) return found;
  const { tree, field, spot } = told.text;
  const { headline, dek } = told;
  const house = told.own?.house;
  found.body = markdownOf(tree, { notebook, field, spot, house, headline, images });
  if (house !== undefined) return found;

  const said = new Set([headline, dek, ...told.by].flatMap((words) => (words === undefined ? [] : [wordsOf(words)])));
  for (let first = firstIn(found.body); first !== undefined && first.length <= LONGEST; first = firstIn(found.body)) {
    const words = wordsOf(first);
    if (said.has(words)) said.delete(words);
    else if (told.by.length === 0 && found.by.length === 0 && isByline(words)) found.by.push(words);
    else if (isNote(words)) found.edNotes.push(words);
    else break;
    found.body = found.body.slice(first.length + 2);
  }

  const first = firstIn(found.body) ?? found.body;
  // Some set the dateline in bold type; a bold dateline is no more than one.
  found.cut = cutDateline(first) ?? cutDateline(first.replace(/^\*\*([^*\n]{1,200})\*\*/, "$1"));
  if (found.cut) found.body = found.cut.rest + found.body.slice(first.length);
  if (found.cut?.by !== undefined && found.by.length === 0 && told.by.length === 0) found.by.push(found.cut.by);
  return found;
}

/** The first paragraph, where another follows: a text is never taken for a line before one. */
function firstIn(body: string): string | undefined {
  const end = body.indexOf("\n\n");
  return end === -1 ? undefined : body.slice(0, end);
}

function wordsOf(text: string): string {
  return (lineOf(text.slice(0, LONGEST)) ?? "").replace(/[#*_\\]/g, "").trim();
}

function isByline(words: string): boolean {
  return words.length <= 150 && /^By \p{Lu}/u.test(words) && !/[.!?:]$/.test(words);
}

/** `(In March 3 story, corrects the last paragraph)`: AP's and Reuters' notes on a correction stand before the text, in brackets. */
function isNote(words: string): boolean {
  if (!/^[([].*[)\]]$/.test(words)) return false;
  return correctionKindOf(words) !== undefined || /^.{0,80}[\s,](?:corrects|refiles|fixes)\s/i.test(words);
}
