import { decoded } from "../../model/permalink.ts";
import { markdownToMdast } from "satteri";

/**
 * A link or a picture as it stands in Markdown: its address, percent-encoding undone, and the offset of that address; or an id that
 * its HTML gives to a part of it.
 */
export type Mention = { kind: "link" | "image" | "id"; address: string; offset: number };

type MdastNode = ReturnType<typeof markdownToMdast>;
type Seen = {
  mentions: Mention[];
  definitions: Map<string, string>;
  html: { text: string; offset: number }[];
  notes: MdastNode[];
};

const ID = /<[^>]*?\sid\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;

/** Every link and picture of a Markdown text in the order in which they come out as HTML: footnotes last. */
export function mentionsIn(markdown: string): Mention[] {
  return look(markdown).mentions;
}

/**
 * Where markup that is left out stands in a Markdown text: an element (`<script>`), an attribute (`onclick`) or the scheme of an
 * address (`javascript:`). The beginning when it is not there as written.
 */
export function offsetOfMarkup(markdown: string, markup: string): number {
  const { html, mentions } = look(markdown);
  const name = markup.replace(/[<>:]/g, "");
  const pattern = markup.startsWith("<")
    ? new RegExp(`<${name}(?![\\w-])`, "i")
    : markup.endsWith(":")
      ? new RegExp(`(?<![\\w-])${name.replace(/[+.]/g, "\\$&")}\\s*:`, "i")
      : new RegExp(`(?<=<[^>]*\\s)${name.replace(/\W/g, "\\$&")}(?=\\s*[=>\\s/])`, "i");
  const found = html.flatMap(({ text, offset }) => {
    const at = text.search(pattern);
    return at === -1 ? [] : [offset + at];
  });
  if (markup.endsWith(":")) {
    found.push(...mentions.filter(({ address }) => pattern.test(address)).map(({ offset }) => offset));
  }
  return found.length === 0 ? 0 : Math.min(...found);
}

function look(markdown: string): Seen {
  const seen: Seen = { mentions: [], definitions: new Map(), html: [], notes: [] };
  const root = markdownToMdast(markdown, { features: { frontmatter: false } });
  collectDefinitions(root, seen.definitions);
  walk(root, markdown, seen);
  for (const note of seen.notes.splice(0)) for (const child of childrenOf(note)) walk(child, markdown, seen);
  return seen;
}

function collectDefinitions(node: MdastNode, definitions: Map<string, string>): void {
  if (node.type === "definition" && !definitions.has(node.identifier)) definitions.set(node.identifier, node.url);
  for (const child of childrenOf(node)) collectDefinitions(child, definitions);
}

function walk(node: MdastNode, markdown: string, seen: Seen): void {
  const start = node.position?.start.offset ?? 0;
  const mention = (kind: Mention["kind"], address: string, offset: number) =>
    seen.mentions.push({ kind, address: decoded(address), offset });
  switch (node.type) {
    case "link":
      mention("link", node.url, destinationOf(markdown, start, childrenOf(node).at(-1)?.position?.end.offset));
      break;
    case "image":
      mention("image", node.url, destinationOf(markdown, start, start));
      break;
    case "linkReference":
    case "imageReference":
      mention(node.type === "linkReference" ? "link" : "image", seen.definitions.get(node.identifier) ?? "", start);
      break;
    case "html":
      seen.html.push({ text: node.value, offset: start });
      for (const { 0: tag, 1: name, index } of node.value.matchAll(/<(a|img)(?![\w-])[^>]*>/gi)) {
        const named = /\s(?:href|src)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+))/i.exec(tag);
        const address = named?.[1] ?? named?.[2] ?? named?.[3] ?? "";
        const at = named ? tag.indexOf(address, named.index + named[0].indexOf("=")) : 0;
        mention(name!.length === 1 ? "link" : "image", address, start + index + at);
      }
      for (const { 0: tag, 1: double, 2: single, 3: bare = "", index } of node.value.matchAll(ID)) {
        const id = double ?? single ?? bare;
        seen.mentions.push({ kind: "id", address: id, offset: start + index + tag.lastIndexOf(id) });
      }
      break;
    case "footnoteDefinition":
      seen.notes.push(node);
      return;
  }
  for (const child of childrenOf(node)) walk(child, markdown, seen);
}

/** Where the address of a link stands that begins at `start`, and whose text ends at `end`: behind `](` and perhaps `<`. */
function destinationOf(markdown: string, start: number, end: number | undefined): number {
  if (!/[[!]/.test(markdown[start] ?? "")) return start + (markdown[start] === "<" ? 1 : 0);
  const bracket = markdown.indexOf("](", end ?? start);
  if (bracket === -1) return start;
  return bracket + 2 + /^[\s<]*/.exec(markdown.slice(bracket + 2, bracket + 20))![0].length;
}

function childrenOf(node: MdastNode): MdastNode[] {
  return "children" in node ? (node.children as MdastNode[]) : [];
}
