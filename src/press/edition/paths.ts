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
  const parts = partsOf(pattern);
  const stale: (One & { cacheKey: string })[] = [];
  for (const path of paths) {
    const cacheKey = keyOf(path.props);
    if (pages?.enter(fileAt(parts, path.params), cacheKey) ?? true) stale.push({ ...path, cacheKey });
  }
  return stale;
}

/** The parts of a route between its slashes, each as words and names of params in turn: of `[slug].json` these are "", `slug`, `.json`. */
function partsOf(pattern: string): string[][] {
  const parts = pattern.split("/").filter((part) => part !== "");
  return parts.map((part) => part.split(/\[(?:\.\.\.)?(\w+)\]/));
}

/** The file, below the edition, of a path with its params: a file that names its ending or begins with `_`, as hosts' own do, or a page. */
function fileAt(parts: string[][], params: Path["params"]): string {
  let path = "";
  for (const words of parts) {
    let part = "";
    for (let n = 0; n < words.length; n++) part += n % 2 === 0 ? words[n]! : (params[words[n]!] ?? "");
    if (part !== "") path += path === "" ? part : `/${part}`;
  }
  if (/(^_\w+|\.\w+)$/.test(path)) return path;
  return path === "" ? "index.html" : `${path}/index.html`;
}
