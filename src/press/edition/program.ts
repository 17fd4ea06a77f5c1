import type { AstroPrerenderer } from "astro";
import { StaticPaths } from "astro/runtime/prerender/static-paths.js";
import { bytesOf } from "./light-response.ts";
import type { SitemapConfig } from "./sitemap-writer.ts";

/** What Astro knows of a page's template beside its code: the style sheets that it links, which it puts in order itself. */
export type Style = { styles: unknown[] };

/** The templates as Astro compiled them: the module to begin with (a file URL), what it is to be told of the pages, and the settings of the site. */
export type LaidPlates = { entry: string; pages: [key: string, page: Style][]; config: SitemapConfig };

/** Where Astro's messages go. */
type Log = { write: (message: { level: string; label: string | null; message: string }) => void };

/** One page or feed that can be printed: its file below the edition, the key of what it shows, and what Astro knows it by. */
type Sheet = { file: string; key: string | undefined; path: string; route: Route };

type Route = Parameters<AstroPrerenderer["render"]>[1]["routeData"];

/** The part of Astro's compiled program that is asked here; `pageMap` has what loads each template. */
type App = ConstructorParameters<typeof StaticPaths>[0] & {
  manifest: { pageMap?: Map<string, () => Promise<unknown>> };
  setInternals: (internals: { pagesByKeys: Map<string, Style> }) => void;
  setOptions: (options: object) => void;
  render: (request: Request, options: { routeData: Route }) => Promise<Response>;
};

/** The templates at work. */
export class Program {
  readonly #app: App;
  readonly #config: SitemapConfig;

  private constructor(app: App, config: SitemapConfig) {
    this.#app = app;
    this.#config = config;
  }

  /** Loads plates. The copy must have been handed over before its pages are asked for. */
  static async open({ entry, pages, config }: LaidPlates, log: Log): Promise<Program> {
    const { app } = (await import(entry)) as { app: App };
    app.setInternals({ pagesByKeys: new Map(pages) });
    app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: log, level: "info" } } });
    loadOnce(app.manifest.pageMap ?? new Map());
    return new Program(app, config);
  }

  /** All pages and feeds that the templates make of the copy, but for those that their templates left out, each file once. */
  async sheets(): Promise<Sheet[]> {
    const sheets = new Map<string, Sheet>();
    for (const { pathname, route, cacheKey: key } of await new StaticPaths(this.#app).getAll()) {
      const path = pathname.replace(/^\/|\/$/g, "");
      const file = fileOf(path, route);
      // Of two templates for one path, the first has it, as in Astro.
      if (!sheets.has(file)) sheets.set(file, { file, key, path, route });
    }
    return [...sheets.values()];
  }

  /** The bytes of a page or feed. Throws what its template throws, and says of which file. */
  async print({ file, path, route }: Sheet): Promise<Uint8Array> {
    try {
      const request = new Request(this.#addressOf(path, route));
      return await bytesOf(() => this.#app.render(request, { routeData: route }));
    } catch (error) {
      throw new Error(`${file} cannot be made: ${(error as Error).message}`, { cause: error });
    }
  }

  /** The address that its own route knows a page by: with a slash at the end, or without. */
  #addressOf(path: string, { pattern }: Route): URL {
    const slash = path !== "" && pattern.test(`/${path}/`) ? "/" : "";
    return new URL(this.#config.base + encodeURI(path) + slash, this.#config.site);
  }
}

/** The file, below the edition, of a path; as Astro names files with `format: "directory"`. */
function fileOf(path: string, route: Route): string {
  if (route.type === "endpoint") return path;
  if (path === "404") return "404.html";
  return path === "" ? "index.html" : `${path}/index.html`;
}

/** Has each template loaded once. Astro asks for it for every page, and Node takes 30 µs to say that it is there already. */
function loadOnce(pageMap: Map<string, () => Promise<unknown>>): void {
  for (const [component, load] of pageMap) {
    let loaded: Promise<unknown> | undefined;
    pageMap.set(component, () => (loaded ??= load()));
  }
}
