import type { Site } from "../model/edition.ts";
import { miningIn } from "../model/mining.ts";
import { TRAINING_CRAWLERS } from "./training-crawlers.ts";

/**
 * robots.txt (RFC 9309): everything may be read, and the sitemaps (https://www.sitemaps.org/protocol.html) are named. Where the
 * masthead reserves text and data mining, robots that gather text to train models are asked to stay away.
 */
export function robots(site: Site): string {
  const { origin, base } = site.home;
  const sitemaps = ["sitemap-index.xml", "sitemap-news.xml"].map((file) => `Sitemap: ${origin}${base}${file}\n`);
  return `${noTraining(site)}User-agent: *\nAllow: /\n\n${sitemaps.join("")}`;
}

function noTraining(site: Site): string {
  const mining = miningIn(site);
  if (mining?.reservation !== 1) return "";
  const terms = mining.policy ? `: ${mining.policy}` : "";
  const agents = TRAINING_CRAWLERS.map(({ agent }) => `User-agent: ${agent}\n`).join("");
  return `# Text and data mining is reserved${terms}\n${agents}Disallow: ${site.home.base}\n\n`;
}
