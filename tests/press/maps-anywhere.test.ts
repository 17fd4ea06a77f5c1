import fc from "fast-check";
import { brotliCompressSync } from "node:zlib";
import { expect, test } from "vitest";
import { BUDGETS, draw, expectSound, type Size } from "./map-reading.ts";

test("any places make a sound map, within the budget of a story", () => {
  const anyPlace = fc.record({
    id: fc.constant("x"),
    name: fc.oneof(
      fc.stringMatching(/^[A-Za-z .'-]{1,24}$/).map((name) => name.replaceAll(" ", "-")),
      fc.constantFrom("Здесь", "北京市", "تل أبيب".replace(" ", "-"), "São-Tomé"),
    ),
    latitude: fc.double({ min: -90, max: 90, noNaN: true }),
    longitude: fc.double({ min: -180, max: 180, noNaN: true }),
    country: fc.constantFrom("XX", undefined),
  });
  fc.assert(
    fc.property(
      fc.array(anyPlace, { minLength: 1, maxLength: 12 }),
      fc.constantFrom<Size>("small", "place", "story"),
      (places, size) => {
        const svg = draw(places, size);
        expectSound(svg);
        const most = size === "small" && places.length > 2 ? BUDGETS.place : BUDGETS[size];
        expect(brotliCompressSync(svg).length).toBeLessThan(most);
      },
    ),
    { numRuns: 60, seed: 6, endOnFailure: true },
  );
});
