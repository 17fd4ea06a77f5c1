/** How many whole years of the calendar lie between two days, `YYYY-MM-DD`; an anniversary counts when it is over. */
export function wholeYearsBetween(day: string, later: string): number {
  const isAhead = later.slice(4) <= day.slice(4);
  return Math.max(0, Number(later.slice(0, 4)) - Number(day.slice(0, 4)) - (isAhead ? 1 : 0));
}
