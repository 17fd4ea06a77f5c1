import { readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { AstroConfig, AstroIntegration } from "astro";
import { cardVersion } from "../cards/version.ts";
import { cacheFolder } from "../folder.ts";
import { handOverCardVersion } from "../handover.ts";
import { everyFile } from "./every-file.ts";
import { LockFile } from "./lock-file.ts";
import { Plates } from "./plates.ts";
import { Pressing, type ReadyFile } from "./pressing.ts";
import { printPages } from "./print-pages.ts";
import { shardIn } from "./shard.ts";

/**
 * The press as an integration, the last of all. Astro builds into a folder of its own; the pages go beside the edition's folder, where
 * only those are made that the last edition does not have already; in the end everything is checked, and the whole edition is swapped
 * in at once. What Astro compiled is kept as plates for the next build. A build that fails changes nothing.
 */
export function press(): AstroIntegration {
  const project = new LockFile("node_modules/.astro/lock");
  let pressing: Pressing | undefined;
  let plates: Plates | undefined;
  let astroConfig: AstroConfig | undefined;
  return {
    name: "dateline-press",
    hooks: {
      "astro:config:setup": async ({ command, config, updateConfig }) => {
        handOverCardVersion(cardVersion());
        if (command !== "build") return;
        pressing = new Pressing(fileURLToPath(config.outDir), shardIn(process.argv), () => project.free());
        // Until pages are made, Astro works in files that all builds of a project share.
        await project.wait((owner) => process.stderr.write(`waiting for another build (process ${owner})\n`));
        const folder = resolve(`${cacheFolder(pressing.outDir)}-build`);
        rmSync(folder, { recursive: true, force: true });
        process.on("exit", () => {
          project.free();
          pressing!.close();
          rmSync(folder, { recursive: true, force: true });
        });
        updateConfig({ outDir: pathToFileURL(`${folder}/`) });
      },
      "astro:config:done": ({ config }) => void (astroConfig = config),
      "astro:build:setup": ({ pages }) => void (plates = new Plates(pages, astroConfig!, flagsIn(process.argv))),
      "astro:build:start": ({ setPrerenderer }) =>
        setPrerenderer((standard) => ({
          ...standard,
          setup: async () => {},
          // Astro compiles, and need not know of any page.
          getStaticPaths: async () => {
            await printPages(plates!.lay(astroConfig!), () => pressing!.pages);
            return [];
          },
          // Afterwards Astro deletes what it compiled.
          teardown: async () => plates!.take(astroConfig!),
        })),
      "astro:build:done": async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const files = everyFile(folder).map((file): ReadyFile => ({ file, bytes: readFileSync(join(folder, file)) }));
        await pressing!.complete(files, astroConfig!);
        plates!.keep(files);
      },
    },
  };
}

/** The flags of a build that make its program another: all but the edition's folder, the part, and that it is to be made anew. */
function flagsIn(argv: string[]): string[] {
  const args = argv.slice(argv.indexOf("build") + 1);
  const { tokens } = parseArgs({ args, options: HARMLESS, strict: false, tokens: true });
  return tokens.flatMap((token) => (token.kind === "option" && token.name in HARMLESS ? [] : args[token.index]!));
}

const HARMLESS = { outDir: { type: "string" }, shard: { type: "string" }, force: { type: "boolean" } } as const;
