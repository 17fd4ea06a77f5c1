import type { AstroPrerenderer } from "astro";
import { StaticPaths } from "astro/runtime/prerender/static-paths.js";
import { cardVersion } from "../cards/version.ts";
import { takeCopy } from "../copy/loader.ts";
import { handOverCardVersion } from "../handover.ts";
import logger from "./logger.mjs";
import type { LaidPlates, PagesByKeys } from "./plates.ts";
import { pressPages } from "./prerender.ts";
import { Pressing } from "./pressing.ts";

/** The part of Astro's compiled program that is asked here. */
type App = ConstructorParameters<typeof StaticPaths>[0] & {
  setInternals: (internals: { pagesByKeys: PagesByKeys }) => void;
  setOptions: (options: object) => void;
  render: (request: Request, options: { routeData: Route }) => Promise<Response>;
};
type Route = Parameters<AstroPrerenderer["render"]>[1]["routeData"];

/** Presses the edition in a folder from plates, as `astro build` would. Throws what is wrong with the copy, and whatever fails. */
export async function pressFrom(plates: LaidPlates, outDir: string): Promise<void> {
  handOverCardVersion(cardVersion());
  const pressing = new Pressing(outDir);
  process.on("exit", () => pressing.close());
  const log = logger({ isQuiet: true });
  const warnings = await takeCopy();
  if (warnings) log.write({ level: "warn", label: "dateline", message: warnings });
  const { app } = (await import(plates.entry.href)) as { app: App };
  app.setInternals({ pagesByKeys: plates.pages });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: log, level: "info" } } });
  const press = pressPages(prerendererOf(app), () => pressing.pages);
  const { origin } = new URL(plates.config.site!);
  const asked = new Set<string>();
  for (const { pathname, route } of await press.getStaticPaths()) {
    const path = pathname.replace(/\/$/, "");
    if (asked.has(path)) continue;
    asked.add(path);
    await press.render(new Request(new URL(addressOf(path, route, plates.config.base), origin)), { routeData: route });
  }
  await pressing.complete(plates.files, plates.config);
}

function prerendererOf(app: App): AstroPrerenderer {
  return {
    name: "dateline-plates",
    getStaticPaths: () => new StaticPaths(app).getAll(),
    render: (request, { routeData }) => app.render(request, { routeData }),
  };
}

/** The address of a path that its own route knows it by: with a slash at the end, or without. */
function addressOf(path: string, { pattern }: Route, base: string): string {
  const relative = path.replace(/^\//, "");
  const slash = relative !== "" && pattern.test(`/${relative}/`) ? "/" : "";
  return base + encodeURI(relative) + slash;
}
