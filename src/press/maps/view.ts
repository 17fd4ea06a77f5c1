import { geoAzimuthalEqualArea, geoEqualEarth, type GeoProjection } from "d3-geo";
import type { PlaceOnMap } from "../../model/article.ts";
import type { Detail } from "./atlas.ts";
import { capAround, distance, type Cap } from "./cap.ts";

/** What a map needs of a place; degrees north and east (WGS 84). */
export type MapPlace = Pick<PlaceOnMap, "id" | "name" | "latitude" | "longitude" | "country">;

/** How large a map is, in the units of its viewBox: CSS pixels on a phone. */
export type Frame = { width: number; height: number };

/** A window on the world: its frame, its projection into that, and the circle on the sphere that it shows. */
export type View = Frame &
  Cap & {
    projection: GeoProjection;
    detail: Detail;
    isWorld: boolean;
    /** How much of the frame, above and below, lies beyond the world. */
    margin: number;
  };

const RADIANS = Math.PI / 180;
/** Equal Earth's half width and half height at scale 1. */
const WORLD = { x: 2.70663, y: 1.31736 };
/** How much of the world, in degrees across, the closest view shows: of one place, and of several. */
const CLOSEST = { one: 26, several: 10 };
/** The cut of a map of the whole world, unless the places ask for another: through the Bering Strait. */
const USUAL_CENTRE = 11;

/**
 * The projection, turned, scaled and shifted so that all of some places (one at least) stand well inside a frame. Above and below a
 * map that is as high as the world, so much more room as `margin` says.
 */
export function viewOf(places: MapPlace[], frame: Frame, margin = 0): View {
  const points = places.map(({ longitude, latitude }): [number, number] => [longitude, latitude]);
  const cap = capAround(points);
  const { middle, gap } = widestGap(points);
  const surroundPole = gap < 180 && cap.radius < 50 * RADIANS;
  if (cap.radius < 22 * RADIANS || surroundPole) {
    const projection = geoAzimuthalEqualArea().rotate([-cap.centre[0], -cap.centre[1]]);
    return fitted(projection, points, frame);
  }
  return fitted(geoEqualEarth().rotate([gap < 80 ? -USUAL_CENTRE : -middle, 0]), points, frame, { margin });
}

function fitted(projection: GeoProjection, points: [number, number][], frame: Frame, world?: { margin: number }): View {
  const isWorld = world !== undefined;
  projection.scale(1).translate([0, 0]).precision(0);
  const projected = points.map((point) => projection(point)!);
  const [left, right] = extent(projected.map(([x]) => x));
  const [top, bottom] = extent(projected.map(([, y]) => y));
  const padding = { x: frame.width * (isWorld ? 0.19 : 0.16), y: frame.height * 0.16 };
  const closest = points.length > 1 ? CLOSEST.several : CLOSEST.one;
  const least = isWorld ? (frame.width - 8) / (2 * WORLD.x) : 0;
  const scale = Math.max(
    least,
    Math.min(
      (frame.width - 2 * padding.x) / Math.max(right - left, 1e-9),
      (frame.height - 2 * padding.y) / Math.max(bottom - top, 1e-9),
      frame.width / (closest * RADIANS),
    ),
  );
  const height = isWorld ? heightOfWorld((bottom - top) * scale, scale, frame) : frame.height;
  // Where all of the world is shown, names find room above and below it.
  const beyond = world && height >= 2 * WORLD.y * scale + 7 ? world.margin : 0;
  const shift = (middle: number, size: number, half: number) => {
    const room = half * scale + 4 - size / 2;
    const offset = -middle * scale;
    return size / 2 + (isWorld ? Math.min(Math.max(room, 0), Math.max(-Math.max(room, 0), offset)) : offset);
  };
  projection
    .scale(scale)
    .translate([shift((left + right) / 2, frame.width, WORLD.x), beyond + shift((top + bottom) / 2, height, WORLD.y)])
    .precision(0.6);
  const size = { width: frame.width, height: height + 2 * beyond };
  const seen = capSeen(projection, size, isWorld);
  if (!isWorld) projection.clipAngle(Math.min(179, (seen.radius / RADIANS) * 1.1));
  return { ...size, ...seen, projection, detail: detailAt(scale * RADIANS), isWorld, margin: beyond };
}

/** A map of the world is no higher than the world, and no higher than its places ask for; but half as high as wide at least. */
function heightOfWorld(between: number, scale: number, { width, height }: Frame): number {
  const needed = Math.max(width / 2, between + 0.45 * height);
  return Math.round(Math.min(height, 2 * WORLD.y * scale + 8, needed));
}

/** How detailed the shapes are to be at so many units a degree. */
function detailAt(unitsPerDegree: number): Detail {
  if (unitsPerDegree < 2.4) return "110m";
  return unitsPerDegree < 32 ? "50m" : "10m";
}

function capSeen(projection: GeoProjection, { width, height }: Frame, isWorld: boolean): Cap {
  if (isWorld) return { centre: [0, 0], radius: Math.PI };
  const centre = projection.invert!([width / 2, height / 2])!;
  const corners = [0, width].flatMap((x) => [0, height].map((y) => projection.invert!([x, y])!));
  return { centre, radius: Math.max(...corners.map((corner) => distance(centre, corner))) * 1.05 };
}

/** The widest gap between the longitudes of some points, in degrees, and the meridian in the middle of all the rest. */
function widestGap(points: [number, number][]): { gap: number; middle: number } {
  const sorted = points.map(([longitude]) => longitude).sort((a, b) => a - b);
  let [gap, after] = [-1, 0];
  for (const [n, longitude] of sorted.entries()) {
    const distance = n === 0 ? longitude + 360 - sorted.at(-1)! : longitude - sorted[n - 1]!;
    if (distance > gap) [gap, after] = [distance, longitude];
  }
  return { gap, middle: after + (360 - gap) / 2 };
}

function extent(values: number[]): [number, number] {
  return [Math.min(...values), Math.max(...values)];
}
