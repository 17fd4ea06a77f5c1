import { boxAround, doesCross, doOverlap, grown, isWithin, type Box } from "./box.ts";
import { candidates, type Label, type Mark } from "./label.ts";
import { textWidth } from "./text-width.ts";
import type { Frame } from "./view.ts";

/** What a dot and its halo cover. */
const DOT = 9;
const MARGIN = 4;
/** How far a name should keep from the dots of others. */
const CLEAR = 5;

/**
 * Places names beside their dots: to the right, to the left, above or below, else further off at the end of a line. None leaves the
 * frame, none covers another, a dot, a line or what is taken already. A name for which there is no room at all is undefined.
 */
export function placeLabels(marks: Mark[], size: number, frame: Frame, taken: Box[]): (Label | undefined)[] {
  const inner = { left: MARGIN, top: MARGIN, right: frame.width - MARGIN, bottom: frame.height - MARGIN };
  const choices = marks.map((mark) =>
    candidates(mark, size, frame).filter(
      ({ box }) => isWithin(box, inner) && !taken.some((other) => doOverlap(box, other)),
    ),
  );
  let best: { labels: (Label | undefined)[]; flaws: number } | undefined;
  for (const order of ORDERS) {
    const labels = placeInOrder(marks, choices, order(marks), taken);
    const flaws = labels.reduce((sum, label) => sum + (label ? lengthOf(label.leader) : 10_000), 0);
    if (!best || flaws < best.flaws) best = { labels, flaws };
    if (flaws === 0) break;
  }
  return best!.labels;
}

function placeInOrder(marks: Mark[], choices: Label[][], order: number[], taken: Box[]): (Label | undefined)[] {
  const dots = marks.map(({ at }) => boxAround(at, DOT, DOT));
  const placed = new Map<number, Label>();
  for (const n of order) {
    const others = dots.filter((_, other) => other !== n);
    const labels = [...placed.values()];
    const solid = [...taken, ...others, ...labels.map(({ box }) => box)];
    const free = choices[n]!.filter(
      ({ box, leader }) =>
        !solid.some((other) => doOverlap(box, other) || (leader && doesCross(...leader, other))) &&
        !labels.some((other) => other.leader && doesCross(...other.leader, box)),
    );
    // A name that touches another dot may be taken for that dot's.
    const isClear = ({ box, leader }: Label) => !leader && !others.some((dot) => doOverlap(grown(box, CLEAR), dot));
    const label = free.find(isClear) ?? free[0];
    if (label) placed.set(n, label);
  }
  return marks.map((_, n) => placed.get(n));
}

function lengthOf(leader: Label["leader"]): number {
  return leader ? Math.hypot(leader[0][0] - leader[1][0], leader[0][1] - leader[1][1]) : 0;
}

/** In which order names take their places, as numbers of marks: the most crowded first, else along the map, either way. */
const ORDERS: ((marks: Mark[]) => number[])[] = [
  (marks) =>
    sortedBy(marks, ({ at: [x, y] }) => -marks.reduce((sum, { at: [a, b] }) => sum + nearness(x - a, y - b), 0)),
  (marks) => sortedBy(marks, ({ at: [x] }) => x),
  (marks) => sortedBy(marks, ({ at: [x] }) => -x),
  (marks) => sortedBy(marks, ({ at: [, y] }) => y),
  (marks) => sortedBy(marks, ({ at: [, y] }) => -y),
  (marks) => sortedBy(marks, ({ name }) => -textWidth(name)),
];

function sortedBy(marks: Mark[], rank: (mark: Mark) => number): number[] {
  const ranks = marks.map(rank);
  return [...marks.keys()].sort((a, b) => ranks[a]! - ranks[b]! || a - b);
}

/** Of two dots so far apart: 1 in one spot, almost nothing from some names' lengths on. */
function nearness(dx: number, dy: number): number {
  return 1 / (1 + (Math.hypot(dx / 2, dy) / 20) ** 2);
}
