import logger from "./logger.mjs";
import type { Pages } from "./pages.ts";
import { Program, type LaidPlates } from "./program.ts";
import { showProgress } from "./progress.ts";

/**
 * Prints every page and feed that the last edition does not have already. `pagesInHand` gives the edition's pages, once it is composed.
 * Throws what goes wrong with one of them.
 */
export async function printPages(plates: LaidPlates, pagesInHand: () => Pages): Promise<void> {
  const program = await Program.open(plates, logger({ isQuiet: true }));
  for (const sheet of await program.sheets()) {
    const pages = pagesInHand();
    if (!pages.enter(sheet.file, sheet.key)) continue;
    await pages.write(sheet.file, await program.print(sheet));
    showProgress(pages.made, "pages and feeds made");
  }
}
