import { expect, test } from "vitest";
import { readPressTime } from "../../src/press/press-time.ts";

test("SOURCE_DATE_EPOCH is the press time, in seconds", () => {
  expect(readPressTime({ SOURCE_DATE_EPOCH: "1743552000" })).toBe(Date.parse("2025-04-02T00:00:00Z"));
});

test("without it, the press time is now", () => {
  expect(Math.abs(readPressTime({}) - Date.now())).toBeLessThan(60_000);
  expect(Math.abs(readPressTime({ SOURCE_DATE_EPOCH: "" }) - Date.now())).toBeLessThan(60_000);
});

test.each(["soon", "-1", "1.5", "1743552000000000", "0x10"])("%s is refused with the remedy", (epoch) => {
  expect(() => readPressTime({ SOURCE_DATE_EPOCH: epoch })).toThrow(/whole seconds since 1970/);
});
