import { expect, test } from "vitest";
import type { AstroConfig } from "astro";
import { composeEdition } from "../../../src/model/edition.ts";
import { printSitemaps } from "../../../src/press/edition/print-sitemaps.ts";
import { articleText, copyWith } from "../../copy.ts";
import { wellFormed } from "../../well-formed.ts";

const config = {
  site: "https://specimen.example",
  base: "/",
  trailingSlash: "always",
  build: { format: "directory" },
} as AstroConfig;

/** What is written for some articles, when a file of each of the `known` keys is there already; and the keys. */
async function printed(count: number, most: number, known: ReadonlyMap<string, string> = new Map()) {
  const articles = Array.from({ length: count }, (_, n) =>
    articleText(`2025/04/n${n}`, { published: `2025-04-01T10:${String(n).padStart(2, "0")}Z` }),
  );
  const edition = composeEdition(copyWith(articles), Date.parse("2025-04-03T12:00Z"));
  const [files, keys] = [new Map<string, string>(), new Map<string, string>()];
  const artifacts = {
    keep: (file: string, key: string) => (keys.set(file, key), known.get(file) === key),
    write: async (file: string, content: Uint8Array | string) => void files.set(file, content.toString()),
  };
  await printSitemaps(edition, artifacts, config, most);
  return { files, keys };
}

test("a long part is parted, and the index names each file with its newest change", async () => {
  const { files } = await printed(25, 10);
  const parts = [...files.keys()].filter((file) => file.includes("articles"));
  expect(parts).toEqual([0, 1, 2].map((n) => `sitemap-articles-2025-04-${n}.xml`));
  const urlsIn = (file: string) => [...files.get(file)!.matchAll(/<loc>([^<]*)/g)].map(([, url]) => url);
  expect(parts.map((file) => urlsIn(file).length)).toEqual([10, 10, 5]);
  expect(new Set(parts.flatMap(urlsIn)).size).toBe(25);
  for (const xml of files.values()) wellFormed(xml);
  const index = files.get("sitemap-index.xml")!;
  expect(urlsIn("sitemap-index.xml").sort()).toEqual(
    [...files.keys()]
      .filter((file) => file !== "sitemap-index.xml")
      .map((file) => `https://specimen.example/${file}`)
      .sort(),
  );
  const newest = [...files.get(parts[2]!)!.matchAll(/<lastmod>([^<]*)/g)].map(([, time]) => time!).sort();
  expect(index).toMatch(new RegExp(`articles-2025-04-2.xml</loc>\\s*<lastmod>${newest.at(-1)}`));
});

test("what has not changed is not made again, and one new article leaves full files as they are", async () => {
  const first = await printed(25, 10);
  expect((await printed(25, 10, first.keys)).files.size).toBe(0);
  const { files } = await printed(26, 10, first.keys);
  expect([...files.keys()].filter((file) => file.includes("articles-"))).not.toContain(
    "sitemap-articles-2025-04-0.xml",
  );
});

test("what @astrojs/sitemap would only log stops the press", async () => {
  const broken = { ...config, site: undefined } as unknown as AstroConfig;
  const edition = composeEdition(copyWith([articleText("2025/04/a")]), Date.parse("2025-04-03T12:00Z"));
  const artifacts = { keep: () => false, write: async () => {} };
  await expect(printSitemaps(edition, artifacts, broken)).rejects.toThrow(/sitemap could not be made/);
});
