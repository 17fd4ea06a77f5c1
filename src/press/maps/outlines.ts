import type { LineString, Polygon } from "geojson";
import { atlasOf, type Piece } from "./atlas.ts";
import { doMeet } from "./cap.ts";
import { doubleArea, linesOf, pathData, simplified, type Line } from "./outline.ts";
import { thinned } from "./thinned.ts";
import type { View } from "./view.ts";

/** What is drawn of the world in a view: path data, in whole parts of a unit. */
export type Outlines = { sea: string; land: string; borders: string; disputed: string };

/** Parts of a unit that path data counts in. */
export const GRID = 2;
/** What lies so far beyond the frame is drawn too, so that no coastline runs along its edge. */
const BLEED = 4;
/** Square units that a triangle of a coast and an island are to have at least, to begin with; how that grows, and how far. */
const LEAST = { triangle: 0.5, island: 1.2, growth: 1.4 };
/** How many times as coarse as to begin with coasts with borders may become, before borders are left out. */
const COARSEST = 40;

/** The coasts and borders in a view, as exact as `most` characters allow; without borders where they would be too crude. */
export function outlinesIn(view: View, most: number): Outlines {
  const atlas = atlasOf(view.detail);
  view.projection.clipExtent([
    [-BLEED, -BLEED],
    [view.width + BLEED, view.height + BLEED],
  ]);
  const linesIn = (pieces: Piece<Polygon | LineString>[]) =>
    linesOf(
      pieces.filter((piece) => doMeet(piece, view)).map(({ shape }) => thinned(shape, view)),
      view.projection,
    );
  const [land, borders, disputed] = [linesIn(atlas.land), linesIn(atlas.borders), linesIn(atlas.disputed)];
  const sea = view.isWorld
    ? pathData(
        linesOf([{ type: "Sphere" }], view.projection).map((l) => simplified(l, 1)),
        GRID,
      )
    : "";
  const drawn = fitted([land, borders, disputed], most, COARSEST) ?? fitted([land], most, Infinity)!;
  return { sea, land: drawn[0]!, borders: drawn[1] ?? "", disputed: drawn[2] ?? "" };
}

/** The data of paths, of at most so many characters together: made coarser until they are, undefined where they would be too coarse. */
function fitted(paths: Line[][], most: number, coarsest: number): string[] | undefined {
  for (let factor = 1; factor <= coarsest; factor *= LEAST.growth) {
    paths = paths.map((lines) =>
      lines
        .filter(({ points, isRing }) => !isRing || doubleArea(points) >= 2 * LEAST.island * factor)
        .map((line) => simplified(line, LEAST.triangle * factor)),
    );
    const data = paths.map((lines) => pathData(lines, GRID));
    if (data.join("").length <= most) return data;
  }
  return undefined;
}
