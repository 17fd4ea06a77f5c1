import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium, type Browser } from "playwright";

/**
 * A real Chromium: the one that CHROMIUM_PATH names; else, on Linux x64, the one that comes as a package, with its own
 * system libraries; else the one that Playwright downloaded. `more`: further arguments.
 */
export async function launchChromium(...more: string[]): Promise<Browser> {
  const quiet = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--no-first-run"];
  const args = [...quiet, ...more];
  if (process.env.CHROMIUM_PATH) return chromium.launch({ executablePath: process.env.CHROMIUM_PATH, args });
  if (process.platform !== "linux" || process.arch !== "x64") return chromium.launch({ args });
  const { default: packaged, inflate } = await import("@sparticuz/chromium");
  const executablePath = await packaged.executablePath();
  await inflate(fileURLToPath(new URL("../bin/al2023.tar.br", import.meta.resolve("@sparticuz/chromium"))));
  const libraries = join(tmpdir(), "al2023", "lib");
  return chromium.launch({ executablePath, args, env: { ...process.env, LD_LIBRARY_PATH: libraries } });
}
