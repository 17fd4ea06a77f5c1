import type { AstroPrerenderer } from "astro";
import { isListed } from "../../model/permalink.ts";
import type { Artifacts } from "./artifacts.ts";
import { handedOver } from "../handover.ts";
import { showProgress } from "./progress.ts";
import { isInShard, type Shard } from "./shard.ts";

type Route = Parameters<AstroPrerenderer["render"]>[1]["routeData"];

/**
 * The pages and feeds of an edition: how many this build has to have, how many of them it made so far, the files of all, of this
 * part and of others, and the addresses of the pages that it does not make and sitemaps list.
 */
export type Pages = { total: number; made: number; files: string[]; others: string[] };

/**
 * Astro's own prerenderer, made to leave out what is there already: getStaticPaths() of each page gives a key for each path, and a
 * path whose file the last edition has under that key is not rendered; nor is what belongs to another part of the edition. `open`
 * is called when the edition is composed; `pages` is kept up to date.
 */
export function pressPages(
  standard: AstroPrerenderer,
  open: () => Promise<Artifacts>,
  pages: Pages,
  shard: Shard = { number: 1, of: 1 },
): AstroPrerenderer {
  const keys = new Map<string, string | undefined>();
  let artifacts: Artifacts;
  return {
    ...standard,
    async getStaticPaths() {
      const paths = await standard.getStaticPaths();
      artifacts = await open();
      const stale = paths.filter(({ pathname, route, cacheKey }) => {
        const file = fileOf(pathname, route);
        pages.files.push(file);
        const isOurs = isInShard(file, shard);
        if (isOurs) pages.total += 1;
        if (isOurs && (cacheKey === undefined || !artifacts.keep(file, cacheKey))) {
          keys.set(file, cacheKey);
          return true;
        }
        const path = `${pathname.replace(/^\/|\/$/g, "")}/`;
        if (route.type === "page" && isListed(path)) pages.others.push(path);
        return false;
      });
      return stale;
    },
    async render(request, options) {
      const rendered = await standard.render(request, options);
      const response = rendered instanceof Response ? rendered : rendered.response;
      const { base } = handedOver().edition.site.home;
      const file = fileOf(decodeURI(new URL(request.url).pathname).slice(base.length), options.routeData);
      await artifacts.write(file, new Uint8Array(await response.arrayBuffer()), keys.get(file));
      pages.made += 1;
      showProgress(pages.made);
      // Astro writes what has a body; this is written.
      return new Response(null);
    },
  };
}

/** The file, below the edition, of a path; as Astro names files with `format: "directory"`. */
function fileOf(pathname: string, route: Route): string {
  const path = pathname.replace(/^\/|\/$/g, "");
  if (route.type === "endpoint") return path;
  if (path === "404") return "404.html";
  return path === "" ? "index.html" : `${path}/index.html`;
}
