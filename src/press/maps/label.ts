import { boxAround, nearestPoint, type Box } from "./box.ts";
import type { Point } from "./outline.ts";
import { isRightToLeft, textWidth } from "./text-width.ts";
import type { Frame } from "./view.ts";

/** A name to be placed: where its dot is, and whether it stands on its spot instead, as the name of a sea does. */
export type Mark = { name: string; at: Point; isArea: boolean };

/** A name in its place: `x` is the edge or, for "middle", the middle of its lines, `y` the middle of the first. */
export type Label = {
  lines: string[];
  x: number;
  y: number;
  side: "left" | "middle" | "right";
  isRightToLeft: boolean;
  hasDot: boolean;
  box: Box;
  /** From the dot to a name that had to stand further off. */
  leader?: [Point, Point];
};

export const LINE = 1.15;
/** From the middle of a dot to its name. */
const GAP = 8;
const FURTHER = [14, 22, 32, 44, 60, 80, 104, 132, 164];

/** Where a name may stand, the best first: on its spot where that is an area, beside its dot, further off. */
export function candidates({ name, at, isArea }: Mark, size: number, frame: Frame): Label[] {
  const lines = broken(name, (frame.width * 0.45) / size);
  const width = Math.max(...lines.map(textWidth)) * size;
  const height = lines.length * LINE * size;
  const make = (side: Label["side"], middle: Point, hasDot = true): Label => ({
    lines,
    side,
    hasDot,
    x: middle[0] + (side === "right" ? -width / 2 : side === "left" ? width / 2 : 0),
    y: middle[1] - ((lines.length - 1) * LINE * size) / 2,
    isRightToLeft: isRightToLeft(name),
    box: boxAround(middle, width, height),
  });
  const [x, y] = at;
  const aside = (direction: 1 | -1, dy: number) =>
    make(direction > 0 ? "right" : "left", [x + direction * (GAP + width / 2), y + dy]);
  const isRoomRight = x < frame.width * 0.62;
  const [near, far] = isRoomRight ? ([1, -1] as const) : ([-1, 1] as const);
  const lift = size * 0.55;
  const away = height / 2 + GAP - 1;
  const beside = [
    ...[0, -lift, lift].map((dy) => aside(near, dy)),
    ...[0, -lift, lift].map((dy) => aside(far, dy)),
    ...[-away, away].flatMap((dy) => [0, 0.25, -0.25].map((part) => make("middle", [x + part * width, y + dy]))),
  ];
  const further = FURTHER.flatMap((distance) =>
    Array.from({ length: 24 }, (_, n) => {
      const angle = (n * Math.PI) / 12;
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
      const middle: Point = [x + cos * (distance + width / 2), y + sin * (distance + height / 2)];
      const label = make(cos > 0.3 ? "right" : cos < -0.3 ? "left" : "middle", middle);
      return { ...label, leader: [at, nearestPoint(label.box, at)] as [Point, Point] };
    }),
  );
  return [...(isArea ? [make("middle", at, false)] : []), ...beside, ...further];
}

/** A name in one line or, when it is longer than `most`, in two that are as even as its words let them be. */
function broken(name: string, most: number): string[] {
  if (textWidth(name) <= most) return [name];
  const words = name.split(/\s+/);
  const breaks = words.slice(1).map((_, n) => [words.slice(0, n + 1).join(" "), words.slice(n + 1).join(" ")]);
  const longest = (lines: string[]) => Math.max(...lines.map(textWidth));
  return breaks.reduce((best, lines) => (longest(lines) < longest(best) ? lines : best), [name]);
}
