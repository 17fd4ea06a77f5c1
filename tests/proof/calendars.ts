import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ICAL from "ical.js";
import { parseHTML } from "linkedom";
import type { Edition } from "./editions.ts";
import { judge } from "./proof.ts";
import { runProgram } from "./programs.ts";

/** An event as a page or a calendar tells it: when it begins, in UTC where that is a moment, its words, its place, and its status. */
type Told = [start: string, what: string, place: string, status: string];

const READ = `
import icalendar, json, sys
calendar = icalendar.Calendar.from_ical(open(sys.argv[1], "rb").read())
print(json.dumps([
    [event.decoded("DTSTART").isoformat().replace("+00:00", "Z"), str(event["SUMMARY"]), str(event.get("LOCATION", "")), str(event["STATUS"])]
    for event in calendar.walk("VEVENT")]))
`;

/** ical.js reads every calendar and finds the events that the page of its story lists with their day, in the same order. */
export function proveCalendars(edition: Edition): void {
  proveBy("ical.js", edition, (path) => {
    const events = new ICAL.Component(ICAL.parse(readFileSync(path, "utf8"))).getAllSubcomponents("vevent");
    return events.map((event) => {
      const text = (name: string) => String(event.getFirstPropertyValue(name) ?? "");
      return [text("dtstart"), text("summary"), text("location"), text("status")];
    });
  });
}

/** Python's icalendar finds the same. */
export function proveCalendarsInPython(edition: Edition): void {
  proveBy("Python’s icalendar", edition, (path) => {
    const { isGood, output } = runProgram("/usr/bin/python3", "-c", READ, path);
    if (!isGood) throw new Error(output);
    return JSON.parse(output) as Told[];
  });
}

function proveBy(program: string, { folder, base, files }: Edition, read: (path: string) => Told[]): void {
  const calendars = files.filter((file) => file.endsWith(".ics"));
  judge(`the edition at ${base} has calendars`, calendars.length > 0);
  for (const file of calendars) {
    const told = eventsOn(readFileSync(join(folder, dirname(file), "index.html"), "utf8"));
    const found = read(join(folder, file));
    const isSame = found.length > 0 && JSON.stringify(found) === JSON.stringify(told);
    judge(
      `${program} finds the ${told.length} events of ${base}${file} that its story’s page lists`,
      isSame,
      JSON.stringify({ found, told }, null, 1),
    );
  }
}

function eventsOn(page: string): Told[] {
  const rows = [...parseHTML(page).document.querySelectorAll(".timeline ol > li:has(> .when)")];
  return rows.flatMap((row): Told[] => {
    const date = row.querySelector(".when time")!.getAttribute("datetime")!;
    if (date.length < "2025-04-02".length) return [];
    const text = (selector: string) => row.querySelector(selector)?.textContent.trim() ?? "";
    const start = date.includes("T") ? new Date(date).toISOString().replace(".000Z", "Z") : date;
    return [[start, text(".what"), text(".meta > a"), row.querySelector(".label") ? "TENTATIVE" : "CONFIRMED"]];
  });
}
