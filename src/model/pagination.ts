/** One page of a long list. Numbers count from the oldest page, 1, so that a page that is full never changes again. */
export type ListPage<Item> = {
  /** Undefined for the newest page, which has the list's own address. */
  number?: number;
  items: Item[];
  /** The number of the page with the next older items. */
  older?: number;
  /** The number of the page with the next newer items, `"front"` when that is the newest page. */
  newer?: number | "front";
};

/** How many numbered pages a list of so many items has, besides its newest page. */
export function numberedPages(count: number, size: number): number {
  return Math.max(0, Math.ceil(count / size) - 2);
}

/**
 * Cuts a list, newest first, into pages. The oldest items fill pages 1, 2, 3 … of `size` each; the newest page holds
 * the remainder and the page before it, so it always shows between `size` and twice that, and no old page shifts.
 */
export function paginate<Item>(items: Item[], size: number): ListPage<Item>[] {
  const full = numberedPages(items.length, size);
  const front: ListPage<Item> = { items: items.slice(0, items.length - full * size), ...(full > 0 && { older: full }) };
  const numbered = Array.from({ length: full }, (_, n): ListPage<Item> => {
    const number = full - n;
    const start = items.length - number * size;
    return {
      number,
      items: items.slice(start, start + size),
      ...(number > 1 && { older: number - 1 }),
      newer: number === full ? "front" : number + 1,
    };
  });
  return [front, ...numbered];
}
