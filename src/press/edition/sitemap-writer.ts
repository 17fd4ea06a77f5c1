import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import sitemap, { type SitemapItem } from "@astrojs/sitemap";
import type { AstroConfig } from "astro";
import type { SitemapEntry } from "../../model/sitemap.ts";

/** A hook of an integration that is given as much as it looks at. */
type Hook = (options: object) => unknown;

/** The settings that @astrojs/sitemap looks at. */
export type SitemapConfig = Pick<AstroConfig, "site" | "base" | "trailingSlash"> & {
  build: Pick<AstroConfig["build"], "format">;
};

/** What @astrojs/sitemap hands on to the package below it, beside what its type names. */
type FullItem = SitemapItem & { img: { url: string }[] };

/**
 * One file of a sitemap (https://www.sitemaps.org/protocol.html, with Google's extension for images). @astrojs/sitemap writes the whole
 * sitemap of a site as often as it is built; here it is given the pages of one file. Throws whatever it would only log.
 */
export async function sitemapFile(entries: SitemapEntry[], config: SitemapConfig): Promise<Buffer> {
  const byUrl = new Map(entries.map((entry) => [entry.url, entry]));
  const { hooks } = sitemap({
    customPages: [...byUrl.keys()],
    namespaces: { news: false, video: false },
    serialize(item): FullItem {
      const { lastmod, images, alternates } = byUrl.get(item.url)!;
      return { ...item, lastmod, links: alternates, img: images.map((url) => ({ url })) } as FullItem;
    },
  });
  const folder = mkdtempSync(join(tmpdir(), "dateline-sitemap-"));
  try {
    await (hooks["astro:routes:resolved"] as Hook)({ routes: [] });
    await (hooks["astro:config:done"] as Hook)({ config });
    await (hooks["astro:build:done"] as Hook)({
      dir: pathToFileURL(`${folder}/`),
      pages: [],
      logger: THROWING,
    });
    return readFileSync(join(folder, "sitemap-0.xml"));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const fail = (message: string) => {
  throw new Error(`the sitemap could not be made: ${message}`);
};
const THROWING = { warn: fail, error: fail, info() {} };
