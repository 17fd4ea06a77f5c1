import { defineConfig } from "vitest/config";

/** Two projects: rules of single modules, and the edition as a whole, which is built once and then looked at. */
export default defineConfig({
  test: {
    passWithNoTests: false,
    allowOnly: false,
    projects: [
      { test: { name: "rules", include: ["tests/**/*.test.ts"], exclude: ["tests/edition/**"], testTimeout: 30_000 } },
      {
        test: {
          name: "edition",
          include: ["tests/edition/**/*.test.ts"],
          globalSetup: "tests/edition/built.ts",
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
