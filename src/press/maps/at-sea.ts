import { geoContains } from "d3-geo";
import { atlasOf } from "./atlas.ts";
import { distance, doMeet } from "./cap.ts";
import type { MapPlace } from "./view.ts";

/** From the spot of a sea to the nearest shore, at least, in radians: about 80 km. */
const OFFSHORE = 0.0125;

/** Whether a place is out at sea, as a sea itself is, and not a harbour, nor an island that the shapes leave out. */
export function isAtSea({ longitude, latitude }: MapPlace): boolean {
  const centre: [number, number] = [longitude, latitude];
  const around = { centre, radius: OFFSHORE };
  const isAshore = atlasOf("50m").land.some(
    (piece) =>
      doMeet(piece, around) &&
      piece.shape.coordinates.some((ring) =>
        ring.some(
          // Of most points the latitude tells that they are too far.
          (point) => Math.abs(point[1]! - latitude) < 1 && distance(point as [number, number], centre) < OFFSHORE,
        ),
      ),
  );
  // So far from any shore, the simplest shapes tell land from water.
  return !isAshore && !atlasOf("110m").land.some(({ shape }) => geoContains(shape, centre));
}
