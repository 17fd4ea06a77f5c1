import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { suggest } from "../../press/copy/explain.ts";
import type { Lists } from "../../wire/draft/link-names.ts";

const USAGE =
  "npm run wire -- [--out FOLDER] [--section ID] [--ready] [--review] [--replace] [--json] FILES or folders or - for the standard input";

/** What the command is asked to do. */
export type WireOptions = {
  /** The folders and files of wire copy, as they were named; `-` is the standard input. */
  paths: string[];
  /** The publication's folder; undefined for the one that the project has. */
  out: string | undefined;
  section: string | undefined;
  isReady: boolean;
  isReview: boolean;
  isReplace: boolean;
  isJson: boolean;
};

/** Thrown when the command is asked for what there is not; its message says what there is. */
export class WrongUsage extends Error {
  override name = "WrongUsage";
}

/** Reads the command's arguments. Throws `WrongUsage` on an unknown flag, a flag without its value, and where no file is named. */
export function readOptions(args: string[]): WireOptions {
  const options = {
    out: { type: "string" },
    section: { type: "string" },
    ready: { type: "boolean", default: false },
    review: { type: "boolean", default: false },
    replace: { type: "boolean", default: false },
    json: { type: "boolean", default: false },
  } as const;
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    if (positionals.length === 0) throw new WrongUsage("no wire copy is named");
    if (values.out === "") throw new WrongUsage("--out names no folder");
    return {
      paths: positionals,
      out: values.out === undefined ? undefined : resolve(values.out),
      section: values.section,
      isReady: values.ready,
      isReview: values.review,
      isReplace: values.replace,
      isJson: values.json,
    };
  } catch (error) {
    throw new WrongUsage(`${(error as Error).message}; the command is ${USAGE}`);
  }
}

/** Throws `WrongUsage` when a section that was asked for is none of the publication's. */
export function checkSection(section: string | undefined, { sections }: Pick<Lists, "sections">): void {
  if (sections.size === 0) throw new WrongUsage("the publication has no section; list at least one in sections.yaml");
  if (section === undefined || sections.has(section)) return;
  const remedy = suggest(section, sections.keys()) ?? `there are ${[...sections.keys()].join(", ")}`;
  throw new WrongUsage(`--section: no section has the id ${JSON.stringify(section)}; ${remedy}`);
}
