import { describe, expect, test } from "vitest";
import { printTime } from "../../src/model/print-time.ts";
import { anyPrecision, dayOf, dayOrMoment, endOf, latest, moment, precisionOf, startOf } from "../../src/model/time.ts";

test.each([
  ["2023", "year"],
  ["2023-07", "month"],
  ["2025-04-02", "day"],
  ["2024-02-29", "day"],
  ["2025-04-02T09:30+03:00", "minute"],
  ["2025-04-02T09:30:15Z", "minute"],
  ["2025-02-29", undefined],
  ["2025-02-31", undefined],
  ["2025-13", undefined],
  ["0000", undefined],
  ["2025-04-02T09:30", undefined],
  ["2025-04-02 09:30+03:00", undefined],
  ["2025-04-02T25:00Z", undefined],
  ["2025-04-02T09:30+99:00", undefined],
  ["2 April 2025", undefined],
  ["", undefined],
])("%j is exact to the %s", (text, precision) => {
  expect(precisionOf(text)).toBe(precision);
});

test.each([
  ["a day", dayOrMoment, "2025-04-02", true],
  ["a day in a field for moments", moment, "2025-04-02", false],
  ["a month in a field for days", dayOrMoment, "2025-04", false],
  ["a bare year as YAML reads it", anyPrecision, 2023, true],
  ["a fraction", anyPrecision, 2023.5, false],
  ["null, which is not 1970", dayOrMoment, null, false],
  ["a number, which is not ms since 1970", dayOrMoment, 1743552000000, false],
  ["a Date", dayOrMoment, new Date(0), false],
] as const)("%s: accepted or not", (_name, schema, value, accepted) => {
  expect(schema.safeParse(value).success).toBe(accepted);
});

describe("a day begins where the newsroom is", () => {
  test.each([
    ["2025-04-02", "UTC", "2025-04-02T00:00:00.000Z"],
    ["2025-04-02", "Europe/Istanbul", "2025-04-01T21:00:00.000Z"],
    ["2025-04-02", "America/New_York", "2025-04-02T04:00:00.000Z"],
    // Midnight did not exist in Beirut on the day that summer time began.
    ["2024-03-31", "Asia/Beirut", "2024-03-30T22:00:00.000Z"],
    ["2023-07", "UTC", "2023-07-01T00:00:00.000Z"],
    ["2023", "UTC", "2023-01-01T00:00:00.000Z"],
    ["2025-04-02T09:30+03:00", "America/New_York", "2025-04-02T06:30:00.000Z"],
  ])("%s in %s", (time, zone, start) => {
    expect(new Date(startOf(time, zone)).toISOString()).toBe(start);
  });

  test.each([
    ["2025-04-02", "2025-04-03T00:00:00.000Z"],
    ["2024-02", "2024-03-01T00:00:00.000Z"],
    ["2024", "2025-01-01T00:00:00.000Z"],
    ["2025-04-02T09:30Z", "2025-04-02T09:30:00.001Z"],
    ["9999-12-31", "+010000-01-01T00:00:00.000Z"],
    ["9999-12", "+010000-01-01T00:00:00.000Z"],
    ["9999", "+010000-01-01T00:00:00.000Z"],
  ])("%s ends at %s", (time, end) => {
    expect(new Date(endOf(time, "UTC")).toISOString()).toBe(end);
  });

  test("what is no time has no start", () => {
    expect(() => startOf("soon", "UTC")).toThrow(/soon/);
  });
});

test.each([
  ["2025-04-02", "en", "UTC", "2 April 2025"],
  ["2025-04-02", "en", "Pacific/Kiritimati", "2 April 2025"],
  ["2025-04-02", "en", "America/Los_Angeles", "2 April 2025"],
  ["2023-07", "en", "UTC", "July 2023"],
  ["2023", "en", "UTC", "2023"],
  ["2025-04-02T23:30:00Z", "en", "Europe/Istanbul", "3 April 2025 at 02:30 GMT+3"],
  ["2025-04-02", "ru", "UTC", "2 апреля 2025 г."],
  ["2025-04-02", "tr", "UTC", "2 Nisan 2025"],
])("%s is printed in %s, %s", (time, language, timeZone, printed) => {
  expect(printTime(time, { language, timeZone })).toBe(printed);
});

test("a printed day never has an hour", () => {
  for (const language of ["en", "ru", "tr", "ar", "fa", "th"]) {
    expect(printTime("2025-04-02", { language, timeZone: "Asia/Tokyo" })).not.toMatch(/[:٫]|GMT|UTC/);
  }
});

test("the day of a moment is that of the newsroom's zone", () => {
  expect(dayOf("2025-04-02T23:30Z", "Europe/Istanbul")).toBe("2025-04-03");
  expect(dayOf("2025-04-02", "Europe/Istanbul")).toBe("2025-04-02");
});

test("the latest time is the one that begins last", () => {
  expect(latest(["2025-04-02", "2025-04-02T01:00+03:00", "2025-04-01"], "Europe/Istanbul")).toBe(
    "2025-04-02T01:00+03:00",
  );
  expect(latest(["2025-04-02"], "UTC")).toBe("2025-04-02");
});
