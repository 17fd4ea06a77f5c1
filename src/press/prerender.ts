import type { AstroPrerenderer } from "astro";
import type { Artifacts } from "./artifacts.ts";
import { isCompressible, type Compressor } from "./compress.ts";

type Route = Parameters<AstroPrerenderer["render"]>[1]["routeData"];

/** What the pages are made with. */
export type Bench = { artifacts: Artifacts; compressor: Compressor };

/** The pages of an edition: those made anew are counted while they are made; `kept` are the addresses of the others. */
export type Pages = { total: number; made: number; kept: string[] };

/**
 * Astro's own prerenderer, made to leave out what the last edition has already: getStaticPaths() of each page gives a key for
 * each path, and a path whose file is kept under that key is not rendered. `open` is called when the edition is composed.
 */
export function pressPages(
  standard: AstroPrerenderer,
  base: string,
  open: () => Bench,
  progress: (pages: Pages) => void,
): AstroPrerenderer {
  const keys = new Map<string, string | undefined>();
  const pages: Pages = { total: 0, made: 0, kept: [] };
  let bench: Bench;
  return {
    ...standard,
    async getStaticPaths() {
      const paths = await standard.getStaticPaths();
      bench = open();
      const stale = paths.filter(({ pathname, route, cacheKey }) => {
        const file = fileOf(pathname, route);
        if (cacheKey === undefined || !bench.artifacts.keep(file, cacheKey)) return true;
        if (route.type === "page") pages.kept.push(`${pathname.replace(/^\/|\/$/g, "")}/`);
        return false;
      });
      for (const { pathname, route, cacheKey } of stale) keys.set(fileOf(pathname, route), cacheKey);
      pages.total = paths.length;
      return stale;
    },
    async render(request, options) {
      const rendered = await standard.render(request, options);
      const response = rendered instanceof Response ? rendered : rendered.response;
      const file = fileOf(decodeURI(new URL(request.url).pathname).slice(base.length), options.routeData);
      const bytes = new Uint8Array(await response.arrayBuffer());
      bench.artifacts.write(file, bytes, keys.get(file));
      if (isCompressible(file)) await bench.compressor.add(file, () => bytes);
      pages.made += 1;
      progress(pages);
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
