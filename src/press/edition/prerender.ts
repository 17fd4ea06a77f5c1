import type { AstroPrerenderer } from "astro";
import { handedOver } from "../handover.ts";
import type { Pages } from "./pages.ts";
import { showProgress } from "./progress.ts";

type Route = Parameters<AstroPrerenderer["render"]>[1]["routeData"];

/**
 * Astro's own prerenderer, made to write what it renders into the edition, and to leave out pages that are there already. `pagesInHand`
 * gives the pages of the edition, once it is composed; pages that come from the copy left out themselves already, by `toMake()`.
 */
export function pressPages(standard: AstroPrerenderer, pagesInHand: () => Pages): AstroPrerenderer {
  return {
    ...standard,
    async getStaticPaths() {
      const paths = await standard.getStaticPaths();
      return paths.filter(({ pathname, route, cacheKey }) => pagesInHand().enter(fileOf(pathname, route), cacheKey));
    },
    async render(request, options) {
      const rendered = await standard.render(request, options);
      const response = rendered instanceof Response ? rendered : rendered.response;
      const { base } = handedOver().edition.site.home;
      const file = fileOf(decodeURI(new URL(request.url).pathname).slice(base.length), options.routeData);
      await pagesInHand().write(file, new Uint8Array(await response.arrayBuffer()));
      showProgress(pagesInHand().made, "pages and feeds made");
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
