import { expect } from "vitest";
import { doOverlap } from "../../src/press/maps/box.ts";
import { locatorMap, TYPE, type MapOptions } from "../../src/press/maps/locator-map.ts";
import { textWidth } from "../../src/press/maps/text-width.ts";
import type { MapPlace } from "../../src/press/maps/view.ts";
import { wellFormed } from "../well-formed.ts";

/** How large a map may be. */
export type Size = MapOptions["size"];

/** A place; at sea where it has no country and no shore. */
export const place = (name: string, latitude: number, longitude: number, country?: string): MapPlace => ({
  id: name,
  name,
  latitude,
  longitude,
  ...(country && { country }),
});
/** A map under the label "Map". */
export const draw = (places: MapPlace[], size: Size = "small", language = "en") =>
  locatorMap(places, { label: "Map", size, language });

/** What stands on a map, read back from it. */
export function read(svg: string) {
  const [x, y, width, height] = svg
    .match(/viewBox="([^"]+)"/)![1]!
    .split(" ")
    .map(Number) as [number, number, number, number];
  const frame = { left: x, top: y, right: x + width, bottom: y + height };
  const size = / many"/.test(svg) ? TYPE.ofMany : TYPE.name;
  const dots = [...svg.matchAll(/<circle cx="([^"]+)" cy="([^"]+)"/g)].map(([, cx, cy]) => ({ x: +cx!, y: +cy! }));
  const labels = [...svg.matchAll(/<text( class="area")? x="([^"]+)" y="([^"]+)"([^>]*)>(.*?)<\/text>/g)].map(
    ([, , tx, ty, attributes, inner]) => {
      const lines = inner!.split(/<[^>]+>/).filter(Boolean);
      const wide = Math.max(...lines.map((line) => textWidth(line.replaceAll("&amp;", "&")))) * size;
      const isRtl = attributes!.includes('direction="rtl"');
      const anchor = attributes!.match(/text-anchor="(\w+)"/)?.[1] ?? "start";
      const left = anchor === "middle" ? +tx! - wide / 2 : (anchor === "end") === isRtl ? +tx! : +tx! - wide;
      const top = +ty! - size / 2;
      return {
        name: lines.join(" "),
        left,
        top,
        right: left + wide,
        bottom: top + size * (1 + 1.15 * (lines.length - 1)),
      };
    },
  );
  return { frame, dots, labels };
}

/** What holds of every map. */
export function expectSound(svg: string) {
  wellFormed(svg);
  expect(svg).not.toMatch(/NaN|Infinity|undefined|null|style=|\bid=|href/);
  const { frame, dots, labels } = read(svg);
  for (const { x, y } of dots) {
    expect(x > frame.left && x < frame.right && y > frame.top && y < frame.bottom, `dot at ${x} ${y}`).toBe(true);
  }
  for (const [n, label] of labels.entries()) {
    const isInside =
      label.left >= frame.left && label.right <= frame.right && label.top >= frame.top && label.bottom <= frame.bottom;
    expect(isInside, `${label.name} within the frame`).toBe(true);
    for (const other of labels.slice(n + 1))
      expect(doOverlap(label, other), `${label.name}, ${other.name}`).toBe(false);
  }
}

/** Bytes that a map of a size may weigh, as brotli packs it. */
export const BUDGETS: Record<Size, number> = { small: 1500, place: 4000, story: 6000 };
