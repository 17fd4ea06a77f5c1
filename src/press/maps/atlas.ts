import type { LineString, Polygon, Position } from "geojson";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, GeometryObject, Topology } from "topojson-specification";
import { capAround, type Cap } from "./cap.ts";

/** Natural Earth's generalizations: made for 1 : 110, 50 and 10 million. */
export type Detail = "110m" | "50m" | "10m";

/** A shape, and the circle on the sphere that holds it. */
export type Piece<Shape> = Cap & { shape: Shape };

export type Atlas = {
  land: Piece<Polygon>[];
  borders: Piece<LineString>[];
  /** Borders that are in dispute, and lines of control. */
  disputed: Piece<LineString>[];
  /** Countries by ISO 3166-1 numeric code, where they have one; each of its polygons is one of these. */
  countries: (Piece<Polygon> & { code: string })[];
};

type World = Topology<{ countries: GeometryCollection; land: GeometryCollection }>;
type Box = { west: number; south: number; east: number; north: number };

const KASHMIR: Box = { west: 72.5, south: 32, east: 81, north: 37.5 };
const PEREKOP: Box = { west: 32, south: 45, east: 37, north: 46.7 };
/** Neighbours, by code or by Natural Earth's name, whose border the United Nations' maps do not draw as a settled one. */
const DISPUTES: { between: [string, string]; within?: Box }[] = [
  { between: ["804", "643"], within: PEREKOP },
  { between: ["356", "586"], within: KASHMIR },
  { between: ["356", "156"] },
  { between: ["356", "Siachen Glacier"] },
  { between: ["586", "Siachen Glacier"] },
  { between: ["156", "Siachen Glacier"] },
  { between: ["688", "Kosovo"] },
  { between: ["196", "N. Cyprus"] },
  { between: ["706", "Somaliland"] },
  { between: ["504", "732"] },
  { between: ["376", "275"] },
  { between: ["376", "760"] },
];

const atlases = new Map<Detail, Atlas>();

/** The world in one detail: read when it is first asked for, and once. */
export function atlasOf(detail: Detail): Atlas {
  const known = atlases.get(detail);
  if (known) return known;
  // Asked of the project: when the edition is made, this file is part of a bundle that lies anywhere.
  const fromProject = createRequire(resolve("package.json"));
  const atlas = drawAtlas(fromProject(`world-atlas/countries-${detail}.json`) as World);
  atlases.set(detail, atlas);
  return atlas;
}

function drawAtlas(world: World): Atlas {
  const { countries, land } = world.objects;
  const settled = mesh(world, countries, (a, b) => a !== b && !isInDispute(a, b)).coordinates;
  const disputed: Position[][] = [];
  for (const { between, within } of DISPUTES) {
    const geometries = countries.geometries.filter((country) => between.some((key) => isNamed(country, key)));
    const shared = mesh(world, { type: "GeometryCollection", geometries }, (a, b) => a !== b).coordinates;
    for (const line of shared) {
      for (const { isWithin, points } of cutAt(line, within)) (isWithin ? disputed : settled).push(points);
    }
  }
  return {
    land: feature(world, land).features.flatMap(polygonsOf),
    borders: settled.map(lineOf),
    disputed: disputed.map(lineOf),
    countries: feature(world, countries).features.flatMap((country) =>
      polygonsOf(country).map((piece) => ({ ...piece, code: String(country.id ?? "") })),
    ),
  };
}

function isInDispute(a: GeometryObject, b: GeometryObject): boolean {
  return DISPUTES.some(
    ({ between: [one, other] }) => (isNamed(a, one) && isNamed(b, other)) || (isNamed(a, other) && isNamed(b, one)),
  );
}

function isNamed({ id, properties }: GeometryObject, key: string): boolean {
  return id === key || (properties as { name?: string } | undefined)?.name === key;
}

/** A line cut where it enters and leaves a box; whole where there is none. */
function cutAt(line: Position[], box: Box | undefined): { isWithin: boolean; points: Position[] }[] {
  const isInBox = ([longitude, latitude]: Position) =>
    !box || (longitude! >= box.west && longitude! <= box.east && latitude! >= box.south && latitude! <= box.north);
  const parts: { isWithin: boolean; points: Position[] }[] = [];
  for (const [n, point] of line.entries()) {
    const isWithin = isInBox(point);
    const last = parts.at(-1);
    last?.points.push(point);
    if (last?.isWithin !== isWithin && n < line.length - 1) parts.push({ isWithin, points: [point] });
  }
  return parts;
}

function polygonsOf({ geometry }: { geometry: GeoJSON.Geometry }): Piece<Polygon>[] {
  const polygons =
    geometry.type === "Polygon" ? [geometry.coordinates] : geometry.type === "MultiPolygon" ? geometry.coordinates : [];
  return polygons.map((coordinates) => ({
    shape: { type: "Polygon", coordinates },
    ...capAround(coordinates[0] as [number, number][], 0),
  }));
}

function lineOf(coordinates: Position[]): Piece<LineString> {
  return { shape: { type: "LineString", coordinates }, ...capAround(coordinates as [number, number][], 0) };
}
