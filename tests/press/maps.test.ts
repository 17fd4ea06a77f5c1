import { brotliCompressSync } from "node:zlib";
import { describe, expect, test, vi } from "vitest";
import { locatorMap } from "../../src/press/maps/locator-map.ts";
import type { MapPlace } from "../../src/press/maps/view.ts";
import { wellFormed } from "../well-formed.ts";
import { BUDGETS, draw, expectSound, place, read, type Size } from "./map-reading.ts";

const MOSCOW = place("Moscow", 55.7558, 37.6173, "RU");
const ISTANBUL = place("Istanbul", 41.0082, 28.9784, "TR");
const WASHINGTON = place("Washington", 38.9072, -77.0369, "US");
const BLACK_SEA = place("Black Sea", 43.4, 34.3);
const SUVA = place("Suva", -18.1416, 178.4419, "FJ");
const APIA = place("Apia", -13.8333, -171.7667, "WS");
const LONGYEARBYEN = place("Longyearbyen", 78.2232, 15.6267, "SJ");
const SINGAPORE = place("Singapore", 1.3521, 103.8198, "SG");
const USHUAIA = place("Ushuaia", -54.8019, -68.303, "AR");
const THIRTY = Array.from({ length: 30 }, (_, n) =>
  place(`Town ${n}`, ((n * 47) % 150) - 70, ((n * 101) % 360) - 180, "XX"),
);

describe.each<[string, MapPlace[]]>([
  ["Moscow", [MOSCOW]],
  ["Istanbul", [ISTANBUL]],
  ["Singapore, a speck", [SINGAPORE]],
  ["Ushuaia, at the end of the world", [USHUAIA]],
  ["Longyearbyen, far north", [LONGYEARBYEN]],
  ["the North Pole, where there is no land", [place("North Pole", 90, 0, "XX")]],
  ["the South Pole", [place("South Pole", -90, 0, "AQ")]],
  ["on the antimeridian", [place("Waiyevo", -16.79, 180, "FJ")]],
  ["Moscow and Washington", [MOSCOW, WASHINGTON]],
  ["a story on two continents", [MOSCOW, ISTANBUL, WASHINGTON, BLACK_SEA]],
  ["either side of the antimeridian", [SUVA, APIA]],
  ["around the pole", [LONGYEARBYEN, place("Utqiagvik", 71.29, -156.79, "US"), place("Tiksi", 71.64, 128.87, "RU")]],
  ["both poles", [place("North", 90, 0, "XX"), place("South", -90, 0, "AQ")]],
  ["antipodes", [place("Here", 10, 20, "TD"), place("There", -10, -160, "KI")]],
  ["many fjords", [place("Bergen", 60.39, 5.32, "NO"), place("Tromsø", 69.65, 18.96, "NO")]],
  ["many islands", [place("Makassar", -5.15, 119.43, "ID"), place("Manila", 14.6, 120.98, "PH")]],
  ["many borders", [place("Skopje", 41.99, 21.43, "MK"), place("Kigali", -1.94, 30.06, "RW")]],
  ["neighbours", [place("Tel Aviv", 32.08, 34.78, "IL"), place("Jerusalem", 31.78, 35.22), place("Gaza", 31.5, 34.45)]],
  ["one spot twice", [MOSCOW, { ...MOSCOW, id: "again", name: "Moscow again" }]],
])("%s", (_name, places) => {
  test.each<Size>(["small", "place", "story"])(
    "%s: every place has its dot and its name, within the budget",
    (size) => {
      const svg = draw(places, size);
      expectSound(svg);
      const { dots, labels } = read(svg);
      const named = labels.map(({ name }) => name);
      expect(named.sort()).toEqual(places.map(({ name }) => name).sort());
      expect(dots.length).toBeGreaterThanOrEqual(places.filter(({ country }) => country).length);
      expect(brotliCompressSync(svg).length).toBeLessThan(BUDGETS[size]);
    },
  );
});

test("of one place, the dot is in the middle", () => {
  for (const one of [MOSCOW, SINGAPORE, USHUAIA]) expect(read(draw([one])).dots).toEqual([{ x: 160, y: 104 }]);
});

test.each([
  ["north is up", [MOSCOW, ISTANBUL], (a: number, b: number) => a < b, "y"],
  ["east is right", [WASHINGTON, MOSCOW], (a: number, b: number) => a < b, "x"],
  ["Samoa lies east of Fiji", [SUVA, APIA], (a: number, b: number) => a < b, "x"],
] as const)("%s", (_name, places, isRight, axis) => {
  const [one, other] = read(draw([...places])).dots;
  expect(isRight(one![axis], other![axis])).toBe(true);
});

