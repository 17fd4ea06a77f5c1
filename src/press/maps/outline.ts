import { geoPath, type GeoContext, type GeoPermissibleObjects, type GeoProjection } from "d3-geo";

export type Point = [number, number];

/** A projected line in the units of the map, or a ring, whose last point is joined to its first. */
export type Line = { points: Point[]; isRing: boolean };

/** Points nearer than this to the one before them, in units, are left out of what is projected. */
const NEAR = 0.3;

/** Projects shapes, and clips them as the projection says. */
export function linesOf(shapes: GeoPermissibleObjects[], projection: GeoProjection): Line[] {
  const lines: Line[] = [];
  const context: GeoContext = {
    beginPath: () => undefined,
    arc: () => undefined,
    moveTo: (x, y) => void lines.push({ points: [[x, y]], isRing: false }),
    lineTo: (x, y) => {
      const { points } = lines.at(-1)!;
      const [a, b] = points.at(-1)!;
      if (Math.abs(x - a) + Math.abs(y - b) >= NEAR) points.push([x, y]);
    },
    closePath: () => void (lines.at(-1)!.isRing = true),
  };
  const draw = geoPath(projection, context);
  for (const shape of shapes) draw(shape);
  return lines;
}

/** Twice the area that a ring encloses, in square units. */
export function doubleArea(points: Point[]): number {
  let sum = 0;
  for (const [n, [x, y]] of points.entries()) {
    const [a, b] = points[(n + 1) % points.length]!;
    sum += x * b - a * y;
  }
  return Math.abs(sum);
}

/**
 * Leaves out each point that makes, with its neighbours, a triangle of less than `area` square units, the smallest first among
 * neighbours (after Visvalingam and Whyatt). A ring of which less than a triangle is left is left out whole.
 */
export function simplified({ points, isRing }: Line, area: number): Line {
  let kept = points;
  for (let before = Infinity; kept.length < before;) {
    before = kept.length;
    const areas = kept.map((_, n) => triangleAt(kept, n, isRing));
    let isLastKept = true;
    kept = kept.filter((_, n) => {
      const least = Math.min(areas[n - 1] ?? Infinity, areas[n + 1] ?? Infinity);
      const isKept = areas[n]! >= area || areas[n]! > least || !isLastKept;
      isLastKept = isKept;
      return isKept;
    });
  }
  return { points: kept, isRing };
}

function triangleAt(points: Point[], n: number, isRing: boolean): number {
  if (!isRing && (n === 0 || n === points.length - 1)) return Infinity;
  const [a, b] = points.at(n - 1)!;
  const [c, d] = points[n]!;
  const [e, f] = points[(n + 1) % points.length]!;
  return Math.abs((a - c) * (f - d) - (e - c) * (b - d)) / 2;
}

/**
 * The data of a path: whole numbers, `grid` to a unit, each point relative to the one before it, without a separator too many. What
 * shrinks to less than a line or a triangle is left out.
 */
export function pathData(lines: Line[], grid: number): string {
  let pen: Point = [0, 0];
  let data = "";
  for (const { points, isRing } of lines) {
    const start = pen;
    const numbers: number[] = [];
    for (const [n, [x, y]] of points.entries()) {
      const next: Point = [Math.round(x * grid), Math.round(y * grid)];
      const [dx, dy] = [next[0] - pen[0], next[1] - pen[1]];
      if (n > 0 && dx === 0 && dy === 0) continue;
      numbers.push(dx, dy);
      pen = next;
    }
    if (numbers.length < (isRing ? 6 : 4)) {
      pen = start;
      continue;
    }
    // Closing a ring takes the pen back to where it began.
    if (isRing) pen = [start[0] + numbers[0]!, start[1] + numbers[1]!];
    data += `m${spaced(numbers)}${isRing ? "z" : ""}`;
  }
  return data;
}

function spaced(numbers: number[]): string {
  return numbers.map((number, n) => (n === 0 || number < 0 ? `${number}` : ` ${number}`)).join("");
}
