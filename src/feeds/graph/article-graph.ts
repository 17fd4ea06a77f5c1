import type { Graph } from "schema-dts";
import type { Article } from "../../model/article.ts";
import type { Site } from "../../model/edition.ts";
import { newsArticle } from "../news-article.ts";
import { plannedEvents } from "./events.ts";
import { graphOf } from "./graph.ts";
import { breadcrumbs } from "./lists.ts";

/** The graph of an article's page: the article, the way to it through its section, and what it announces. */
export function articleGraph(article: Article, site: Site): Graph {
  const { home } = site;
  const { headline, path, section, url, events } = article;
  const way = [{ name: site.name, path: home.base }, section, { name: headline, path }];
  return graphOf(site, [newsArticle(article, site), breadcrumbs(way, home), ...plannedEvents(events, url, home)]);
}
