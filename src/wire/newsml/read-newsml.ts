import type { WireImage, WireReading, WireSetting } from "../item.ts";
import { Notebook, shown } from "../notebook.ts";
import type { XmlElement } from "../xml.ts";
import { lineOf } from "../told-line.ts";
import { attributeOf, elementsIn, everyIn, firstIn, textOf } from "../xml-tree.ts";
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
 * texts that they are packed with; what else it sends is refused or, beside texts, noted.
 */
export function readNewsml(root: XmlElement, setting: WireSetting): WireReading {
  const notebook = new Notebook();
  const all = root.name === "newsMessage" ? elementsIn(root, "itemSet").flatMap((set) => elementsIn(set)) : [root];
  const packages = all.filter(({ name }) => name === "packageItem");
  const order = packages.flatMap((one) => everyIn(one, "itemRef").flatMap((ref) => attributeOf(ref, "residref") ?? []));
  const place = new Map(order.map((guid, at) => [guid, at]));
  const placeOf = (item: XmlElement) => place.get(attributeOf(item, "guid") ?? "") ?? order.length;
  const news = all.filter(({ name }) => name === "newsItem").sort((a, b) => placeOf(a) - placeOf(b));
  const texts = news.filter((one) => !isMedium(one));
  const media = news.filter(isMedium);

  const items = texts.map((text, at) => newsItem(text, picturesFor(text, at, { packages, texts, media }), setting));
  for (const medium of media) {
    const message = `${titleOf(medium)} is of the class "${classOf(medium)}", not text`;
    if (texts.length === 0) notebook.refuse(medium.spot, "itemClass", `${message}; only texts become drafts`);
    else if (!pictureOf(medium)) notebook.note(medium.spot, "itemClass", `${message}, and names no picture that anybody could fetch`);
  }
  for (const other of all.filter(({ name }) => name in OTHERS)) {
    const message = `${OTHERS[other.name]}; only news items become drafts`;
    if (texts.length === 0) notebook.refuse(other.spot, other.name, message);
    else notebook.note(other.spot, other.name, message);
  }
  for (const one of packages) notePackage(one, news, notebook);
  if (all.length === 0) notebook.refuse(root.spot, root.name, "holds no item; ask the sender for a message with its itemSet");
  const unknown = all.filter(({ name }) => !(name in OTHERS) && name !== "newsItem" && name !== "packageItem");
  for (const one of unknown) notebook.note(one.spot, one.name, `<${one.name}> is no item of NewsML-G2, and was left out`);
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
  return shown(lineOf(textOf(firstIn(meta, "headline") ?? firstIn(item, "itemMeta", "title"))) ?? attributeOf(item, "guid") ?? "an item");
}

type Message = { packages: XmlElement[]; texts: XmlElement[]; media: XmlElement[] };

/** The pictures of a text: those in its package, which go to the package's first text; without a package, those of a message with one text. */
function picturesFor(text: XmlElement, at: number, { packages, texts, media }: Message): WireImage[] {
  const guidOf = (item: XmlElement) => attributeOf(item, "guid") ?? "";
  const own = packages.filter((one) => {
    const guids = everyIn(one, "itemRef").map((ref) => attributeOf(ref, "residref"));
    return texts.find((other) => guids.includes(guidOf(other))) === text;
  });
  const packed = new Set(own.flatMap((one) => everyIn(one, "itemRef").map((ref) => attributeOf(ref, "residref"))));
  const isFor = (medium: XmlElement) => packed.has(guidOf(medium)) || (packages.length === 0 && texts.length === 1 && at === 0);
  return media.filter(isFor).flatMap((medium) => pictureOf(medium) ?? []);
}

/** Of a package only its order counts; what it names and the file does not hold is told. */
function notePackage(one: XmlElement, news: XmlElement[], notebook: Notebook): void {
  const here = new Set(news.map((item) => attributeOf(item, "guid")));
  const refs = everyIn(one, "itemRef");
  const missing = refs.filter((ref) => !here.has(attributeOf(ref, "residref") ?? attributeOf(ref, "href")));
  const named = missing.slice(0, 5).map((ref) => shown(lineOf(textOf(firstIn(ref, "headline") ?? firstIn(ref, "title"))) ?? attributeOf(ref, "residref") ?? attributeOf(ref, "href") ?? ""));
  const list = `${named.join(", ")}${missing.length > 5 ? ` and ${missing.length - 5} more` : ""}`;
  if (news.length === 0)
    notebook.refuse(one.spot, "packageItem", `is a package that only names its items; have them sent with it: ${list || "none"}`);
  else if (missing.length > 0) notebook.note(one.spot, "packageItem", `the package names items that the file does not hold: ${list}`);
}

