import { atlasOf } from "./atlas.ts";
import { boxAround, doOverlap, isWithin, type Box } from "./box.ts";
import { doMeet } from "./cap.ts";
import { doubleArea, linesOf, type Point } from "./outline.ts";
import { textWidth } from "./text-width.ts";
import type { View } from "./view.ts";

/** The name of a country, and where its middle stands. */
export type CountryName = { name: string; x: number; y: number };

/** Room around a country's name, and the steps in which places for it are tried. */
const ROOM = 3;
const STEP = 6;

/** How names are set: type size, how many at most, what they must not cover and, where not all may be named, which (ISO 3166). */
export type CountryStyle = { size: number; most: number; taken: Box[]; only?: Set<string | undefined> };

/**
 * The names of the countries on a map, in a language, for those that have room for theirs within their borders as they are seen,
 * the largest first. None covers another.
 */
export function countryNames(view: View, language: string, { size, most, taken, only }: CountryStyle): CountryName[] {
  const names = new Intl.DisplayNames([language], { type: "region", style: "short", fallback: "none" });
  const seen = atlasOf("110m")
    .countries.filter((piece) => piece.code && doMeet(piece, view))
    .flatMap(({ shape, code }) => linesOf([shape], view.projection).map(({ points }) => ({ code, points })))
    .map((ring) => ({ ...ring, area: doubleArea(ring.points) }))
    .sort((a, b) => b.area - a.area);
  const inner = boxAround([view.width / 2, view.height / 2], view.width - 8, view.height - 8);
  const boxes = [...taken];
  const found = new Map<string, CountryName>();
  for (const { code, points } of seen) {
    // Intl knows the numeric codes as other spellings of those of two letters.
    const region = new Intl.Locale(`und-${code}`).region ?? code;
    const name = names.of(region);
    if (!name || found.has(code) || found.size === most || (only && !only.has(region))) continue;
    const [width, height] = [textWidth(name) * size + 2 * ROOM, size + 2 * ROOM];
    const at = roomiest(points, width, height, (box) => isWithin(box, inner) && !boxes.some((b) => doOverlap(b, box)));
    if (!at) continue;
    boxes.push(boxAround(at, width, height));
    found.set(code, { name, x: at[0], y: at[1] });
  }
  return [...found.values()];
}

/** The middle of the place in a ring for a box of a size: the one nearest the middle of the ring. */
function roomiest(points: Point[], width: number, height: number, isFree: (box: Box) => boolean): Point | undefined {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const centre: Point = [(left + right) / 2, (top + bottom) / 2];
  let best: { at: Point; distance: number } | undefined;
  for (let y = top + height / 2; y <= bottom - height / 2; y += STEP) {
    for (const { from, to } of common([y - height / 2, y, y + height / 2].map((row) => spans(points, row)))) {
      if (to - from < width) continue;
      for (let x = from + width / 2; x <= to - width / 2; x += STEP) {
        const distance = Math.hypot(x - centre[0], 2 * (y - centre[1])) - Math.min(to - from, 3 * width) / 2;
        if (best && best.distance <= distance) continue;
        if (isFree(boxAround([x, y], width, height))) best = { at: [x, y], distance };
      }
    }
  }
  return best?.at;
}

type Span = { from: number; to: number };

/** Where a row lies within a ring. */
function spans(points: Point[], row: number): Span[] {
  const crossings: number[] = [];
  for (const [n, [x, y]] of points.entries()) {
    const [a, b] = points[(n + 1) % points.length]!;
    if (y > row !== b > row) crossings.push(x + ((row - y) / (b - y)) * (a - x));
  }
  crossings.sort((a, b) => a - b);
  return crossings.flatMap((from, n) => (n % 2 === 0 ? [{ from, to: crossings[n + 1]! }] : []));
}

function common([first = [], ...rest]: Span[][]): Span[] {
  return rest.reduce(
    (kept, row) => kept.flatMap((a) => row.map((b) => ({ from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) }))),
    first,
  );
}
