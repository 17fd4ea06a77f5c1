import { hash } from "node:crypto";
import { readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { AstroConfig, AstroIntegration } from "astro";
import { Artifacts } from "./artifacts.ts";
import { cardVersion } from "../cards/version.ts";
import { codeVersion } from "../code-version.ts";
import { cacheFolder } from "../folder.ts";
import { handedOver, handOverCardVersion, openPagesBy } from "../handover.ts";
import { illustrate } from "./illustrate.ts";
import { everyFile } from "./every-file.ts";
import { LockFile } from "./lock-file.ts";
import { findLeaks, printLeak, secretsOf } from "./leaks.ts";
import { writeManifest } from "./manifest.ts";
import { Pages } from "./pages.ts";
import { pressPages } from "./prerender.ts";
import { printSitemaps } from "./print-sitemaps.ts";
import { endProgress } from "./progress.ts";
import { shardIn, writeShardManifest, type Shard } from "./shard.ts";
import { Staging } from "./staging.ts";
import { surveyAside, type Survey } from "./survey.ts";
import { indexEdition } from "../search/index-edition.ts";
import { UserError } from "../user-error.ts";

const LOGGED = Symbol.for("dateline.logged-errors");

/** All code that a page is made by. */
const CODE = [
  ...["components", "feeds", "layouts", "model", "pages", "press", "search", "styles"].map((room) => `src/${room}`),
  ...["src/content.config.ts", "src/newsroom.ts", "astro.config.mjs", "tsconfig.json"],
];

/**
 * The press as an integration, the last of all. Astro builds into a folder of its own; the pages go beside the edition's folder, where
 * only those are made that the last edition does not have already; in the end everything is checked, and the whole edition is swapped
 * in at once. A build that fails changes nothing.
 */
export function press(): AstroIntegration {
  const shard = shardIn(process.argv);
  let staging: Staging | undefined;
  let found: Promise<Survey> | undefined;
  let artifacts: Artifacts | undefined;
  let pages: Pages | undefined;
  let search: Promise<void> | undefined;
  let pictures: Promise<void> | undefined;
  let version = "";
  let astroConfig: AstroConfig | undefined;
  const project = new LockFile("node_modules/.astro/lock");
  const open = async (): Promise<Pages> => {
    project.free();
    version = hash("sha256", codeVersion(CODE) + JSON.stringify(handedOver().edition.site));
    artifacts = new Artifacts(staging!, version, await found!);
    // Beside the pages; what goes wrong is told when they are made.
    if (isFirstPart(shard)) (search = indexEdition(handedOver().edition, artifacts)).catch(() => {});
    (pictures = illustrate(handedOver().edition, artifacts, shard)).catch(() => {});
    return (pages = new Pages(artifacts, shard));
  };
  return {
    name: "dateline-press",
    hooks: {
      "astro:config:setup": async ({ command, config, updateConfig }) => {
        handOverCardVersion(cardVersion());
        if (command !== "build") return;
        openPagesBy(open);
        staging = new Staging(fileURLToPath(config.outDir));
        staging.open();
        found = surveyAside(staging.ground());
        // Until pages are made, Astro works in files that all builds of a project share.
        await project.wait((owner) => process.stderr.write(`waiting for another build (process ${owner})\n`));
        const folder = resolve(`${cacheFolder(staging.out)}-build`);
        rmSync(folder, { recursive: true, force: true });
        process.on("exit", () => {
          project.free();
          staging!.close();
          rmSync(folder, { recursive: true, force: true });
        });
        updateConfig({ outDir: pathToFileURL(`${folder}/`) });
      },
      "astro:config:done": ({ config }) => void (astroConfig = config),
      "astro:build:start": ({ setPrerenderer }) => setPrerenderer((standard) => pressPages(standard, () => pages!)),
      "astro:build:done": async ({ dir }) => {
        endProgress();
        stopForLoggedErrors();
        if (isFirstPart(shard)) {
          const folder = fileURLToPath(dir);
          await printSitemaps(handedOver().edition, artifacts!, astroConfig!);
          for (const file of everyFile(folder)) {
            const bytes = readFileSync(join(folder, file));
            const key = hash("sha256", bytes);
            if (!artifacts!.keep(file, key)) await artifacts!.write(file, bytes, key);
          }
        }
        await search;
        await pictures;
        await artifacts!.finish();
        const secrets = stopForLeaks(artifacts!);
        if (shard)
          await writeShardManifest(
            artifacts!,
            shard,
            pages!.files,
            hash("sha256", version + handedOver().edition.pressTime),
          );
        else writeManifest(artifacts!, staging!);
        await artifacts!.assemble(secrets);
        const { total, made } = pages!;
        const anew = made === total ? "all" : made.toLocaleString("en");
        process.stdout.write(`${total.toLocaleString("en")} pages and feeds are pressed, ${anew} of them anew\n`);
      },
    },
  };
}

/** Whether a build makes what belongs to no page: the whole edition, or its first part. */
function isFirstPart(shard: Shard | undefined): boolean {
  return (shard?.number ?? 1) === 1;
}

/** Fails the build for every error that Astro only logged. */
export function stopForLoggedErrors(): void {
  const logged = (globalThis as { [LOGGED]?: string[] })[LOGGED];
  if (!logged) throw new Error("the log could not be watched; see src/press/edition/logger.mjs");
  if (logged.length > 0) throw new Error(`the build logged ${logged.length} errors, the first: ${logged[0]}`);
}

/**
 * Fails the build when anything that is held back can be found in the finished edition: its words, its id, its files. Files that
 * were searched for the same by the last build are not searched again. Returns the hash of what was searched for.
 */
function stopForLeaks(artifacts: Artifacts): string {
  const { heldBack, edition } = handedOver();
  const searched = hash("sha256", JSON.stringify(secretsOf(heldBack)));
  const files = searched === artifacts.searchedFor ? artifacts.made : artifacts.files;
  const leaks = findLeaks(files, (file) => artifacts.read(file), heldBack, edition.articles);
  if (leaks.length > 0) throw new UserError(`what is held back is in the edition\n${leaks.map(printLeak).join("\n")}`);
  return searched;
}
