import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chaptersOf } from "../../src/model/chapters.ts";
import { tickLabels } from "../../src/model/tick-labels.ts";
import { endOf, startOf } from "../../src/model/time.ts";
import { timelineScale } from "../../src/model/timeline-scale.ts";

const PHONE = { width: 280, mayNumber: true };
const scaled = (...times: string[]) => timelineScale(times, "UTC", PHONE)!;

test("no times, no drawing; what is no time throws", () => {
  expect(timelineScale([], "UTC", PHONE)).toBeUndefined();
  expect(() => scaled("2025", "soon")).toThrow(/soon/);
  expect(() => scaled("-0044-03-15")).toThrow();
});

describe("positions are proportional to time", () => {
  test.each<[string, string[], [number, number][]]>([
    [
      "days, each at its middle",
      ["2025-01-01", "2025-01-02", "2025-01-05"],
      [
        [0, 0],
        [0.25, 0.25],
        [1, 1],
      ],
    ],
    [
      "a month is as long as it is",
      ["2025-01", "2025-02", "2025-03"],
      [
        [0, 31 / 90],
        [31 / 90, 59 / 90],
        [59 / 90, 1],
      ],
    ],
    [
      "a year is as long as it is",
      ["2023", "2024"],
      [
        [0, 365 / 731],
        [365 / 731, 1],
      ],
    ],
    [
      "a day within its year",
      ["2023", "2023-07-02"],
      [
        [0, 1],
        [0.5, 0.5],
      ],
    ],
    [
      "moments, to the minute",
      ["2025-01-01T00:00Z", "2025-01-01T09:00+03:00", "2025-01-01T12:00Z"],
      [
        [0, 0],
        [0.5, 0.5],
        [1, 1],
      ],
    ],
    ["one day, in the middle", ["2025-01-01"], [[0.5, 0.5]]],
    ["one moment, in the middle", ["2025-01-01T12:00Z"], [[0.5, 0.5]]],
    ["one year, the whole", ["2025"], [[0, 1]]],
    ["the last year of the calendar", ["9999"], [[0, 1]]],
  ])("%s", (_name, times, positions) => {
    const { marks } = scaled(...times);
    marks.forEach(({ from, to }, n) => {
      expect(from, times[n]).toBeCloseTo(positions[n]![0], 6);
      expect(to, times[n]).toBeCloseTo(positions[n]![1], 6);
    });
    expect(marks.map(({ isSpan }) => isSpan)).toEqual(times.map((time) => time.length < 8));
  });
});

describe("ticks are what readers count time in", () => {
  test.each([
    ["30 years", ["1995-03-02", "2025-04-01"], ["2000", "2005", "2010", "2015", "2020", "2025"]],
    ["two years", ["2023-07", "2025-04-01"], ["2023-07", "2024-01", "2024-07", "2025-01"]],
    [
      "five weeks",
      ["2025-02-27", "2025-04-01"],
      ["2025-03-03", "2025-03-10", "2025-03-17", "2025-03-24", "2025-03-31"],
    ],
    ["four days", ["2025-02-27", "2025-03-03"], ["2025-02-28", "2025-03-01", "2025-03-02", "2025-03-03"]],
    [
      "an afternoon",
      ["2025-03-01T12:00Z", "2025-03-01T18:00Z"],
      ["12:00", "15:00", "18:00"].map((it) => `2025-03-01T${it}+00:00`),
    ],
    ["a whole year", ["2024"], ["2024-01", "2024-04", "2024-07", "2024-10", "2025-01"]],
    ["all the years there are", ["0001", "9999"], ["2000", "4000", "6000", "8000"]],
  ])("%s", (_name, times, ticks) => {
    expect(scaled(...times).ticks.map(({ time }) => time)).toEqual(ticks);
  });

  test("where the clocks go forward, the hour that does not exist has no tick", () => {
    const night = ["2025-03-30T00:30+01:00", "2025-03-30T05:30+02:00"];
    const { ticks } = timelineScale(night, "Europe/Berlin", PHONE)!;
    const hours = ["00:00", "01:00", "03:00", "04:00", "05:00", "06:00"];
    expect(ticks.map(({ time }) => time.slice(11, 16))).toEqual(hours);
  });

  test.each([
    ["en", ["2024-11", "2024-12", "2025-01"], ["Nov 2024", "Dec", "Jan 2025"]],
    ["en", ["2024", "2025"], ["2024", "2025"]],
    ["en", ["2025-04-01T09:00Z", "2025-04-01T21:00Z"], ["12:00 1 Apr 2025", "00:00 2 Apr 2025"]],
    ["ru", ["2025-04-01"], ["1 апр. 2025"]],
    ["tr", ["2025-04", "2025-05"], ["Nis 2025", "May"]],
    ["ar", ["2025-04-01"], ["1 أبريل 2025"]],
  ])("in %s, the greater part of the time stands where it begins", (language, times, labels) => {
    const printed = tickLabels(times, { language, timeZone: "Europe/Istanbul" });
    expect(printed.map(({ own, within }) => [own, within].filter(Boolean).join(" "))).toEqual(labels);
  });
});

