import ICAL from "ical.js";
import { describe, expect, test, vi } from "vitest";
import { calendar } from "../../src/feeds/calendar.ts";
import { composeEdition } from "../../src/model/edition.ts";
import { articleText, copyWith } from "../copy.ts";

const NOON = Date.parse("2025-04-10T12:00:00Z");

function writtenFor(...articles: object[]): string {
  const texts = articles.map((change, n) => articleText(`2025/04/${"abc"[n]}`, { story: "tide", ...change }));
  const { stories, site } = composeEdition(copyWith(texts), NOON);
  return calendar(stories[0]!, site);
}

const linesOf = (written: string) => written.replaceAll("\r\n ", "").trimEnd().split("\r\n");
const eventsIn = (written: string) => new ICAL.Component(ICAL.parse(written)).getAllSubcomponents("vevent");

describe("an event has", () => {
  test.each<[string, object, string]>([
    ["a whole day where the day is known", { date: "2025-04-03" }, "DTSTART;VALUE=DATE:20250403"],
    ["its moment in UTC", { date: "2025-04-03T01:30+03:00" }, "DTSTART:20250402T223000Z"],
    ["four digits for an early year", { date: "0987-04-03" }, "DTSTART;VALUE=DATE:09870403"],
    ["its words with all that has a meaning escaped", { what: "A, b; c\\n" }, "SUMMARY:A\\, b\\; c\\\\n"],
    ["Arabic as it is written", { what: "اجتماع المجلس" }, "SUMMARY:اجتماع المجلس"],
    ["its place", { place: "quay" }, "LOCATION:Quay"],
    ["its position", { place: "quay" }, "GEO:41;29"],
    ["the address of the article", {}, "URL;VALUE=URI:https://specimen.example/2025/04/a/"],
    ["certainty where it took place", {}, "STATUS:CONFIRMED"],
    ["doubt where it is planned", { planned: true, date: "2025-05-01" }, "STATUS:TENTATIVE"],
    ["no claim on anybody's time", {}, "TRANSP:TRANSPARENT"],
    ["the newsroom's day on which the article was published", {}, "DTSTAMP:20250401T210000Z"],
  ])("%s", (_name, change, line) => {
    const event = { date: "2025-04-01", what: "Ships left", ...change };
    expect(linesOf(writtenFor({ events: [event] }))).toContain(line);
  });
});

test("what a calendar says of itself is escaped as its events are", () => {
  const copy = copyWith([articleText("2025/04/a", { story: "tide", events: [{ date: "2025-04-01", what: "x" }] })], {
    name: "Post, the",
  });
  const { data } = copy.stories.get("tide")!;
  Object.assign(data, { name: "Ships; \\ tides, too", dek: "One, two; three" });
  const { stories, site } = composeEdition(copy, NOON);
  const lines = linesOf(calendar(stories[0]!, site));
  const name = "Ships\\; \\\\ tides\\, too · Post\\, the";
  for (const line of [`NAME:${name}`, `X-WR-CALNAME:${name}`, "X-WR-CALDESC:One\\, two\\; three"])
    expect(lines).toContain(line);
});

test("an event without a place names none", () => {
  expect(writtenFor({ events: [{ date: "2025-04-01", what: "Ships left" }] })).not.toMatch(/^(LOCATION|GEO)/m);
});

test.each(["2025", "2025-04"])("%s, of which no day is known, is left out", (date) => {
  const events = [
    { date, what: "Sometime" },
    { date: "2025-04-01", what: "Ships left" },
  ];
  expect(eventsIn(writtenFor({ events })).map((event) => event.getFirstPropertyValue("summary"))).toEqual([
    "Ships left",
  ]);
});

test.each([
  ["no event", []],
  ["no day", [{ date: "2025-04", what: "Sometime" }]],
])("a story of which %s is known has no calendar", (_name, events) => {
  const { stories } = composeEdition(copyWith([articleText("2025/04/a", { story: "tide", events })]), NOON);
  expect(stories[0]!.calendarPath).toBeUndefined();
});

const LONG = [
  ["ASCII", "x".repeat(400)],
  ["Cyrillic", "Корабли ".repeat(40).trim()],
  ["Arabic", "اجتماع مجلس الميناء ".repeat(20).trim()],
  ["emoji of four bytes", "🚢".repeat(90)],
  ["emoji behind one letter", `a${"🚢".repeat(90)}`],
  ["emoji behind two letters", `ab${"🚢".repeat(90)}`],
  ["emoji behind three letters", `abc${"🚢".repeat(90)}`],
  ["what is escaped", ",;\\".repeat(80)],
];

test.each(LONG)("a long line of %s is folded at 75 octets, between characters, and read back", (_name, what) => {
  const written = writtenFor({ events: [{ date: "2025-04-01", what }] });
  for (const line of written.split("\r\n")) {
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(line).toBe(Buffer.from(line).toString());
    expect(line).not.toMatch(/[\n\r]|[\uD800-\uDBFF]$|^ ?[\uDC00-\uDFFF]/);
  }
  expect(eventsIn(written)[0]!.getFirstPropertyValue("summary")).toBe(what);
});

test("every line ends in CRLF, the last one too", () => {
  const written = writtenFor({ events: [{ date: "2025-04-01", what: "Ships left" }] });
  expect(written).toMatch(/^BEGIN:VCALENDAR\r\n[^]*END:VCALENDAR\r\n$/);
  expect(written.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
});

describe("the name of an event", () => {
  const ships = { date: "2025-04-01", what: "Ships left" };
  const uidOf = (...articles: object[]) => /^UID:(.*)$/m.exec(writtenFor(...articles).replaceAll("\r\n ", ""))![1];
  const name = uidOf({ events: [ships], published: "2025-04-02" });

  test("is a tag URI in the name of the article", () => {
    expect(name).toMatch(/^tag:specimen\.example,2025:\/2025\/04\/a\/#event-[0-9a-f]{8}$/);
  });

  test.each<[string, object[]]>([
    ["the article is renamed", [{ events: [ships], formerly: ["/2025/04/a/"] }]],
    ["it is in another place", [{ events: [{ ...ships, place: "quay" }] }]],
    ["another event stands before it", [{ events: [{ date: "2025-04-02", what: "B" }, ships].toReversed() }]],
    ["a newer article reports it too", [{ events: [ships] }, { events: [ships], published: "2025-04-05" }]],
  ])("stays when %s", (_name, articles) => {
    expect(uidOf(...articles)).toBe(name);
  });

  test("is another for other words", () => {
    expect(uidOf({ events: [{ ...ships, what: "Boats left" }] })).not.toBe(name);
  });
});

test("an event is told as the newest article tells it", () => {
  const events = [{ date: "2025-04-01", what: "Ships left" }];
  const lines = linesOf(writtenFor({ events }, { events, published: "2025-04-05T10:00Z" }));
  expect(lines.filter((line) => line === "BEGIN:VEVENT")).toHaveLength(1);
  expect(lines).toContain("DTSTAMP:20250405T100000Z");
  expect(lines).toContain("URL;VALUE=URI:https://specimen.example/2025/04/b/");
});

test("the same copy makes the same bytes in every zone", () => {
  const article = { events: [{ date: "2025-04-01", what: "Ships left" }] };
  const written = ["America/Los_Angeles", "Asia/Tokyo"].map((tz) => {
    vi.stubEnv("TZ", tz);
    return writtenFor(article);
  });
  vi.unstubAllEnvs();
  expect(written[0]).toBe(written[1]);
});
