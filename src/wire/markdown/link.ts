import { schemeOf, tidied, webAddressIn } from "./address.ts";
import { shown } from "../notebook.ts";
import type { XmlElement } from "../xml/xml.ts";
import type { Cleaning } from "./cleaning.ts";
import { element, wordsOf, type Node } from "./tree.ts";

/**
 * A link, where it leads somewhere that readers of another paper can go: the web, a mailbox, a telephone. Of any other the words stay,
 * with a note. In a Dateline's own text what leads to its own pages is written from the publication's root.
 */
export function cleanLink(source: XmlElement, cleaning: Cleaning, inside: () => Node[]): Node[] {
  const { notebook, field, house } = cleaning;
  const spot = cleaning.spot ?? source.spot;
  const href = tidied(source.attributes.get("href") ?? "");
  const children = inside();
  const id = source.attributes.get("id");
  if (house && id) {
    const address: Record<string, string> = href === "" ? {} : { href: fromRoot(href, house) };
    return [element("raw-inline", [element("a", children, { id, ...address })])];
  }
  if (href === "" || href.startsWith("#")) return children;
  if (house && href.startsWith(house)) return [element("a", children, titled(source, fromRoot(href, house)))];

  const scheme = schemeOf(href);
  const address =
    scheme === "mailto" || scheme === "tel" ? href : webAddressIn(href.startsWith("//") ? `https:${href}` : href);
  if (address !== undefined)
    return wordsOf(children).trim() || children.some(({ type }) => type === "element")
      ? [element("a", children, titled(source, scheme === "http" || scheme === "https" ? href : address))]
      : [];
  const why =
    scheme === undefined || /^[a-z]:/i.test(href) ? "leads to a file of the sender's" : `is a ${scheme}: address`;
  notebook.note(spot, field, `the link of ${shown(wordsOf(children))} ${why}, ${shown(href)}; its words were kept`);
  return children;
}

/** An address below the publication's as one from its root: `/stories/talks/`. */
export function fromRoot(href: string, house: string): string {
  return href.startsWith(house) ? `/${href.slice(house.length)}` : href;
}

function titled(source: XmlElement, href: string): Record<string, string> {
  const title = source.attributes.get("title");
  return title ? { href, title } : { href };
}
