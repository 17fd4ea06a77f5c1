import { serve } from "../../src/press/edition/serve.ts";
import { launchChromium } from "../edition/chromium.ts";
import type { Edition } from "./editions.ts";
import { judgeAll } from "./proof.ts";

/** A browser shows every page under the edition's own headers: nothing of it is blocked, fails to load or complains. */
export async function proveBrowser({ folder, base, files }: Edition): Promise<void> {
  const [browser, served] = await Promise.all([launchChromium(), serve(folder, base, 0)]);
  const wrongs: string[] = [];
  // A page that leads on at once cannot be looked at.
  const pages = files.filter((file) => file.endsWith(".html") && !/^(text\/)?(2025\/03|blog)\//.test(file));
  try {
    const page = await browser.newPage();
    page.on("console", (message) => wrongs.push(`${page.url()}: ${message.text()}`));
    page.on("requestfailed", (request) => wrongs.push(`${request.url()} failed`));
    page.on("response", (response) => {
      if (response.status() >= 400) wrongs.push(`${response.url()}: status ${response.status()}`);
    });
    for (const file of pages) {
      const response = await page.goto(served.address + file, { waitUntil: "load" });
      if (!response?.headers()["content-security-policy"]) wrongs.push(`${file}: is sent without a policy`);
      const isSet = await page.evaluate(async () => {
        await document.fonts.ready;
        return document.styleSheets.length > 0 && [...document.fonts].some(({ status }) => status === "loaded");
      });
      if (!isSet && !file.startsWith("text/")) wrongs.push(`${file}: its styles or fonts are missing`);
    }
  } finally {
    served.close();
    await browser.close();
  }
  judgeAll(
    `a browser shows # pages at ${base} under the content security policy, and nothing is blocked`,
    pages.length,
    wrongs,
  );
}
