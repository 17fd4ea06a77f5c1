import { endOf, precisionOf, startOf, type Time } from "./time.ts";
import { ticksBetween, type Tick } from "./ticks.ts";

/**
 * An event on the axis, which runs from 0 to 1: a day or a moment is a point (`from` is `to`), a month or a year is as long as it
 * is. Lanes count from the axis, 0, upwards; no two marks of a lane touch.
 */
export type Mark = { from: number; to: number; isSpan: boolean; lane: number };

/** A timeline drawn to time; `marks` are in the order of the times given. */
export type Drawing = {
  marks: Mark[];
  ticks: Tick[];
  lanes: number;
  /** From the middle of one lane to that of the next, in CSS pixels; a point is a little less wide. */
  pitch: number;
  /** Whether the marks are wide enough for the number of their event. */
  isNumbered: boolean;
};

/** How the marks are to fit: on an axis of at least so many CSS pixels, and whether they may have numbers. */
export type Room = { width: number; mayNumber: boolean };

/** How high the lanes may be together, in CSS pixels, before all is drawn smaller. */
const HIGHEST = 176;
const GAP = 2;
/** From the largest to the smallest, which is used however high the lanes get. */
const SIZES = [
  { pitch: 22, isNumbered: true },
  { pitch: 12, isNumbered: false },
  { pitch: 8, isNumbered: false },
  { pitch: 5, isNumbered: false },
];

const HOUR = 60 * 60 * 1000;

/** The axis is never shorter than this (ms), so that a single event has days or hours around it. */
const shortest = (times: Time[]) => (times.every((time) => precisionOf(time) === "minute") ? 6 * HOUR : 48 * HOUR);

/**
 * Lays some times out to scale, in a zone; positions are parts of the axis. Nothing hides anything on an axis of that width or a
 * greater one. Undefined without times. Throws on what is no time.
 */
export function timelineScale(times: Time[], zone: string, { width, mayNumber }: Room): Drawing | undefined {
  if (times.length === 0) return undefined;
  const extents = times.map((time) => extentOf(time, zone));
  const [first, last] = widened(
    extents.reduce((least, { from }) => Math.min(least, from), Infinity),
    extents.reduce((most, { to }) => Math.max(most, to), -Infinity),
    shortest(times),
  );
  const at = (moment: number) => Math.min(1, Math.max(0, (moment - first) / (last - first)));
  const marks = extents.map(({ from, to, isSpan }) => ({ from: at(from), to: at(to), isSpan }));
  const fit = SIZES.filter(({ isNumbered }) => mayNumber || !isNumbered).map((size) => ({
    ...size,
    ...stacked(marks, size.pitch, width),
  }));
  const { laneOf, ...size } = fit.find(({ lanes, pitch }) => lanes * pitch <= HIGHEST) ?? fit.at(-1)!;
  return {
    ...size,
    marks: marks.map((mark, n) => ({ ...mark, lane: laneOf[n]! })),
    ticks: ticksBetween(first, last, zone).map(({ time, at: moment }) => ({ time, at: at(moment) })),
  };
}

/** When it happened, in ms since 1970: a day is taken at its middle, a month or a year from its beginning to its end. */
function extentOf(time: Time, zone: string): { from: number; to: number; isSpan: boolean } {
  const from = startOf(time, zone);
  const precision = precisionOf(time);
  if (precision === "minute") return { from, to: from, isSpan: false };
  const to = endOf(time, zone);
  if (precision === "day") return { from: (from + to) / 2, to: (from + to) / 2, isSpan: false };
  return { from, to, isSpan: true };
}

function widened(from: number, to: number, least: number): [number, number] {
  const missing = Math.max(0, least - (to - from));
  return [from - missing / 2, to + missing / 2];
}

/** The lane of each mark: the lowest in which it touches no other. */
function stacked(marks: Omit<Mark, "lane">[], pitch: number, width: number): { laneOf: number[]; lanes: number } {
  const boxes = marks.map(({ from, to }, n) => {
    const middle = (from + to) / 2;
    const reach = pitch / 2 / width;
    const pad = GAP / width;
    return { n, start: Math.min(from - pad, middle - reach), end: Math.max(to + pad, middle + reach) };
  });
  const ends: number[] = [];
  const laneOf: number[] = [];
  for (const { n, start, end } of boxes.sort((a, b) => a.start - b.start || b.end - a.end || a.n - b.n)) {
    const free = ends.findIndex((taken) => taken <= start);
    laneOf[n] = free === -1 ? ends.length : free;
    ends[laneOf[n]] = end;
  }
  return { laneOf, lanes: ends.length };
}
