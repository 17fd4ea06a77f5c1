import { describe, expect, test } from "vitest";
import { archiveDates, archivePages, type ArchivePage } from "../../src/model/archive-pages.ts";
import { composeEdition } from "../../src/model/edition.ts";
import { calendarOf } from "../../src/model/month-calendar.ts";
import { articleText, copyWith } from "../copy.ts";

const NOON = Date.parse("2025-06-01T12:00:00Z");
const edition = (...days: string[]) =>
  composeEdition(copyWith(days.map((published, n) => articleText(`2025/04/number-${n}`, { published }))), NOON);
const pages = (...days: string[]) => archivePages(edition(...days).archive);
const nameOf = (page: ArchivePage) => (page.kind === "all" ? "" : page.date);

describe("the pages of the archive", () => {
  test("are one for each year, month and day with an article, and know how many they have", () => {
    const found = pages("2025-04-02", "2025-04-02", "2025-03-31", "2023-12-31");
    expect(found.map((page) => [page.kind, nameOf(page), page.count])).toEqual([
      ["all", "", 4],
      ["year", "2025", 3],
      ["year", "2023", 1],
      ["month", "2025-04", 2],
      ["month", "2025-03", 1],
      ["month", "2023-12", 1],
      ["day", "2025-04-02", 2],
      ["day", "2025-03-31", 1],
      ["day", "2023-12-31", 1],
    ]);
  });

  test.each([
    ["2025", "2023", undefined],
    ["2025-03", "2023-12", "2025-04"],
    ["2025-03-31", "2023-12-31", "2025-04-02"],
    ["2023-12-31", undefined, "2025-03-31"],
  ])("%s leads past empty days to %s before and %s after it", (date, earlier, later) => {
    const page = pages("2025-04-02", "2025-03-31", "2023-12-31").find((it) => nameOf(it) === date);
    expect(page).toMatchObject({ earlier, later });
  });

  test("the day of a moment is that of the newsroom's zone", () => {
    expect(pages("2025-04-01T23:30Z").map(nameOf)).toEqual(["", "2025", "2025-04", "2025-04-02"]);
  });

  test.each([
    [200, 200],
    [201, 0],
  ])("a month of %i articles shows %i headlines", (count, shown) => {
    const days = Array.from({ length: count }, (_, n) => `2025-04-${String(1 + (n % 30)).padStart(2, "0")}`);
    const month = pages(...days).find(({ kind }) => kind === "month") as ArchivePage & { kind: "month" };
    expect(month.headlines.flatMap(({ articles }) => articles)).toHaveLength(shown);
    expect(month.days.reduce((sum, day) => sum + day.count, 0)).toBe(count);
  });

  test("a paper without an article has the first one alone", () => {
    expect(pages()).toEqual([{ kind: "all", count: 0, years: [] }]);
  });

  test("are dated by the newest article on them", () => {
    const days = ["2025-04-02T09:00Z", "2025-04-02T08:00Z", "2025-03-31"];
    expect(Object.fromEntries(archiveDates(edition(...days).archive, "UTC"))).toEqual({
      "/archive/2025/": "2025-04-02T09:00Z",
      "/archive/2025/04/": "2025-04-02T09:00Z",
      "/archive/2025/04/02/": "2025-04-02T09:00Z",
      "/archive/2025/03/": "2025-03-31",
      "/archive/2025/03/31/": "2025-03-31",
    });
  });
});

describe("the calendar of a month", () => {
  test.each([
    ["en", "2025-04", "Monday", "Mon", [1, 6]],
    ["en-US", "2025-04", "Sunday", "Sun", [2, 5]],
    ["ru", "2025-04", "понедельник", "пн", [1, 6]],
    ["tr", "2025-04", "Pazartesi", "Pzt", [1, 6]],
    // No short name of an Arabic day is shorter than the name.
    ["ar", "2025-04", "السبت", "س", [3, 4]],
    // Four weeks to the day, and six.
    ["en", "2027-02", "Monday", "Mon", [0, 7]],
    ["en", "2025-06", "Monday", "Mon", [6, 1]],
  ])("in %s, %s: weeks begin on %s", (language, month, name, short, [blanks, days]) => {
    const { weekdays, weeks } = calendarOf(month, language);
    expect(weekdays[0]).toMatchObject({ name, short });
    expect(new Set(weekdays.map((weekday) => weekday.name)).size).toBe(7);
    expect(weeks[0]!.filter((day) => day === undefined)).toHaveLength(blanks!);
    expect(weeks[0]!.filter((day) => day !== undefined)).toHaveLength(days!);
  });

  test("has each day of each month once, in weeks of seven, whatever the month", () => {
    for (let n = 0; n < 48; n++) {
      const month = new Date(Date.UTC(2024, n, 1)).toISOString().slice(0, 7);
      const { weeks } = calendarOf(month, "ar");
      expect(new Set(weeks.map((week) => week.length))).toEqual(new Set([7]));
      const length = new Date(Date.UTC(2024, n + 1, 0)).getUTCDate();
      expect(weeks.flat().filter((day) => day !== undefined)).toEqual(
        Array.from({ length }, (_, day) => `${month}-${String(day + 1).padStart(2, "0")}`),
      );
    }
  });
});
