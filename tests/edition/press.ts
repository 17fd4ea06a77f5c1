import { spawn } from "node:child_process";
import { mkdtemp, readdir, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

export type Pressed = { status: number | null; output: string; outDir: string };

/** Runs the build as `npm run build` does, over another publication and into a new folder. */
export async function press(copy: string, environment: Record<string, string> = {}): Promise<Pressed> {
  const outDir = join(await mkdtemp(join(tmpdir(), "dateline-edition-")), "dist");
  return new Promise((resolve, reject) => {
    const build = spawn("npm", ["run", "--silent", "build", "--", "--outDir", outDir], {
      env: {
        ...process.env,
        NODE_ENV: "production",
        DATELINE_COPY: copy,
        ASTRO_TELEMETRY_DISABLED: "1",
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
