import { geoOrthographic, type GeoProjection } from "d3-geo";
import { atlasOf } from "./atlas.ts";
import { doOverlap, type Box } from "./box.ts";
import { doubleArea, linesOf, pathData, simplified, type Line, type Point } from "./outline.ts";
import type { View } from "./view.ts";

/** A small globe that shows where a map lies: its middle and radius, its land and the outline of the map as path data. */
export type Globe = { x: number; y: number; radius: number; land: string; window: string };

const MARGIN = 6;
/** How much of the globe is left out: in square units, triangles and whole islands. */
const LEAST = { triangle: 2.2, island: 5 };

/** The globe for a map, in the corner that is free of dots; undefined where none is, and where the map shows most of the globe. */
export function globeFor(view: View, radius: number, dots: Box[]): (Globe & { box: Box }) | undefined {
  if (view.isWorld || view.radius > 1) return undefined;
  const side = 2 * (radius + MARGIN);
  const corners = [
    { left: 0, top: view.height - side },
    { left: view.width - side, top: view.height - side },
    { left: 0, top: 0 },
    { left: view.width - side, top: 0 },
  ].map(({ left, top }): Box => ({ left, top, right: left + side, bottom: top + side }));
  const box = corners.find((corner) => !dots.some((dot) => doOverlap(dot, corner)));
  if (!box) return undefined;
  const [longitude, latitude] = view.centre;
  const projection = geoOrthographic()
    .rotate([-longitude, -latitude * 0.6])
    .scale(radius)
    .translate([0, 0])
    .precision(0.5);
  const land = linesOf(
    atlasOf("110m").land.map(({ shape }) => shape),
    projection,
  )
    .map((line) => simplified(line, LEAST.triangle))
    .filter(({ points }) => doubleArea(points) > 2 * LEAST.island);
  return {
    x: box.left + radius + MARGIN,
    y: box.top + radius + MARGIN,
    radius,
    land: pathData(land, 2),
    window: pathData([windowOn(view, projection)], 2),
    box,
  };
}

function windowOn({ projection, width, height }: View, globe: GeoProjection): Line {
  const edge: Point[] = [
    [0, 0],
    [width / 2, 0],
    [width, 0],
    [width, height / 2],
    [width, height],
    [width / 2, height],
    [0, height],
    [0, height / 2],
  ];
  return { points: edge.map((point) => globe(projection.invert!(point)!)!), isRing: true };
}
