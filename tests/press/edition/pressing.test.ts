import { afterEach, expect, test, vi } from "vitest";
import { stopForLoggedErrors } from "../../../src/press/edition/pressing.ts";
import newsroomLogger from "../../../src/press/edition/logger.mjs";

const LOGGED = Symbol.for("dateline.logged-errors");
const process = globalThis as { [LOGGED]?: string[] };
afterEach(() => {
  delete process[LOGGED];
  vi.restoreAllMocks();
});

test.each([
  ["info", false],
  ["warn", false],
  ["error", true],
])("something logged as %s stops the press: %s", (level, stops) => {
  vi.spyOn(globalThis.process.stderr, "write").mockReturnValue(true);
  vi.spyOn(globalThis.process.stdout, "write").mockReturnValue(true);
  newsroomLogger({ isQuiet: true }).write({ level, label: "content", message: "the sitemap failed" });
  if (stops) expect(stopForLoggedErrors).toThrow(/1 error.*the sitemap failed/);
  else expect(stopForLoggedErrors).not.toThrow();
});

test("a log that nobody watched stops the press too", () => {
  expect(stopForLoggedErrors).toThrow(/could not be watched/);
});
