import type { ArticleCopy } from "../model/article-copy.ts";
import type { Copy, Text } from "../model/copy.ts";
import type { Edition } from "../model/edition.ts";

/** Where pages of the edition ask whether they are to be made; `Pages` is one. */
type Register = { enter: (file: string, key: string) => boolean };

/** Where maps are kept between builds, by name; `Stock` is one. */
type MapStock = { take: (name: string) => Buffer | undefined; lay: (name: string, bytes: Uint8Array) => void };

/** What is handed over: the copy that was read, the edition made of it, what that holds back, and what the cards are made by. */
type Handover = {
  copy?: Copy;
  edition?: Edition;
  heldBack?: Text<ArticleCopy>[];
  cardVersion?: string;
  /** Nobody leaves one while editing. */
  mapStock?: MapStock;
  /** Opens the register of pages once the edition is composed; nobody does while editing. */
  open?: () => Promise<Register>;
  pages?: Register;
};

/**
 * Collections are loaded, pages run and integrations follow in three module graphs of one process. The copy goes from the
 * first to the second, the edition from the second to the third, by hand: through Astro's data store, the copy of 20,000
 * articles would take 20 seconds.
 */
const HANDOVER = Symbol.for("dateline.handover");
const desk: Handover = ((globalThis as { [HANDOVER]?: Handover })[HANDOVER] ??= {});

/** Leaves copy that was read, checked and found sound for the newsroom. */
export function handOverCopy(copy: Copy): void {
  desk.copy = copy;
}

/** The copy that was read last. Throws before any was. */
export function copyInHand(): Copy {
  if (!desk.copy) throw new Error("no copy was read; the collections must be loaded first");
  return desk.copy;
}

/** Leaves the hash of what makes the cards, which is part of their names, for the newsroom. */
export function handOverCardVersion(version: string): void {
  desk.cardVersion = version;
}

/** The hash of what makes the cards. Throws before it was handed over. */
export function cardVersionInHand(): string {
  if (!desk.cardVersion) throw new Error("nobody said what makes the cards; the press must be set up first");
  return desk.cardVersion;
}

/** Leaves the stock of maps for the pages that show them. */
export function handOverMapStock(stock: MapStock): void {
  desk.mapStock = stock;
}

/** The stock of maps; undefined while editing. */
export function mapStockInHand(): MapStock | undefined {
  return desk.mapStock;
}

/** Leaves what opens the register of pages, which is called once an edition is handed over. */
export function openPagesBy(open: () => Promise<Register>): void {
  desk.open = open;
}

/** Leaves the edition, and what it holds back, for the build's later steps, and has the register of its pages opened. Returns the edition. */
export async function handOver(edition: Edition, heldBack: Text<ArticleCopy>[]): Promise<Edition> {
  desk.edition = edition;
  desk.heldBack = heldBack;
  const pages = await desk.open?.();
  if (pages) desk.pages = pages;
  return edition;
}

/** The register of the edition's pages; undefined while editing. */
export function pagesInHand(): Register | undefined {
  return desk.pages;
}

/** The edition that the pages were made from, and what it holds back. Throws before any page was made. */
export function handedOver(): Required<Pick<Handover, "edition" | "heldBack">> {
  const { edition, heldBack } = desk;
  if (!edition || !heldBack) throw new Error("no edition was composed; the pages must be made first");
  return { edition, heldBack };
}
