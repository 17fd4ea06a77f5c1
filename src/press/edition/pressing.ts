import { hash } from "node:crypto";
import { Artifacts } from "./artifacts.ts";
import { startAside, surveyAside } from "./aside.ts";
import { CODE } from "./code.ts";
import { codeVersion } from "../code-version.ts";
import { cacheFolder, copyFolder } from "../folder.ts";
import { openMapStock } from "../maps/map-stock.ts";
import { handedOver, handOverMapStock, openPagesBy } from "../handover.ts";
import { illustrate } from "./illustrate.ts";
import { findLeaks, printLeak, secretsOf } from "./leaks.ts";
import { writeManifest } from "./manifest.ts";
import { Pages } from "./pages.ts";
import { printSitemaps } from "./print-sitemaps.ts";
import { endProgress } from "./progress.ts";
import { writeShardManifest, type Shard } from "./shard.ts";
import type { SitemapConfig } from "./sitemap-writer.ts";
import { Staging } from "./staging.ts";
import type { Survey } from "./survey.ts";
import { indexEdition } from "../search/index-edition.ts";
import { UserError } from "../user-error.ts";

const LOGGED = Symbol.for("dateline.logged-errors");

/** A file of the edition that is there already, whatever made it: its bytes are its key. */
export type ReadyFile = { file: string; bytes: Buffer };

/**
 * The making of one edition, beside the one that is out: from the survey of what that one has, by the pages that are made, to the
 * checks of the whole and the swap. What fails changes nothing.
 */
export class Pressing {
  readonly #staging: Staging;
  readonly #shard: Shard | undefined;
  readonly #thread = startAside();
  readonly #survey: Promise<Survey>;
  #artifacts: Artifacts | undefined;
  #pages: Pages | undefined;
  #version = "";
  #search: Promise<void> | undefined;
  #pictures: Promise<void> | undefined;

  /** Takes the place beside an edition's folder, and has its pages opened once the newsroom has composed the edition; `onOpen` is told then. Throws when another build is at work there. */
  constructor(outDir: string, shard?: Shard, onOpen?: () => void) {
    this.#shard = shard;
    this.#staging = new Staging(outDir);
    this.#staging.open();
    this.#survey = surveyAside(this.#thread, this.#staging.ground());
    handOverMapStock(openMapStock(cacheFolder(copyFolder())));
    openPagesBy(() => {
      onOpen?.();
      return this.#open();
    });
  }

  /** The edition's own folder. */
  get outDir(): string {
    return this.#staging.out;
  }

  /** The pages and feeds of the edition. Throws before it was composed. */
  get pages(): Pages {
    if (!this.#pages) throw new Error("no edition was composed; the newsroom must be asked first");
    return this.#pages;
  }

  /** Gives the place free. */
  close(): void {
    this.#staging.close();
  }

  /** Adds all that no page is, checks the edition as a whole, and swaps it in. Throws for every error that Astro only logged, and for what is held back. */
  async complete(files: Iterable<ReadyFile>, config: SitemapConfig): Promise<void> {
    endProgress();
    stopForLoggedErrors();
    const artifacts = this.#artifacts!;
    if (isFirstPart(this.#shard)) {
      const sitemaps = printSitemaps(handedOver().edition, artifacts, config);
      await Promise.all([sitemaps, this.#addReady(files)]);
    }
    await this.#search;
    await this.#pictures;
    await artifacts.finish();
    const secrets = stopForLeaks(artifacts);
    if (this.#shard) {
      const edition = hash("sha256", this.#version + handedOver().edition.pressTime);
      await writeShardManifest(artifacts, this.#shard, this.pages.files, edition);
    } else await writeManifest(artifacts, this.#staging);
    await artifacts.assemble(secrets);
    const { total, made } = this.pages;
    const anew = made === total ? "all" : made.toLocaleString("en");
    process.stdout.write(`${total.toLocaleString("en")} pages and feeds are pressed, ${anew} of them anew\n`);
  }

  async #addReady(files: Iterable<ReadyFile>): Promise<void> {
    for (const { file, bytes } of files) {
      const key = hash("sha256", bytes);
      if (!this.#artifacts!.keep(file, key)) await this.#artifacts!.write(file, bytes, key);
    }
  }

  async #open(): Promise<Pages> {
    const { edition } = handedOver();
    this.#version = hash("sha256", codeVersion(CODE) + JSON.stringify(edition.site));
    this.#artifacts = new Artifacts(this.#staging, this.#version, await this.#survey, this.#thread);
    // Beside the pages; what goes wrong is told when they are made.
    if (isFirstPart(this.#shard)) (this.#search = indexEdition(edition, this.#artifacts)).catch(() => {});
    (this.#pictures = illustrate(edition, this.#artifacts, this.#shard)).catch(() => {});
    return (this.#pages = new Pages(this.#artifacts, this.#shard));
  }
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
