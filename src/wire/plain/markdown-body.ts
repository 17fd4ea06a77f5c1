import type { List, Paragraph, PhrasingContent, RootContent } from "mdast";
import { gfmTableToMarkdown } from "mdast-util-gfm-table";
import { toMarkdown, type Options } from "mdast-util-to-markdown";
import type { Block } from "./blocks.ts";

/** Escapes what GFM adds too: tables and struck text. Made once, for each call would make it anew. */
const OPTIONS: Options = {
  bullet: "-",
  rule: "-",
  extensions: [gfmTableToMarkdown(), { unsafe: [{ character: "~", inConstruct: "phrasing" }] }],
};

/** What could be markup in Markdown, or a link; most paragraphs have none of it and stay as they are. */
const MARKUP = /[*_`[\]<>\\~|@&]|:\/\/|www\.|^(?:[#+=:-]|\d{1,9}[.)])/i;
/** Addresses as GFM finds them (https://github.github.com/gfm/#autolinks-extension-), which escapes and entities inside would break. */
const IN_ADDRESS = String.raw`(?:[^\s<>"“”«»&]|&(?![#\w]{1,40};)){1,2000}`;
const LABEL = "[A-Za-z0-9]{1,63}(?:-{1,8}[A-Za-z0-9]{1,63}){0,8}";
const ADDRESS = new RegExp(
  String.raw`https?://${IN_ADDRESS}|(?<![A-Za-z0-9.-])www\.${IN_ADDRESS}|(?<![\w.+-])(?:mailto:)?[\w.+-]{1,64}@${LABEL}(?:\.${LABEL}){1,8}`,
  "gi",
);

/** The blocks of a text as Markdown in which every character comes out as it stands in the copy. */
export function markdownOf(blocks: Block[]): string {
  return blocks.map(writeBlock).join("\n\n");
}

function writeBlock(block: Block): string {
  if (block.kind === "paragraph" || block.kind === "subhead") {
    const mark = block.kind === "subhead" ? "## " : "";
    if (!MARKUP.test(block.text) && !(mark && block.text.endsWith("#"))) return mark + block.text;
  }
  return toMarkdown(nodeOf(block), OPTIONS).trimEnd();
}

function nodeOf(block: Block): RootContent {
  switch (block.kind) {
    case "subhead":
      return { type: "heading", depth: 2, children: phrasesOf(block.text) };
    case "paragraph":
      return paragraphOf([block.text]);
    case "lines":
      return paragraphOf(block.texts);
    case "list":
      return listOf(block);
  }
}

function listOf({ items, start }: Block & { kind: "list" }): List {
  const children = items.map((item) => ({ type: "listItem" as const, spread: false, children: [paragraphOf([item])] }));
  return { type: "list", ordered: start !== undefined, ...(start !== undefined && { start }), spread: false, children };
}

function paragraphOf(texts: string[]): Paragraph {
  const children = texts.flatMap((text, n) =>
    n === 0 ? phrasesOf(text) : [{ type: "break" as const }, ...phrasesOf(text)],
  );
  return { type: "paragraph", children };
}

/** A text with its addresses as links, for those are written without escapes. */
function phrasesOf(text: string): PhrasingContent[] {
  const phrases: PhrasingContent[] = [];
  let from = 0;
  ADDRESS.lastIndex = 0;
  for (let found = ADDRESS.exec(text); found; found = ADDRESS.exec(text)) {
    const address = addressIn(found[0]);
    if (address === "") continue;
    // What was left of it may be the next.
    ADDRESS.lastIndex = found.index + address.length;
    if (found.index > from) phrases.push({ type: "text", value: text.slice(from, found.index) });
    const scheme = /^(https?|mailto):/i.test(address)
      ? ""
      : address.includes("@") && !/^www\./i.test(address)
        ? "mailto:"
        : "http://";
    phrases.push({ type: "link", url: scheme + address, children: [{ type: "text", value: address }] });
    from = found.index + address.length;
  }
  if (from < text.length) phrases.push({ type: "text", value: text.slice(from) });
  return phrases;
}

/** An address without the punctuation behind it. */
function addressIn(found: string): string {
  let end = found.length;
  while (end > 0 && !/[\p{L}\p{N}/=]/u.test(found.charAt(end - 1))) end -= 1;
  return found.slice(0, end);
}
