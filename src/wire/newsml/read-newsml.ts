import type { WireImage, WireReading, WireSetting } from "../item.ts";
import { LIMIT } from "../limit.ts";
import { Notebook, shown } from "../notebook.ts";
import { Unreadable } from "../unreadable.ts";
import type { XmlElement } from "../xml/xml.ts";
import { lineOf } from "../structured/told-line.ts";
import { attributeOf, elementsIn, everyIn, firstIn, textOf } from "../xml/tree.ts";
import { pictureOf } from "./content.ts";
import { codeOf } from "./names.ts";
import { newsItem } from "./news-item.ts";

/** What NewsML-G2 sends besides news, and what an editor calls it. */
const OTHERS: Record<string, string> = {
  conceptItem: "describes a concept",
  knowledgeItem: "is a vocabulary",
  planningItem: "is a plan of coverage",
  catalogItem: "is a catalog of vocabularies",
};

/**
 * The texts of a NewsML-G2 file, in the order of its package where it has one: a news item, or a message of many. Its pictures go to the
 * texts that they are packed with; what else it sends is refused or, beside texts, noted. Throws `Unreadable` on more items than LIMIT
 * says.
 */
export function readNewsml(root: XmlElement, setting: WireSetting): WireReading {
  const notebook = new Notebook();
  const all = root.name === "newsMessage" ? elementsIn(root, "itemSet").flatMap((set) => elementsIn(set)) : [root];
  if (all.length > LIMIT.items)
    throw new Unreadable(root.spot, root.name, `holds more than ${LIMIT.items} items; split the file`);
  const packages = all.filter(({ name }) => name === "packageItem");
  const order = packages.flatMap((one) => everyIn(one, "itemRef").flatMap((ref) => attributeOf(ref, "residref") ?? []));
  const place = new Map(order.map((guid, at) => [guid, at]));
  const placeOf = (item: XmlElement) => place.get(attributeOf(item, "guid") ?? "") ?? order.length;
  const news = all.filter(({ name }) => name === "newsItem").sort((a, b) => placeOf(a) - placeOf(b));
  const texts = news.filter((one) => !isMedium(one));
  const media = news.filter(isMedium);

  const pictures = picturesByText(packages, texts, media);
  const items = texts.map((text) => newsItem(text, pictures.get(text) ?? [], setting));
  for (const medium of media) {
    const message = `${titleOf(medium)} is of the class "${classOf(medium)}", not text`;
    if (texts.length === 0) notebook.refuse(medium.spot, "itemClass", `${message}; only texts become drafts`);
    else if (!pictureOf(medium))
      notebook.note(medium.spot, "itemClass", `${message}, and names no picture that anybody could fetch`);
  }
  for (const other of all.filter(({ name }) => name in OTHERS)) {
    const message = `${OTHERS[other.name]}; only news items become drafts`;
    if (texts.length === 0) notebook.refuse(other.spot, other.name, message);
    else notebook.note(other.spot, other.name, message);
  }
  const here = new Set(news.map((item) => attributeOf(item, "guid")));
  for (const one of packages) notePackage(one, here, notebook);
  if (all.length === 0)
    notebook.refuse(root.spot, root.name, "holds no item; ask the sender for a message with its itemSet");
  const unknown = all.filter(({ name }) => !(name in OTHERS) && name !== "newsItem" && name !== "packageItem");
  for (const one of unknown)
    notebook.note(one.spot, one.name, `<${one.name}> is no item of NewsML-G2, and was left out`);
  return { items, remarks: notebook.remarks };
}

function isMedium(item: XmlElement): boolean {
  return /^(picture|graphic|animated|audio|video|photo|image)$/.test(classOf(item));
}

function classOf(item: XmlElement): string {
  return codeOf(firstIn(item, "itemMeta", "itemClass"))?.toLowerCase() ?? "text";
}

function titleOf(item: XmlElement): string {
  const meta = firstIn(item, "contentMeta");
  return shown(
    lineOf(textOf(firstIn(meta, "headline") ?? firstIn(item, "itemMeta", "title"))) ??
      attributeOf(item, "guid") ??
      "an item",
  );
}

/** The pictures of each text: those in its package go to the package's first text; without any package, all go to the only text. */
function picturesByText(
  packages: XmlElement[],
  texts: XmlElement[],
  media: XmlElement[],
): Map<XmlElement, WireImage[]> {
  const pictures = (all: XmlElement[]) => all.flatMap((medium) => pictureOf(medium) ?? []);
  if (packages.length === 0) return new Map(texts.length === 1 ? [[texts[0]!, pictures(media)]] : []);
  const byGuid = (all: XmlElement[]) => new Map(all.map((item) => [attributeOf(item, "guid") ?? "", item]));
  const textOfGuid = byGuid(texts);
  const mediumOfGuid = byGuid(media);
  const found = new Map<XmlElement, WireImage[]>();
  for (const one of packages) {
    const guids = everyIn(one, "itemRef").map((ref) => attributeOf(ref, "residref") ?? "-");
    const text = guids.map((guid) => textOfGuid.get(guid)).find(Boolean);
    const packed = guids.flatMap((guid) => mediumOfGuid.get(guid) ?? []);
    if (text) found.set(text, [...(found.get(text) ?? []), ...pictures(packed)]);
  }
  return found;
}

/** Of a package only its order counts; what it names and the file does not hold is told. */
function notePackage(one: XmlElement, here: ReadonlySet<string | undefined>, notebook: Notebook): void {
  const refs = everyIn(one, "itemRef");
  const missing = refs.filter((ref) => !here.has(attributeOf(ref, "residref") ?? attributeOf(ref, "href")));
  const named = missing
    .slice(0, 5)
    .map((ref) =>
      shown(
        lineOf(textOf(firstIn(ref, "headline") ?? firstIn(ref, "title"))) ??
          attributeOf(ref, "residref") ??
          attributeOf(ref, "href") ??
          "",
      ),
    );
  const list = `${named.join(", ")}${missing.length > 5 ? ` and ${missing.length - 5} more` : ""}`;
  if (here.size === 0)
    notebook.refuse(
      one.spot,
      "packageItem",
      `is a package that only names its items; have them sent with it: ${list || "none"}`,
    );
  else if (missing.length > 0)
    notebook.note(one.spot, "packageItem", `the package names items that the file does not hold: ${list}`);
}
