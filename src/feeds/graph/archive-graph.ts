import type { Graph } from "schema-dts";
import type { ArchivePage, Tally } from "../../model/archive-pages.ts";
import type { Site } from "../../model/edition.ts";
import { permalink } from "../../model/permalink.ts";
import { printTime } from "../../model/print-time.ts";
import { stringsFor } from "../../model/strings.ts";
import { itemList, type Step } from "./lists.ts";
import { pageGraph, type PageNode } from "./page.ts";

/** The graph of a page of the archive, with the years, months or days on it, or the articles of a day. */
export function archiveGraph(page: ArchivePage, site: Site): Graph {
  const language = stringsFor(site.language, site.language).mark.lang ?? site.language;
  const words = stringsFor(language, site.language);
  const step = (date: string): Step => ({
    name: printTime(date, { language, timeZone: site.timeZone }),
    path: site.home.base + permalink.archive(date),
  });
  const archive = { name: words.archive, path: `${site.home.base}archive/` };
  const own: PageNode = { "@type": "CollectionPage", mainEntity: itemList(listedOn(page, step), site.home) };
  if (page.kind === "all") {
    const description = words.deks.archive(site.name);
    return pageGraph({ ...archive, description, language }, site, own);
  }
  const told = step(page.date);
  const larger = [page.date.slice(0, 4), page.date.slice(0, 7)].filter((date) => date.length < page.date.length);
  const description = `${words.articlesOf(told.name)}: ${words.articles(page.count)}`;
  const above = [archive, ...larger.map(step)];
  return pageGraph({ ...told, description, language, above }, site, own);
}

function listedOn(page: ArchivePage, step: (date: string) => Step): { headline: string; path: string }[] {
  const parts = (tallies: Tally[]) =>
    tallies.map(({ date }) => {
      const { name, path } = step(date);
      return { headline: name, path };
    });
  switch (page.kind) {
    case "all":
      return parts(page.years);
    case "year":
      return parts(page.months);
    case "month":
      return parts(page.days);
    case "day":
      return page.items;
  }
}
