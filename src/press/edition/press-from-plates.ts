import { cardVersion } from "../cards/version.ts";
import { takeCopy } from "../copy/loader.ts";
import { handOverCardVersion } from "../handover.ts";
import logger from "./logger.mjs";
import type { KeptPlates } from "./plates.ts";
import { Pressing } from "./pressing.ts";
import { printPages } from "./print-pages.ts";

/** Presses the edition in a folder from plates, as `astro build` would. Throws what is wrong with the copy, and whatever fails. */
export async function pressFrom(plates: KeptPlates, outDir: string): Promise<void> {
  handOverCardVersion(cardVersion());
  const pressing = new Pressing(outDir);
  process.on("exit", () => pressing.close());
  const warnings = await takeCopy();
  if (warnings) logger({ isQuiet: true }).write({ level: "warn", label: "dateline", message: warnings });
  await printPages(plates, () => pressing.pages);
  await pressing.complete(plates.files, plates.config);
}
