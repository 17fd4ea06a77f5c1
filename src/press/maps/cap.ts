/** A circle on the sphere: its centre as [longitude, latitude] in degrees, its radius in radians. */
export type Cap = { centre: [number, number]; radius: number };

type Vector = [number, number, number];

/** A small circle that holds all of some points ([longitude, latitude], degrees): near the smallest one there is. */
export function capAround(points: [number, number][], rounds = 60): Cap {
  const vectors = points.map(vectorOf);
  let centre = unit(sum(vectors), vectors[0] ?? [1, 0, 0]);
  // Bădoiu and Clarkson: step towards the farthest point, each time less far.
  for (let round = 1; round <= rounds; round += 1) {
    const { vector } = farthestFrom(centre, vectors);
    const step = 1 / (round + 1);
    centre = unit(sum([scaled(centre, 1 - step), scaled(vector, step)]), centre);
  }
  const [x, y, z] = centre;
  return {
    centre: [degrees(Math.atan2(y, x)), degrees(Math.asin(Math.min(1, Math.max(-1, z))))],
    radius: farthestFrom(centre, vectors).angle,
  };
}

/** From one point ([longitude, latitude], degrees) to another along the great circle, in radians. */
export function distance(one: [number, number], other: [number, number]): number {
  const [a, b, c] = vectorOf(one);
  const [x, y, z] = vectorOf(other);
  return Math.acos(Math.max(-1, Math.min(1, a * x + b * y + c * z)));
}

/** Whether two circles on the sphere have a point in common. */
export function doMeet(one: Cap, other: Cap): boolean {
  return distance(one.centre, other.centre) <= one.radius + other.radius;
}

function farthestFrom(centre: Vector, vectors: Vector[]): { vector: Vector; angle: number } {
  let vector = centre;
  let least = 1;
  for (const candidate of vectors) {
    const cosine = candidate[0] * centre[0] + candidate[1] * centre[1] + candidate[2] * centre[2];
    if (cosine < least) {
      least = cosine;
      vector = candidate;
    }
  }
  return { vector, angle: Math.acos(Math.max(-1, least)) };
}

function vectorOf([longitude, latitude]: [number, number]): Vector {
  const [east, north] = [(longitude * Math.PI) / 180, (latitude * Math.PI) / 180];
  return [Math.cos(north) * Math.cos(east), Math.cos(north) * Math.sin(east), Math.sin(north)];
}

function sum(vectors: Vector[]): Vector {
  return vectors.reduce<Vector>(([x, y, z], [a, b, c]) => [x + a, y + b, z + c], [0, 0, 0]);
}

function scaled([x, y, z]: Vector, factor: number): Vector {
  return [x * factor, y * factor, z * factor];
}

/** Of length 1; `otherwise` where there is no direction, as midway between antipodes. */
function unit(vector: Vector, otherwise: Vector): Vector {
  const length = Math.hypot(...vector);
  return length < 1e-9 ? otherwise : scaled(vector, 1 / length);
}

function degrees(radians: number): number {
  return (radians * 180) / Math.PI;
}
