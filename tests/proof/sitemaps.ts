import { join } from "node:path";
import type { Edition } from "./editions.ts";
import { runProgram } from "./programs.ts";
import { judge } from "./proof.ts";

/** xmllint holds each file of the sitemap against the schemas of sitemaps.org and of what Google reads besides. */
export function proveSitemaps({ folder, files }: Edition): void {
  const sitemaps = files.filter((file) => /^sitemap[\w-]*\.xml$/.test(file));
  judge("there are sitemaps of articles, of news, and an index", sitemaps.length > 3, sitemaps.join(" "));
  for (const file of sitemaps) {
    const schema = file === "sitemap-index.xml" ? "sitemap-index.xsd" : "sitemap.xsd";
    const options = ["--noout", "--nonet", "--schema", join(import.meta.dirname, "schemas", schema)];
    const { isGood, output } = runProgram("xmllint", ...options, join(folder, file));
    judge(`xmllint finds that ${file} keeps to its schema`, isGood, output);
  }
}
