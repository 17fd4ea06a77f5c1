import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { isReady, runProgram } from "../proof/programs.ts";
import { survey } from "./articles.ts";
import { ASTRO, astroVersion } from "./astro.ts";
import type { Contender } from "./contender.ts";
import { dateline } from "./dateline.ts";
import { eleventy, ELEVENTY_VERSION, installEleventy } from "./eleventy.ts";
import { HUGO } from "./hugo.ts";
import type { Name } from "./options.ts";
import { setUp } from "./peers.ts";
import { linkPackages } from "./workspace.ts";

/** What is to be timed, by tool; which versions; and what was asked for and is not to be had, with the reason. */
export type Field = { groups: Contender[][]; versions: string[]; missing: string[] };

/** Sets up what is to be timed over a specimen of so many articles, each tool in a folder of its own. */
export function setUpTools(folder: string, count: number, names: Name[]): Field {
  const field: Field = { groups: [], versions: [`Node ${process.version}`], missing: [] };
  const place = (name: string) => join(folder, name);
  const { pages } = survey(count);
  const wanted = (name: string) => names.some((it) => it.startsWith(name));

  if (wanted("dateline")) {
    mkdirSync(place("dateline"));
    field.groups.push(dateline(place("dateline"), count).filter(({ name }) => names.includes(name)));
  }
  if (wanted("astro")) {
    linkPackages(place("astro"));
    field.groups.push([setUp(ASTRO, place("astro"), count, pages)]);
    field.versions.push(`Astro ${astroVersion(place("astro"))}`);
  }
  if (wanted("eleventy")) {
    const program = installEleventy();
    if (program) {
      field.groups.push([setUp(eleventy(program), place("eleventy"), count, pages)]);
      field.versions.push(`Eleventy ${ELEVENTY_VERSION}`);
    } else field.missing.push("Eleventy: npm could not install it");
  }
  if (wanted("hugo")) {
    if (isReady("hugo", "hugo")) {
      field.groups.push([setUp(HUGO, place("hugo"), count, pages)]);
      field.versions.push(`Hugo ${/v([\d.]+)/.exec(runProgram("hugo", "version").output)?.[1]}`);
    } else field.missing.push("Hugo: it is not on this machine and could not be installed (Debian package hugo)");
  }
  return field;
}
