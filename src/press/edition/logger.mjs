/** Symbol under which the errors that Astro logged in this process are counted; read by integration.ts beside it. */
const LOGGED = Symbol.for("dateline.logged-errors");

/**
 * The log. A build is quiet: it shows warnings and errors only. Astro only logs some failures (a dangling reference, a failed
 * sitemap) and goes on; each is kept here, so that the press stops for it.
 */
export default function newsroomLogger({ isQuiet }) {
  globalThis[LOGGED] ??= [];
  return {
    write({ level, label, message }) {
      // A publication need not have every kind of copy.
      if (level === "warn" && /^The collection .* does not exist or is empty/.test(message)) return;
      if (level === "error") globalThis[LOGGED].push(message);
      const text = label && label !== "SKIP_FORMAT" ? `[${label}] ${message}` : message;
      if (level === "error" || level === "warn") process.stderr.write(`${text}\n`);
      else if (!isQuiet) process.stdout.write(`${text}\n`);
    },
  };
}
