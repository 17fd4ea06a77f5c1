import { localeOf } from "./language.ts";
import type { Calendar } from "./print-time.ts";
import { precisionOf, startOf, type Precision, type Time } from "./time.ts";

/** What stands under a tick: its own part of the time and, where that begins anew, the greater part that it lies in. */
export type TickLabel = { own: string; within?: string };

const DAY = { day: "numeric", month: "short" } as const;
const OWN: Record<Precision, Intl.DateTimeFormatOptions> = {
  year: { year: "numeric" },
  month: { month: "short" },
  day: DAY,
  minute: { hour: "2-digit", minute: "2-digit" },
};
const WITHIN: Record<Precision, Intl.DateTimeFormatOptions | undefined> = {
  year: undefined,
  month: { year: "numeric" },
  day: { year: "numeric" },
  minute: { ...DAY, year: "numeric" },
};

/** The labels of ticks, as a reader of the language reads them: `Mar` over `2025`, and the next `Apr` alone. */
export function tickLabels(times: Time[], { language, timeZone }: Calendar): TickLabel[] {
  let last: string | undefined;
  return times.map((time) => {
    const precision = precisionOf(time) ?? "day";
    const zone = precision === "minute" ? timeZone : "UTC";
    const print = (parts: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(localeOf(language), {
        ...parts,
        calendar: "gregory",
        timeZone: zone,
        hourCycle: "h23",
      }).format(startOf(time, "UTC"));
    const within = WITHIN[precision] && print(WITHIN[precision]);
    const isNew = within !== last;
    last = within;
    return { own: print(OWN[precision]), ...(isNew && { within }) };
  });
}
