import type { Line } from "./line.ts";
import { joinLines } from "./join-lines.ts";
import { itemOf } from "./list-item.ts";

/** A part of a text: a paragraph or a subhead in one line, the items of a list, or lines that stay lines (scores, verse). */
export type Block =
  | { kind: "paragraph" | "subhead"; text: string; line: Line }
  | { kind: "list"; items: string[]; start?: number; line: Line }
  | { kind: "lines"; texts: string[]; line: Line };

/**
 * The blocks of a text, whichever way its lines are broken: at a width with empty lines or indents between paragraphs, or one
 * line a paragraph, with empty lines or without.
 */
export function blocksOf(lines: Line[]): Block[] {
  const groups = joinLines(lines);
  const blocks: Block[] = [];
  for (const group of groups) {
    const [line] = group;
    const texts = group.map(({ text }) => text);
    const item = itemOf(texts);
    const before = blocks.at(-1);
    if (item && before?.kind === "list" && goesOn(before, item)) before.items.push(...item.items);
    else if (item) blocks.push({ kind: "list", line: line!, ...item });
    else if (texts.length > 1) blocks.push({ kind: "lines", texts, line: line! });
    else blocks.push({ kind: "paragraph", text: texts[0]!, line: line! });
  }
  return withSubheads(blocks.map(orParagraph));
}

function goesOn(before: Block & { kind: "list" }, item: { items: string[]; start?: number }): boolean {
  if (before.start === undefined || item.start === undefined) return before.start === item.start;
  return item.start === before.start + before.items.length;
}

/** A list of one is a sentence with a dash or a number in front, unless its bullet can be nothing else. */
function orParagraph(block: Block): Block {
  if (block.kind !== "list" || block.items.length > 1 || block.line.text.startsWith("•")) return block;
  return {
    kind: "paragraph",
    line: block.line,
    text: block.line.text.startsWith("-") || block.start !== undefined ? wholeOf(block) : block.items[0]!,
  };
}

const wholeOf = (block: Block & { kind: "list" }) => `${/^\S+/.exec(block.line.text)?.[0] ?? ""} ${block.items[0]!}`;

/** Subheads: short lines alone that end no sentence, quote nobody, and have more text below them. */
function withSubheads(blocks: Block[]): Block[] {
  return blocks.map((whole, n): Block => {
    const next = blocks[n + 1];
    const block = withoutFrame(whole);
    // A Markdown heading is one, whatever stands below.
    if (block.kind === "paragraph" && whole.kind === "paragraph" && /^#{1,6} \S/.test(whole.text))
      return { ...block, kind: "subhead" };
    if (block.kind !== "paragraph" || !next || next.line.line === block.line.line) return block;
    const isShort = block.text.length <= 80 && block.text.split(" ").length <= 12;
    const isPlain =
      /[\p{L}\p{N}?)]$/u.test(block.text) && !/^["“”„«‘'(\p{Ll}-]/u.test(block.text) && /\p{L}/u.test(block.text);
    const isOver = next.kind !== "paragraph" || next.text.length > block.text.length;
    return isShort && isPlain && isOver && !/\?$/.test(block.text) ? { ...block, kind: "subhead" } : block;
  });
}

/** A short line without what some set around a subhead: `** Prices **`, `## Prices`. */
function withoutFrame(block: Block): Block {
  if (block.kind !== "paragraph" || block.text.length > 90) return block;
  const inner =
    /^(\*{1,3}|={2,3}|-{2,3}) ?(\p{Lu}[^*=]*?) ?\1$/u.exec(block.text)?.[2] ?? /^#{1,6} (\S.*)$/.exec(block.text)?.[1];
  return inner === undefined ? block : { ...block, text: inner };
}
