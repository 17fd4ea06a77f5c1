import { hash } from "node:crypto";
import XMLBuilder from "fast-xml-builder";
import type { Edition } from "../../model/edition.ts";
import { sitemapParts, type SitemapEntry } from "../../model/sitemap.ts";
import type { Artifacts } from "./artifacts.ts";
import { sitemapFile, type SitemapConfig } from "./sitemap-writer.ts";

/** The protocol allows 50,000 pages and 50 MiB a file; with pictures and languages a page may take 2 KiB. */
const MOST = 20_000;

const xml = new XMLBuilder({ ignoreAttributes: false, format: true });

/** A file of the sitemap: its name, and the newest change of a page in it. */
type File = { name: string; lastmod: string | undefined };

/**
 * Adds the sitemap to an edition: a file for each part, or several of a long one, and `sitemap-index.xml`, which names them. Files whose
 * pages have not changed are kept. Throws when one cannot be made.
 */
export async function printSitemaps(
  edition: Edition,
  artifacts: Pick<Artifacts, "keep" | "write">,
  config: SitemapConfig,
  most = MOST,
): Promise<void> {
  const files: File[] = [];
  for (const [part, entries] of sitemapParts(edition)) {
    // The oldest first, where there is an order, so that what is full stays as it is.
    const inOrder = entries.toReversed();
    for (let n = 0; n * most < inOrder.length; n++) {
      const own = inOrder.slice(n * most, (n + 1) * most);
      const name = `sitemap-${part}-${n}.xml`;
      const key = hash("sha256", own.map(lineOf).join("\n"));
      if (!artifacts.keep(name, key)) await artifacts.write(name, await sitemapFile(own, config), key);
      files.push({ name, lastmod: newestOf(own) });
    }
  }
  const { origin, base } = edition.site.home;
  const index = indexOf(files, origin + base);
  const key = hash("sha256", index);
  if (!artifacts.keep("sitemap-index.xml", key)) await artifacts.write("sitemap-index.xml", index, key);
}

/** The index of a sitemap's files (https://www.sitemaps.org/protocol.html#index). */
function indexOf(files: File[], home: string): string {
  return xml.build({
    "?xml": { "@_version": "1.0", "@_encoding": "UTF-8" },
    sitemapindex: {
      "@_xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9",
      sitemap: files.map(({ name, lastmod }) => ({ loc: home + name, ...(lastmod && { lastmod }) })),
    },
  });
}

/** All that a file says of a page, short: addresses have no blanks. */
function lineOf({ url, lastmod, images, alternates }: SitemapEntry): string {
  return `${url} ${lastmod ?? ""} ${images.join(" ")} ${alternates.map(({ lang, url }) => `${lang} ${url}`).join(" ")}`;
}

function newestOf(entries: SitemapEntry[]): string | undefined {
  return entries.reduce<string | undefined>(
    (newest, { lastmod }) => (newest === undefined || (lastmod !== undefined && lastmod > newest) ? lastmod : newest),
    undefined,
  );
}
