import { cutDateline } from "./plain/dateline.ts";
import type { WireImage } from "./item.ts";
import { markdownOf } from "./markdown.ts";
import type { Notebook } from "./notebook.ts";
import type { Told } from "./told.ts";
import { lineOf } from "./told-line.ts";

/** A text as Markdown, and what stood before its first words. */
export type ToldBody = { body: string; cut?: ReturnType<typeof cutDateline> };

/**
 * The text of an item without the dateline before its first words, and without a first paragraph that only says again what the headline or
 * the standfirst says. A Dateline's own text stays as it is.
 */
export function bodyOf(told: Told, images: WireImage[], notebook: Notebook): ToldBody {
  if (!told.text) return { body: "" };
  const { tree, field, spot } = told.text;
  const { headline, dek } = told;
  const house = told.own?.house;
  const body = markdownOf(tree, { notebook, field, spot, house, headline, images });
  if (house !== undefined) return { body };

  const rest = withoutEchoes(body, [headline, dek]);
  const end = rest.indexOf("\n\n");
  const first = end === -1 ? rest : rest.slice(0, end);
  // Some set the dateline in bold type; a bold dateline is no more than one.
  const cut = cutDateline(first) ?? cutDateline(first.replace(/^\*\*([^*\n]{1,200})\*\*/, "$1"));
  return cut ? { body: cut.rest + rest.slice(first.length), cut } : { body: rest };
}

function withoutEchoes(body: string, said: (string | undefined)[]): string {
  let rest = body;
  for (let left = said.filter((one) => one !== undefined).map(wordsOf); left.length > 0;) {
    const end = rest.indexOf("\n\n");
    const first = end === -1 ? rest : rest.slice(0, end);
    const at = first.length > 2000 ? -1 : left.indexOf(wordsOf(first));
    if (at === -1 || end === -1) return rest;
    left = left.filter((_, other) => other !== at);
    rest = rest.slice(end + 2);
  }
  return rest;
}

function wordsOf(text: string): string {
  return (lineOf(text) ?? "").replace(/[#*_\\]/g, "").trim();
}
