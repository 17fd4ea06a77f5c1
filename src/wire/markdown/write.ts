import { toMdast } from "hast-util-to-mdast";
import { gfmTableToMarkdown } from "mdast-util-gfm-table";
import { toMarkdown, type Options } from "mdast-util-to-markdown";
import { rawHtml, startTag } from "./raw.ts";
import type { Element, Handler, Root } from "./tree.ts";

type Unsafe = NonNullable<Options["unsafe"]>[number];

/** GFM, beyond its tables: what would be struck out without being meant to (https://github.github.com/gfm/). */
const UNSAFE: Unsafe[] = [{ character: "~", inConstruct: "phrasing" }];

/** Inline elements that Markdown has no sign for and a body may have: their tags stand in it. */
const RAW_INLINE = "abbr cite dfn ins kbd mark s samp small span sub sup time u var raw-inline".split(" ");
/** The same of blocks, each as HTML as a whole. */
const RAW_BLOCK = "details dl figure raw".split(" ");

/** A tag within a line. Of mdast's `html` nobody knows whether it is a block; this type is taken for words of a line everywhere. */
const tag = (value: string) => ({ type: "mdxTextExpression", value }) as unknown as { type: "text"; value: string };

const around: Handler = (state, node) => {
  const own = node as unknown as Element;
  const whole = own.tagName === "raw-inline" ? (own.children[0] as Element) : own;
  const words = state.all(whole as unknown as typeof node) as { type: "text"; value: string }[];
  return [tag(startTag(whole)), ...words, tag(`</${whole.tagName}>`)];
};

const asHtml: Handler = (_, node) => {
  const own = node as unknown as Element;
  const [only] = own.children;
  return { type: "html", value: rawHtml(own.tagName === "raw" ? only! : own) };
};

const footnote: Handler = (_, node) => {
  const { label } = node.properties as Record<string, string>;
  return { type: "footnoteReference", identifier: label!, label };
};

const definition: Handler = (state, node) => {
  const { label } = node.properties as Record<string, string>;
  const children = state.toFlow(state.all(node)) as [];
  return { type: "footnoteDefinition", identifier: label!, label, children };
};

/** Markdown (CommonMark, GFM tables, strikethrough and footnotes) of a tree of HTML in which nothing runs. */
export function writeMarkdown(tree: Root): string {
  const mdast = toMdast(tree as Parameters<typeof toMdast>[0], {
    document: true,
    quotes: ["“”", "‘’"],
    handlers: {
      ...Object.fromEntries(RAW_INLINE.map((name) => [name, around])),
      ...Object.fromEntries(RAW_BLOCK.map((name) => [name, asHtml])),
      "footnote-ref": footnote,
      "footnote-def": definition,
    },
  });
  return toMarkdown(mdast, {
    bullet: "-",
    emphasis: "_",
    rule: "-",
    fences: true,
    resourceLink: true,
    extensions: [gfmTableToMarkdown({ tablePipeAlign: false })],
    unsafe: UNSAFE,
    handlers: {
      delete: (node, _, state, info) => {
        const exit = state.enter("strikethrough" as "emphasis");
        const words = state.containerPhrasing(node, { ...info, before: "~", after: "~" });
        exit();
        return `~~${words}~~`;
      },
      mdxTextExpression: (node: { value: string }) => node.value,
      footnoteReference: (node) => `[^${node.label}]`,
      footnoteDefinition: (node, _, state, info) => {
        const words = state.containerFlow(node, state.createTracker(info).current());
        return `[^${node.label}]: ${words.replace(/\n(?=[^\n])/g, "\n    ")}`;
      },
    },
  }).trim();
}