describe("marks that are near each other are stacked", () => {
  test.each<[string, string[], number[]]>([
    ["far apart", ["2025-01-01", "2025-06-01", "2025-12-01"], [0, 0, 0]],
    ["on one day", ["2025-01-01", "2025-01-01", "2025-01-01"], [0, 1, 2]],
    ["near each other", ["2023-07", "2025-02-27", "2025-03-18", "2025-04-01"], [0, 0, 1, 2]],
    ["days over their year", ["2025", "2025-03-01", "2025-09-01"], [0, 1, 1]],
  ])("%s", (_name, times, lanes) => {
    expect(scaled(...times).marks.map(({ lane }) => lane)).toEqual(lanes);
  });

  test.each([
    ["few events are numbered", 8, true, 22],
    ["many are not", 14, false, 12],
    ["more are smaller", 22, false, 8],
    ["200 of one day", 200, false, 5],
  ])("%s", (_name, count, isNumbered, pitch) => {
    const drawing = scaled(...Array.from({ length: count }, () => "2025-01-01"));
    expect(drawing).toMatchObject({ isNumbered, pitch, lanes: count });
  });

  test("there is more room on a desk, and no number where none may be", () => {
    const weeks = ["2025-01-01", "2025-01-15", "2025-01-29", "2025-12-01"];
    const on = (width: number, mayNumber = true) => timelineScale(weeks, "UTC", { width, mayNumber })!;
    expect([on(280), on(528), on(528, false)].map(({ lanes }) => lanes)).toEqual([2, 1, 1]);
    expect(on(528, false)).toMatchObject({ isNumbered: false, pitch: 12 });
  });
});

const day = fc
  .date({ min: new Date("0001-01-02"), max: new Date("9999-12-30"), noInvalidDate: true })
  .map((date) => date.toISOString());
const time = fc
  .tuple(day, fc.constantFrom(4, 7, 10, 16))
  .map(([text, length]) => text.slice(0, length) + (length === 16 ? "Z" : ""));
const near = fc
  .tuple(fc.integer({ min: 0, max: 30 * 365 }), fc.constantFrom(4, 7, 10, 10, 10))
  .map(([days, length]) => new Date(Date.UTC(1995, 0, 1 + days)).toISOString().slice(0, length));
const room = fc.record({ width: fc.constantFrom(280, 528), mayNumber: fc.boolean() });
const zone = fc.constantFrom("UTC", "Europe/Istanbul", "Pacific/Apia", "America/New_York");

describe("whatever the events", () => {
  test.each([
    ["of any year", fc.array(time, { minLength: 1, maxLength: 30 })],
    ["200 in 30 years", fc.array(near, { minLength: 200, maxLength: 200 })],
  ])("%s: in bounds, in order, none hides another, ticks rise", (_name, times) => {
    fc.assert(
      fc.property(times, zone, room, (given, zone, room) => {
        const { marks, ticks, lanes, pitch } = timelineScale(given, zone, room)!;
        const middles = marks.map(({ from, to }) => (from + to) / 2);
        const [starts, ends] = [startOf, endOf].map((of) => given.map((time) => of(time, zone)));
        const wrong: string[] = [];
        for (const [n, { from, to, lane }] of marks.entries()) {
          const isWithin = from >= 0 && from <= to && to <= 1 && Number.isInteger(lane) && lane >= 0 && lane < lanes;
          if (!isWithin) wrong.push(`${given[n]} is outside`);
          for (const [m, other] of marks.entries()) {
            if (ends![n]! <= starts![m]! && to > other.from) wrong.push(`${given[n]} is not before ${given[m]}`);
            if (m <= n || other.lane !== lane) continue;
            const apart = Math.abs(middles[n]! - middles[m]!) * room.width;
            const isClear = apart >= pitch - 1e-6 && (from >= other.to || other.from >= to);
            if (!isClear) wrong.push(`${given[n]} hides ${given[m]}`);
          }
        }
        expect(wrong).toEqual([]);
        expect(ticks.length).toBeLessThanOrEqual(6);
        ticks.forEach(({ at }, n) => expect(at >= 0 && at <= 1 && (n === 0 || at > ticks[n - 1]!.at)).toBe(true));
      }),
      { numRuns: 60, seed: 4 },
    );
  });
});

describe("a long list is cut into months, what is old of a very long one into years", () => {
  const months = (first: string, count: number) =>
    Array.from({ length: count }, (_, n) => new Date(Date.UTC(Number(first.slice(0, 4)), n)).toISOString().slice(0, 7));
  const cut = (dates: string[]) =>
    chaptersOf(dates, (date) => date, "Europe/Istanbul").map(({ date, items }) => `${date}: ${items.length}`);
  test.each([
    [
      ["2025-04-02", "2025-04-01", "2025-03-31T22:00Z", "2025-03-01"],
      ["2025-04: 3", "2025-03: 1"],
    ],
    [
      ["2024", "2025-01", "2025-01-03"],
      ["2024: 1", "2025-01: 2"],
    ],
    [months("2022-01", 40), [...["2022: 12", "2023: 12"], ...months("2024-01", 16).map((month) => `${month}: 1`)]],
    [[], []],
  ])("%j", (dates, chapters) => {
    expect(cut(dates)).toEqual(chapters);
  });
});
