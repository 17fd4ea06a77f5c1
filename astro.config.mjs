import { defineConfig } from "astro/config";
import { homeOf } from "./src/model/permalink.ts";
import { press } from "./src/press/edition/integration.ts";
import { cacheFolder, clearedFor, copyFolder } from "./src/press/folder.ts";
import { readMasthead } from "./src/press/copy/masthead.ts";

// Astro takes variables of the environment for its own import.meta.env: DEV=1, which test runners and hosts set, would make an
// edition that believes it is being edited.
for (const name of ["DEV", "PROD", "MODE", "SSR", "SITE", "BASE_URL"]) delete process.env[name];

const folder = copyFolder();
const { origin, base } = homeOf((await readMasthead(folder)).url);
export default defineConfig({
  site: origin,
  base,
  cacheDir: clearedFor(cacheFolder(folder)),
  // While editing, "always" would ask pictures and other files, whose addresses come from the copy, for a slash too.
  trailingSlash: process.argv.includes("dev") ? "ignore" : "always",
  build: { format: "directory", inlineStylesheets: "never" },
  devToolbar: { enabled: false },
  // The script of the search page is a file: its policy forbids any that stands in the page.
  vite: { build: { assetsInlineLimit: 0 } },
  logger: {
    entrypoint: new URL("./src/press/edition/logger.mjs", import.meta.url),
    config: { isQuiet: process.argv.includes("build") },
  },
  integrations: [press()],
});
