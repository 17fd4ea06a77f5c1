import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * What the `_headers` file of an edition says of a path, as the hosts that read such files take it: the headers of every rule
 * that fits, where `*` stands for anything (https://docs.netlify.com/manage/routing/headers/). Nothing where there is no such file.
 */
export function readHeadersFile(folder: string): (pathname: string) => Record<string, string> {
  const path = join(folder, "_headers");
  const rules: { fits: RegExp; headers: Record<string, string> }[] = [];
  for (const line of existsSync(path) ? readFileSync(path, "utf8").split("\n") : []) {
    const [, name, value] = /^\s+([^:\s]+):\s*(.*)$/.exec(line) ?? [];
    if (name) rules.at(-1)!.headers[name] = value!;
    else if (line.trim()) rules.push({ fits: patternOf(line.trim()), headers: {} });
  }
  return (pathname) =>
    Object.assign({}, ...rules.filter(({ fits }) => fits.test(pathname)).map((rule) => rule.headers));
}

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.split("*").map(RegExp.escape).join(".*")}$`);
}
