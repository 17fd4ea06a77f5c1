import { dayOf, type Time } from "./time.ts";

/** A part of a long list: what belongs to one month, `2025-04`, or to one year, `2025`. */
export type Chapter<Item> = { date: Time; items: Item[] };

/** Of more months than these a reader would have to leaf through the list of months itself. */
const MONTHS = 24;
const NEWEST = 12;

/**
 * Cuts a list that is in the order of its dates into months. Where there would be too many, only the newest twelve, and what else is
 * of their years, are months; what is older is cut into years.
 */
export function chaptersOf<Item>(items: Item[], dateOf: (item: Item) => Time, zone: string): Chapter<Item>[] {
  const monthOf = (item: Item) => dayOf(dateOf(item), zone).slice(0, "2025-04".length);
  const months = [...new Set(items.map(monthOf))].sort();
  const firstByMonth = months.length > MONTHS ? months.at(-NEWEST)!.slice(0, "2025".length) : "";
  const parts = Map.groupBy(items, (item) => {
    const month = monthOf(item);
    return month >= firstByMonth ? month : month.slice(0, "2025".length);
  });
  return [...parts].map(([date, those]) => ({ date, items: those }));
}
