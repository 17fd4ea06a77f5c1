import { parseArgs } from "node:util";

/** Everything that can be timed, in the order in which it is. */
export const NAMES = [
  "dateline-cold",
  "dateline-article",
  "dateline-correction",
  "dateline-template",
  "astro",
  "eleventy",
  "hugo",
] as const;
export type Name = (typeof NAMES)[number];

/** What the command line asks for. */
export type Options = { sizes: number[]; rounds: number | undefined; only: Name[] | undefined; json: boolean };

const ALL_SIZES = [1_000, 10_000, 21_578, 100_000];

/** From this many articles on, Astro and Eleventy take too long to be timed unasked. */
const LARGE = 50_000;

/** Reads the arguments of `npm run bench -- …`. Throws with what is wrong and how to say it. */
export function readOptions(args: string[]): Options {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { rounds: { type: "string" }, only: { type: "string" }, json: { type: "boolean", default: false } },
  });
  const sizes = positionals.flatMap((size) => (size === "all" ? ALL_SIZES : [wholeNumber(size, "a size")]));
  return {
    sizes: sizes.length > 0 ? sizes : [1_000],
    rounds: values.rounds === undefined ? undefined : wholeNumber(values.rounds, "--rounds"),
    only: values.only === undefined ? undefined : namesIn(values.only),
    json: values.json,
  };
}

/** How often each build is timed when nobody says: as often as a patient person would wait for. */
export function roundsFor(articles: number): number {
  if (articles <= 10_000) return 3;
  return articles <= 30_000 ? 2 : 1;
}

/** What is timed at a size, in its order; at a large size the slow ones only when they are asked for. */
export function namesFor(articles: number, only: Name[] | undefined): Name[] {
  if (only) return NAMES.filter((name) => only.includes(name));
  return NAMES.filter((name) => articles < LARGE || (name !== "astro" && name !== "eleventy"));
}

function wholeNumber(text: string, what: string): number {
  if (!/^[1-9]\d{0,6}$/.test(text))
    throw new Error(`${text} is no number for ${what}; write 1 or more, or "all" sizes`);
  return Number(text);
}

function namesIn(list: string): Name[] {
  return list.split(",").flatMap((asked) => {
    const found = NAMES.filter((name) => name === asked || name.startsWith(`${asked}-`));
    if (found.length === 0) throw new Error(`nothing is called ${asked}; there are dateline, ${NAMES.join(", ")}`);
    return found;
  });
}
