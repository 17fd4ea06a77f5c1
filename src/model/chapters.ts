import { dayOf, type Time } from "./time.ts";

/** A part of a long list: what belongs to one month, `2025-04`, or to one year, `2025`. */
export type Chapter<Item> = { date: Time; items: Item[] };

/** Of more months than these a reader would have to leaf through the list of months itself. */
const MONTHS = 24;

/** Cuts a list that is in the order of its dates into months; into years where there would be too many months. */
export function chaptersOf<Item>(items: Item[], dateOf: (item: Item) => Time, zone: string): Chapter<Item>[] {
  const cut = (length: number) => {
    const parts = Map.groupBy(items, (item) => dayOf(dateOf(item), zone).slice(0, length));
    return [...parts].map(([date, those]) => ({ date, items: those }));
  };
  const months = cut("2025-04".length);
  return months.length > MONTHS ? cut("2025".length) : months;
}
