/** Symbol under which the errors that Astro logged in this process are counted; read by press/integration.ts. */
const LOGGED = Symbol.for("dateline.logged-errors");

/**
 * The build's log: warnings and errors, and few words else. Astro only logs some failures (a dangling reference, a failed
 * sitemap) and goes on; each is kept here, so that the press stops for it.
 */
export default function newsroomLogger() {
  globalThis[LOGGED] ??= [];
  return {
    write({ level, label, message }) {
      if (level === "error") globalThis[LOGGED].push(message);
      const text = label ? `[${label}] ${message}` : message;
      if (level === "error" || level === "warn") process.stderr.write(`${text}\n`);
      else if (process.env.DATELINE_VERBOSE) process.stdout.write(`${text}\n`);
    },
  };
}
