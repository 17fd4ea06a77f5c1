import ical, { ICalEventStatus, ICalEventTransparency, type ICalEventData } from "ical-generator";
import type { Site } from "../model/edition.ts";
import type { Story } from "../model/story.ts";
import { precisionOf, startOf } from "../model/time.ts";
import { calendarEntries, type TimelineEntry } from "../model/timeline.ts";

/**
 * The events of a story of which at least the day is known, in iCalendar (RFC 5545), in the order of its timeline. A plain date is a
 * whole day in whatever zone the reader lives; a moment is told in UTC. What is planned is tentative; nothing makes anybody busy.
 */
export function calendar(story: Pick<Story, "name" | "dek" | "path" | "timeline">, site: Site): string {
  const { origin } = site.home;
  const written = ical({
    prodId: { company: "Dateline", product: "Stories", language: "EN" },
    name: asText(`${story.name} · ${site.name}`),
    description: asText(story.dek),
    url: origin + story.path,
    events: calendarEntries(story.timeline).map((entry) => eventOf(entry, site)),
  }).toString();
  // Every line ends in CRLF (section 3.1), the last one too.
  return `${written}\r\n`;
}

/** A text of the calendar itself with all that has a meaning escaped (section 3.3.11): the library does it for those of events only. */
function asText(text: string): string {
  return text.replace(/[\\;,]/g, "\\$&");
}

/** DTSTAMP is when the report last changed, so that the file is the same until the news is another. */
function eventOf({ date, what, place, planned, article, guid }: TimelineEntry, site: Site): ICalEventData {
  return {
    id: guid,
    stamp: new Date(startOf(article.changed, site.timeZone)),
    start: new Date(startOf(date, "UTC")),
    allDay: precisionOf(date) === "day",
    summary: what,
    location: place && { title: place.name, geo: { lat: place.latitude, lon: place.longitude } },
    url: site.home.origin + article.path,
    status: planned ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
    transparency: ICalEventTransparency.TRANSPARENT,
  };
}
