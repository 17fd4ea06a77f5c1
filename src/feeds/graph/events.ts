import type { Event } from "schema-dts";
import type { TimelineEvent } from "../../model/article.ts";
import type { Home } from "../../model/permalink.ts";
import { precisionOf } from "../../model/time.ts";
import { placeNode } from "./named.ts";

/**
 * What is announced for a day or a moment at a place, as the copy has it, whatever the press time: a page changes when its copy does.
 * `page` is the absolute address of the page that tells of it. An event that has no day or no place yet is none for calendars.
 */
export function plannedEvents(events: TimelineEvent[], page: string, home: Home): Event[] {
  return events.flatMap(({ planned, date, what, place }, n): Event[] => {
    if (!planned || !place || !["day", "minute"].includes(precisionOf(date) ?? "")) return [];
    return [
      {
        "@type": "Event",
        "@id": `${page}#event-${n + 1}`,
        name: what,
        startDate: date,
        eventStatus: "https://schema.org/EventScheduled",
        location: placeNode(place, home),
      },
    ];
  });
}
