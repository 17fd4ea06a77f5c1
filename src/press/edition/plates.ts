import { hash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { AstroConfig } from "astro";
import { codeVersion } from "../code-version.ts";
import { cacheFolder, copyFolder } from "../folder.ts";
import { everyFile } from "./every-file.ts";
import { homeOf } from "../../model/permalink.ts";
import { CODE } from "./code.ts";
import { readMasthead } from "../copy/masthead.ts";
import type { ReadyFile } from "./pressing.ts";
import type { LaidPlates, Style } from "./program.ts";
import { UserError } from "../user-error.ts";

/** What plates are beside files: the name of the module to begin with, what it is to be told of the pages, and the settings of the site. */
type Note = Omit<LaidPlates, "entry"> & { module: string };

/** Plates that an earlier build kept, with the files that were made beside them. */
export type KeptPlates = LaidPlates & { files: ReadyFile[] };

/** The parts of plates on disk; what they hash to is noted beside them, so that spoilt ones are never pressed from. */
const PARTS = ["note.json", "program", "files"];

/**
 * The templates as Astro compiled them: in print, one makes plates once, and presses from them as long as the page does not change its
 * shape. They are taken while a build is at work, kept when it ended well, and stand for one state of code, settings and public files.
 */
export class Plates {
  readonly #pages: ReadonlyMap<string, Style>;
  readonly #draft: string;
  readonly #place: string;

  /** `pages` is Astro's own list, whose style sheets are known when it is done compiling. */
  constructor(pages: ReadonlyMap<string, Style>, config: Pick<AstroConfig, "site" | "base">, flags: string[]) {
    this.#pages = pages;
    this.#place = placeOf(config, flags);
    this.#draft = `${this.#place}.${process.pid}`;
  }

  /** What Astro compiled, where it lies until Astro deletes it: a folder with one module `prerender-entry…` that leads to all others. */
  lay({ site, base, trailingSlash, build, outDir }: AstroConfig): LaidPlates {
    const program = programOf(outDir);
    const entry = readdirSync(fileURLToPath(program)).find((file) => file.startsWith("prerender-entry"));
    if (entry === undefined) throw new Error(`Astro compiled no prerender-entry into ${fileURLToPath(program)}`);
    return {
      entry: new URL(entry, program).href,
      pages: [...this.#pages].map(([key, { styles }]) => [key, { styles }]),
      config: { site, base, trailingSlash, build: { format: build.format } },
    };
  }

  /** Copies what Astro compiled, before it deletes it. */
  take(config: AstroConfig): void {
    if (isWhole(this.#place)) return;
    this.#try(() => {
      const { entry, ...laid } = this.lay(config);
      cpSync(programOf(config.outDir), join(this.#draft, "program"), { recursive: true });
      const note = { module: basename(entry), ...laid };
      writeFileSync(join(this.#draft, "note.json"), JSON.stringify(note satisfies Note));
    });
  }

  /** Keeps the plates with the files that were made beside them, in the place of those that there were. */
  keep(files: ReadyFile[]): void {
    if (!existsSync(this.#draft)) return;
    this.#try(() => {
      for (const { file, bytes } of files) {
        const path = join(this.#draft, "files", file);
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, bytes);
      }
      const shelf = dirname(this.#place);
      const others = readdirSync(shelf).map((name) => join(shelf, name));
      for (const other of others) if (other !== this.#draft) rmSync(other, { recursive: true, force: true });
      writeFileSync(join(this.#draft, "digest"), digestOf(this.#draft));
      renameSync(this.#draft, this.#place);
    });
  }

  /** Plates are a convenience: where they cannot be kept, the next build compiles again. */
  #try(work: () => void): void {
    try {
      work();
    } catch {
      rmSync(this.#draft, { recursive: true, force: true });
    }
  }
}

/** The plates for what code, settings and public files are now; undefined when none are kept, or not whole, and for a masthead that cannot be read. */
export async function platesAtHand(): Promise<KeptPlates | undefined> {
  const home = await readHome();
  const place = home && placeOf(home, []);
  if (place === undefined || !isWhole(place)) return undefined;
  const { module, ...laid } = JSON.parse(readFileSync(join(place, "note.json"), "utf8")) as Note;
  const folder = join(place, "files");
  return {
    ...laid,
    entry: pathToFileURL(join(place, "program", module)).href,
    files: everyFile(folder).map((file) => ({ file, bytes: readFileSync(join(folder, file)) })),
  };
}

function programOf(outDir: URL): URL {
  return new URL(".prerender/", outDir);
}

/** What is wrong with the masthead is told by the build itself, as ever. */
async function readHome(): Promise<{ site: string; base: string } | undefined> {
  try {
    const { origin, base } = homeOf((await readMasthead(copyFolder())).url);
    return { site: origin, base };
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

/** Where plates lie: under the hash of all that they were made by. `flags` of the build, its folder left out, make others. */
function placeOf({ site, base }: Pick<AstroConfig, "site" | "base">, flags: string[]): string {
  const version = hash("sha256", JSON.stringify([codeVersion([...CODE, "public"]), site, base, flags]));
  return join(cacheFolder(copyFolder()), "plates", version.slice(0, 32));
}

function isWhole(place: string): boolean {
  try {
    return readFileSync(join(place, "digest"), "utf8") === digestOf(place);
  } catch {
    return false;
  }
}

function digestOf(place: string): string {
  const prints = PARTS.flatMap((part) => {
    const path = join(place, part);
    const files = part.endsWith(".json") ? [""] : everyFile(path).sort();
    return files.map((file) => `${file} ${hash("sha256", readFileSync(join(path, file)))}`);
  });
  return hash("sha256", prints.join("\n"));
}
