import { createHash } from "node:crypto";
import { spawn } from "node:child_process";
import { mkdtemp, readdir, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

export type Pressed = { status: number | null; output: string; outDir: string };

/** Runs the build as `npm run build` does, over another publication and into a new folder, or upon an edition that is there. */
export async function press(
  copy: string,
  environment: Record<string, string> = {},
  upon?: string,
  ...flags: string[]
): Promise<Pressed> {
  const outDir = upon ?? join(await mkdtemp(join(tmpdir(), "dateline-edition-")), "dist");
  return new Promise((resolve, reject) => {
    const build = spawn("npm", ["run", "--silent", "build", "--", "--outDir", outDir, ...flags], {
      env: {
        ...process.env,
        NODE_ENV: "production",
        DATELINE_COPY: copy,
        ASTRO_TELEMETRY_DISABLED: "1",
        // Each edition of a test has a path of its own; code that was compiled for it would never be used again.
        NODE_DISABLE_COMPILE_CACHE: "1",
        ...environment,
      },
    });
    let output = "";
    build.stdout.on("data", (part) => (output += part));
    build.stderr.on("data", (part) => (output += part));
    build.on("error", reject).on("close", (status) => resolve({ status, output, outDir }));
  });
}

/** Every file of a built edition, as sorted paths with slashes. */
export async function filesOf(outDir: string): Promise<string[]> {
  const entries = await readdir(outDir, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(outDir.length + 1))
    .sort();
}

/** The text of every page of a built edition, by its path below the edition. */
export async function pagesOf(outDir: string): Promise<Map<string, string>> {
  const pages = (await filesOf(outDir)).filter((file) => file.endsWith(".html"));
  return new Map(
    await Promise.all(pages.map(async (file) => [file, await readFile(join(outDir, file), "utf8")] as const)),
  );
}

/** The SHA-256 of every file of a folder, by its path; the manifest may be left out, whose predecessor depends on what was there before. */
export async function printsOf(folder: string, withManifest = true): Promise<Map<string, string>> {
  const files = (await filesOf(folder)).filter((file) => withManifest || file !== "edition.json");
  const print = async (file: string) =>
    createHash("sha256")
      .update(await readFile(join(folder, file)))
      .digest("hex");
  return new Map(await Promise.all(files.map(async (file) => [file, await print(file)] as const)));
}

/** What is wrong with a folder as an edition: files that are not what its manifest says, or that it does not name. */
export async function flawsOf(folder: string): Promise<string[]> {
  const { files } = JSON.parse(await readFile(join(folder, "edition.json"), "utf8")) as {
    files: Record<string, { sha256: string }>;
  };
  const prints = await printsOf(folder, false);
  const names = new Set([...prints.keys(), ...Object.keys(files)]);
  return [...names].filter((file) => prints.get(file) !== files[file]?.sha256);
}

/** All files of the sitemap of an edition's folder that its index names, one after the other. */
export async function sitemapIn(outDir: string): Promise<string> {
  const index = await readFile(join(outDir, "sitemap-index.xml"), "utf8");
  const names = [...index.matchAll(/<loc>[^<]*\/([^/<]+)<\/loc>/g)].map(([, name]) => name!);
  return (await Promise.all(names.map((name) => readFile(join(outDir, name), "utf8")))).join("\n");
}

/** What a page says of its main thing in JSON-LD: the node of its graph of a type. Throws when there is none. */
export function nodeOf(html: string, type: string): Record<string, unknown> {
  const [, json] = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(html) ?? [];
  const { "@graph": graph } = JSON.parse(json ?? "{}") as { "@graph"?: Record<string, unknown>[] };
  const node = graph?.find((one) => one["@type"] === type);
  if (!node) throw new Error(`no ${type} in the graph of the page`);
  return node;
}
