import { pagesInHand } from "../handover.ts";
import { keyOf } from "./key.ts";

/** What a template makes one page of; params that are undefined are left out of its address. */
type Path = { params: Record<string, string | undefined>; props: object };

/**
 * The paths of a template that have to be made, with the key of what each shows. What the last edition has already is left out, so that
 * Astro need not know of it; while editing nothing is. `pattern` is the route as getStaticPaths() is given it:
 * `/sections/[section]/[...number]`.
 */
export function toMake<One extends Path>(pattern: string, paths: One[]): (One & { cacheKey: string })[] {
  const pages = pagesInHand();
  const parts = pattern.split("/").filter((part) => part !== "");
  return paths
    .map((path) => ({ ...path, cacheKey: keyOf(path.props) }))
    .filter(({ params, cacheKey }) => pages?.enter(fileAt(parts, params), cacheKey) ?? true);
}

/** The file, below the edition, of a path with its params: a file that names its ending or begins with `_`, as hosts' own do, or a page. */
function fileAt(parts: string[], params: Path["params"]): string {
  const path = parts
    .map((part) => part.replace(/\[(?:\.\.\.)?(\w+)\]/g, (_, name: string) => params[name] ?? ""))
    .filter((part) => part !== "")
    .join("/");
  if (/(^_\w+|\.\w+)$/.test(path)) return path;
  return path === "" ? "index.html" : `${path}/index.html`;
}