test("Fiji and Samoa stand as far apart as they are, not a world", () => {
  const [suva, apia] = read(draw([SUVA, APIA])).dots;
  expect(draw([SUVA, APIA])).not.toContain("world");
  // 9.79° along the parallel and 4.31° along the meridian, at about 16° south.
  expect((apia!.x - suva!.x) / (suva!.y - apia!.y)).toBeCloseTo((9.79 * Math.cos(Math.PI / 11.25)) / 4.31, 0);
});

test("dots stand as far from one another as the places do", () => {
  const places = [place("Kyiv", 50.45, 30.52, "UA"), MOSCOW, place("Simferopol", 44.95, 34.1, "UA")];
  const [kyiv, moscow, simferopol] = read(draw(places, "story")).dots;
  const units = (a: typeof kyiv, b: typeof kyiv) => Math.hypot(a!.x - b!.x, a!.y - b!.y);
  // Great circles on a sphere of 6371 km: 756, 667 and 1227 km.
  expect(units(kyiv, moscow) / units(kyiv, simferopol)).toBeCloseTo(756 / 667, 1);
  expect(units(moscow, simferopol) / units(kyiv, simferopol)).toBeCloseTo(1227 / 667, 1);
});

test("30 places all over the world: all dots, most names, the others where a pointer rests", () => {
  const svg = draw(THIRTY, "story");
  expectSound(svg);
  const { dots, labels } = read(svg);
  const hinted = [...svg.matchAll(/<title>([^<]+)/g)].map(([, name]) => name!);
  expect(dots.length).toBe(30);
  expect([...labels.map(({ name }) => name), ...hinted].sort()).toEqual(THIRTY.map(({ name }) => name).sort());
  expect(labels.length).toBeGreaterThanOrEqual(25);
  expect(brotliCompressSync(svg).length).toBeLessThan(BUDGETS.story);
});

test("a sea bears its name on its spot, without a dot; a town without a country has its dot", () => {
  expect(read(draw([BLACK_SEA])).dots).toEqual([]);
  expect(draw([BLACK_SEA])).toMatch(/<text class="area"[^>]* text-anchor="middle">Black Sea</);
  expect(read(draw([place("Varna", 43.2, 27.9)])).dots.length).toBe(1);
});

test.each([
  ["from the left", "Moscow", /<text x="168" y="104" dy=".35em">Moscow</],
  ["from the right", "القدس", /<text x="168" y="104" dy=".35em" text-anchor="end" direction="rtl">القدس</],
])("a name that reads %s begins at its dot", (_name, name, expected) => {
  expect(draw([{ ...MOSCOW, name }])).toMatch(expected);
});

test("a long name stands in two lines; one that no line holds is told where a pointer rests", () => {
  expect(draw([{ ...MOSCOW, name: "Saint Vincent and the Grenadines" }])).toMatch(
    />Saint Vincent and<tspan [^>]+>the Grenadines</,
  );
  expect(draw([{ ...MOSCOW, name: "x".repeat(80) }])).toContain(`<title>${"x".repeat(80)}</title>`);
});

test("names and labels are escaped", () => {
  const svg = locatorMap([{ ...MOSCOW, name: `<b>&"x"` }], { label: `"><b> & $& more`, size: "small", language: "en" });
  expect(svg).toContain(`<svg role="img" aria-label="&quot;&gt;&lt;b&gt; &amp; $&amp; more" `);
  expect(svg).toContain("&lt;b&gt;&amp;&quot;x&quot;</text>");
  wellFormed(svg);
});

test.each([
  ["en", "Ukraine"],
  ["de", "Ukraine"],
  ["fr", "Roumanie"],
  ["ru", "Турция"],
])("countries are named in %s", (language, name) => {
  expect(draw([ISTANBUL], "place", language)).toContain(`>${name}</text>`);
});

test("a globe shows where a region lies; a map of the world needs none", () => {
  expect(draw([MOSCOW])).toContain('class="globe"');
  expect(draw([MOSCOW, WASHINGTON])).not.toContain('class="globe"');
});

test("what is in dispute is drawn apart: the neck of the Crimea", () => {
  expect(draw([place("Simferopol", 44.95, 34.1)])).toContain('class="disputed"');
  expect(draw([USHUAIA])).not.toContain('class="disputed"');
});

test("no places make no map; the same places the same bytes", async () => {
  expect(draw([])).toBe("");
  const once = draw([MOSCOW, WASHINGTON], "story");
  expect(draw([MOSCOW, WASHINGTON], "story")).toBe(once);
  vi.resetModules();
  const afresh = await import("../../src/press/maps/locator-map.ts");
  expect(afresh.locatorMap([MOSCOW, WASHINGTON], { label: "Map", size: "story", language: "en" })).toBe(once);
});
