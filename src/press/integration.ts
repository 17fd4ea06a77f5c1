import type { AstroIntegration } from "astro";

const LOGGED = Symbol.for("dateline.logged-errors");

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
