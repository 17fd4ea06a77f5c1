import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Edition } from "./editions.ts";
import { judge } from "./proof.ts";
import { runProgram } from "./programs.ts";

/** xmllint reads every XML file and counts the items of the feed. */
export function proveXml({ folder, files }: Edition): void {
  for (const file of files.filter((name) => /\.(xml|opml)$/.test(name))) {
    const { isGood, output } = runProgram("xmllint", "--noout", "--nonet", join(folder, file));
    judge(`xmllint reads ${file}`, isGood && output === "", output);
  }
  const whole = "count(//item[guid and link and pubDate and title])";
  const items = runProgram("xmllint", "--xpath", whole, join(folder, "rss.xml"));
  const articles = files.filter((file) => /^\d{4}\/\d\d\/[^/]+\/index\.html$/.test(file) && !file.includes("/03/"));
  judge(
    `xmllint counts ${articles.length} whole items in the feed`,
    Number(items.output) === articles.length,
    items.output,
  );
}

/**
 * The checker reads files, and a file has no origin: what a page allows itself from its own, it takes for forbidden. Nor is JSON-LD
 * a script that runs (https://html.spec.whatwg.org/#data-block). A browser, which knows both, is asked in browser.ts.
 */
const OF_POLICY = ".*violates Content Security Policy.*";

/** The Nu HTML checker has neither an error nor a warning for any page. */
export function proveHtml({ folder, files }: Edition): void {
  const pages = files.filter((file) => file.endsWith(".html"));
  const addressOf = (file: string) => `file:${join(folder, file)}`;
  const jar = join(dirname(createRequire(import.meta.url).resolve("vnu-jar/package.json")), "build/dist/vnu.jar");
  const options = ["--format", "json", "--filterpattern", OF_POLICY];
  const { output } = runProgram("java", "-jar", jar, ...options, ...pages.map((file) => join(folder, file)));
  const { messages } = JSON.parse(output) as { messages: { url: string; lastLine: number; message: string }[] };
  for (const file of pages) {
    const found = messages
      .filter(({ url }) => url === addressOf(file))
      .map(({ lastLine, message }) => `${lastLine}: ${message}`);
    judge(`the Nu HTML checker has no error and no warning for ${file}`, found.length === 0, found.join("\n"));
  }
  const isKnown = ({ url }: { url: string }) => pages.some((file) => url === addressOf(file));
  judge("the Nu HTML checker speaks of no other file", messages.every(isKnown));
}
