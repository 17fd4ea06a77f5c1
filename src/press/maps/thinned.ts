import type { LineString, Polygon, Position } from "geojson";
import { distance, type Cap } from "./cap.ts";

const RADIANS = Math.PI / 180;

/**
 * A shape as it is within a circle on the sphere; outside, with only as many of its points as keep the lines between them outside.
 * Projecting the far coasts of a continent would cost more than all the rest of a map.
 */
export function thinned<Shape extends Polygon | LineString>(shape: Shape, seen: Cap): Shape {
  const coordinates =
    shape.type === "Polygon" ? shape.coordinates.map((ring) => kept(ring, seen)) : kept(shape.coordinates, seen);
  return { ...shape, coordinates };
}

function kept(points: Position[], { centre, radius }: Cap): Position[] {
  const last = points.length - 1;
  let [longitude, latitude] = [0, 0];
  /** How far, in degrees, lines from the last point kept may lead without coming near the circle. */
  let slack = -1;
  return points.filter((point, n) => {
    const [x, y] = point as [number, number];
    // At most so far in degrees of a great circle; less where meridians lie closer.
    if (Math.abs(x - longitude) + Math.abs(y - latitude) <= slack && n < last) return false;
    [longitude, latitude] = [x, y];
    slack = (distance([x, y], centre) - radius) / RADIANS / 2;
    return true;
  });
}
