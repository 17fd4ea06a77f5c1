import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { handedOver } from "./handover.ts";
import { findLeaks, printLeak } from "./leaks.ts";

const LOGGED = Symbol.for("dateline.logged-errors");

/**
 * Fails the build when anything that is held back can be found in the finished edition: its words, its id, its files.
 * It must come after everything that writes into the edition.
 */
export function stopForLeaks(): AstroIntegration {
  return {
    name: "dateline-leaks",
    hooks: {
      "astro:build:done": async ({ dir }) => {
        const leaks = await findLeaks(fileURLToPath(dir), handedOver().heldBack);
        if (leaks.length > 0)
          throw new Error(`what is held back is in the edition\n${leaks.map(printLeak).join("\n")}`);
      },
    },
  };
}

/** Fails the build for every error that Astro only logged. It must be the last integration. */
export function stopForLoggedErrors(): AstroIntegration {
  return {
    name: "dateline-gate",
    hooks: {
      "astro:build:done": ({ pages }) => {
        const logged = (globalThis as { [LOGGED]?: string[] })[LOGGED];
        if (!logged) throw new Error("the log could not be watched; see src/press/logger.mjs");
        if (logged.length > 0) throw new Error(`the build logged ${logged.length} errors, the first: ${logged[0]}`);
        process.stdout.write(`${pages.length} pages are pressed\n`);
      },
    },
  };
}
