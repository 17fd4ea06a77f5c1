import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { place } from "./map-reading.ts";

const MOSCOW = { ...place("Moscow", 55.7558, 37.6173, "RU"), id: "moscow", path: "/places/moscow/" };

let cache: string;
beforeEach(() => (cache = mkdtempSync(join(tmpdir(), "dateline-maps-"))));
afterEach(() => rmSync(cache, { recursive: true }));

/** The map of Moscow as a build draws or finds it that begins now, with nothing in its own memory. */
async function mapInBuild(): Promise<string> {
  vi.resetModules();
  const { handOverMapStock } = await import("../../src/press/handover.ts");
  const { openMapStock } = await import("../../src/press/maps/map-stock.ts");
  const { mapOf } = await import("../../src/press/maps/named-map.ts");
  handOverMapStock(openMapStock(cache));
  return mapOf([MOSCOW], "small", "en", "en");
}

const kept = () => {
  const [version] = readdirSync(join(cache, "maps"));
  return readdirSync(join(cache, "maps", version!)).map((name) => join(cache, "maps", version!, name));
};

test("a map is drawn once, and found by the next build, byte for byte", async () => {
  const drawn = await mapInBuild();
  const [file, ...others] = kept();
  expect(others).toEqual([]);
  vi.doMock("../../src/press/maps/outlines.ts", () => ({
    outlinesIn: () => {
      throw new Error("drawn again");
    },
  }));
  expect(await mapInBuild()).toBe(drawn);
  writeFileSync(file!, readFileSync(file!).subarray(1));
  await expect(mapInBuild()).rejects.toThrow("drawn again");
  vi.doUnmock("../../src/press/maps/outlines.ts");
  expect(await mapInBuild()).toBe(drawn);
});

test("when there are too many maps, all are dropped", async () => {
  const { openMapStock } = await import("../../src/press/maps/map-stock.ts");
  for (let n = 0; n < 4; n++) openMapStock(cache, 2).lay(`${n}`, Buffer.from("x"));
  expect(kept().map((file) => file.slice(-1))).toEqual(["3"]);
});

test("maps that other code drew are dropped, and a file in their place is no harm", async () => {
  const other = join(cache, "maps/0123456789abcdef");
  mkdirSync(other, { recursive: true });
  await mapInBuild();
  expect(existsSync(other)).toBe(false);
  rmSync(join(cache, "maps"), { recursive: true });
  writeFileSync(join(cache, "maps"), "");
  expect(await mapInBuild()).toContain("<svg");
  expect(kept()).toHaveLength(1);
});
