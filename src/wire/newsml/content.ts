import { parseHtml } from "../markdown/html.ts";
import type { WireImage } from "../item.ts";
import { addressOfPicture } from "../markdown/picture.ts";
import { shown, type Notebook } from "../notebook.ts";
import { plainTree } from "../structured/plain-tree.ts";
import type { Told } from "../structured/told.ts";
import { lineOf } from "../structured/told-line.ts";
import { parseXml, type XmlElement } from "../xml/xml.ts";
import { attributeOf, elementsIn, everyIn, firstIn, textOf } from "../xml/tree.ts";

/** The text of an item as its content has it, and the NITF document that it is, where it is one. */
export type Content = { text: Told["text"]; nitf?: XmlElement };

/**
 * The text in a `contentSet`: XHTML before NITF before HTML before plain text, whatever the order in which the alternatives stand. Throws
 * `Unreadable` on markup that cannot be read.
 */
export function contentOf(item: XmlElement, notebook: Notebook): Content {
  const contentSet = firstIn(item, "contentSet");
  const inline = elementsIn(contentSet, "inlineXML");
  for (const one of inline) {
    const [html] = everyIn(one, "html", "body", "div", "article", "section", "p");
    const [nitf] = everyIn(one, "nitf");
    if (html && !nitf)
      return { text: { tree: html.name === "p" ? one : (firstIn(html, "body") ?? html), field: "inlineXML" } };
  }
  for (const one of inline) {
    const [nitf] = everyIn(one, "nitf");
    if (nitf) return { text: undefined, nitf };
  }
  for (const { name, spot, attributes } of inline)
    notebook.note(
      spot,
      name,
      `content of the type ${shown(attributes.get("contenttype") ?? "unknown")} is no text, and was left out`,
    );
  return dataOf(elementsIn(contentSet, "inlineData"), notebook);
}

function dataOf(parts: XmlElement[], notebook: Notebook): Content {
  const isMarkup = (part: XmlElement) =>
    /html|nitf/i.test(attributeOf(part, "contenttype") ?? "") ||
    /^\s*<(p|div|html|body|h\d|ul|nitf)\b/i.test(textOf(part));
  const part = parts.find(isMarkup) ?? parts.find((one) => lineOf(textOf(one)));
  if (!part) return { text: undefined };
  const encoding = attributeOf(part, "encoding");
  if (encoding && !/utf|plain|text/i.test(encoding)) {
    notebook.note(
      part.spot,
      "inlineData",
      `content encoded as ${shown(encoding)} was left out; ask for plain text or XHTML`,
    );
    return { text: undefined };
  }
  const words = textOf(part);
  const at = { field: "inlineData", spot: part.spot };
  // Some wrap plain text in a paragraph of HTML and call it plain still.
  if (attributeOf(part, "contenttype") === "text/plain" && !/<(?!\/?(?:p|br)\b)/i.test(words))
    return {
      text: {
        tree: plainTree(words.replace(/<\/?p[^<>]*>/gi, "\n\n").replace(/<br[^<>]*>/gi, "\n"), part.spot),
        ...at,
      },
    };
  if (!isMarkup(part)) return { text: { tree: plainTree(words, part.spot), ...at } };
  if (/^\s*(<\?xml[^>]*>\s*)?<nitf\b/.test(words)) return { text: undefined, nitf: parseXml(words.trim()) };
  return { text: { tree: parseHtml(words, part.spot, at.field, notebook), ...at } };
}

/** The picture files that an item names, of each the best: the largest that is on the web or beside the file of wire copy. */
export function filesOf(item: XmlElement): string | undefined {
  const files = elementsIn(firstIn(item, "contentSet"), "remoteContent").filter((one) => {
    const type = attributeOf(one, "contenttype") ?? "";
    return (
      /^image\//i.test(type) ||
      (type === "" && /\.(jpe?g|png|webp|gif|avif|tiff?)$/i.test(attributeOf(one, "href") ?? ""))
    );
  });
  const size = (one: XmlElement) =>
    (Number(attributeOf(one, "width")) || 0) * (Number(attributeOf(one, "height")) || 0) ||
    (/high|main|original/i.test(attributeOf(one, "rendition") ?? "")
      ? 2
      : /thumb/i.test(attributeOf(one, "rendition") ?? "")
        ? 0
        : 1);
  const usable = files.flatMap((one) => {
    const href = addressOfPicture(attributeOf(one, "href") ?? "");
    return href ? [{ href, size: size(one) }] : [];
  });
  return usable.sort((a, b) => b.size - a.size)[0]?.href;
}

/** The picture that an item is or has, with what the item says of it; undefined where it names no file that anybody could fetch. */
export function pictureOf(item: XmlElement): WireImage | undefined {
  const href = filesOf(item);
  if (!href) return undefined;
  const meta = firstIn(item, "contentMeta");
  const descriptions = elementsIn(meta, "description");
  const caption = descriptions.find((one) => /caption/i.test(attributeOf(one, "role") ?? "")) ?? descriptions[0];
  const rights = firstIn(item, "rightsInfo");
  const text = (element: XmlElement | undefined) => lineOf(textOf(element));
  const creator = firstIn(meta, "creator");
  return {
    href,
    caption: text(caption),
    credit:
      text(firstIn(meta, "creditline")) ??
      text(firstIn(creator, "name")) ??
      text(firstIn(rights, "copyrightHolder", "name")),
    licence: text(firstIn(rights, "usageTerms")) ?? text(firstIn(rights, "copyrightNotice")),
  };
}
