import { inspect, parseArgs } from "node:util";
import { projectPath } from "../folder.ts";
import { UserError } from "../user-error.ts";

/**
 * `npm run build`. Where the plates of the last build are still good, for neither code nor settings changed, the edition is pressed
 * from them, and Astro need not compile anything; else it is `astro build`, which compiles, presses and leaves plates. Both make the same bytes.
 */
async function build(): Promise<void> {
  const { values, positionals, tokens } = parseArgs({
    options: { outDir: { type: "string" } },
    strict: false,
    tokens: true,
  });
  const isPlain =
    positionals.length === 0 && tokens.every((token) => token.kind === "option" && token.name === "outDir");
  if (isPlain) {
    const { platesAtHand } = await import("./plates.ts");
    const plates = await platesAtHand();
    if (plates) {
      const { pressFrom } = await import("./press-from-plates.ts");
      return pressFrom(plates, typeof values.outDir === "string" ? values.outDir : "dist");
    }
  }
  process.argv.splice(1, 1, projectPath("node_modules/astro/bin/astro.mjs"), "build");
  await import(projectPath("node_modules/astro/bin/astro.mjs"));
}

process.env.NODE_ENV ||= "production";
try {
  await build();
} catch (error) {
  const message = error instanceof UserError ? error.message : inspect(error);
  // Threads that write, draw and index would go on with an edition that comes to nothing.
  process.stderr.write(`${message}\n`, () => process.exit(1));
}
