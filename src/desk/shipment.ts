import type { Manifest } from "../press/edition/manifest.ts";

/** What a target has: the edition that it last received whole, and the files that an interrupted sending may have changed since. */
export type Target = { manifest: Manifest | undefined; unsure: string[] | "all" };

/** Files that may go together, in any order. */
export type Stage = { name: string; files: string[] };

/** What makes a target the edition: the stages in their order, and then the files to delete. */
export type Shipment = { stages: Stage[]; removed: string[] };

/** The kinds of files, by path; the first row that fits holds. A compressed copy goes with its file. */
const KINDS = [
  ["asset", /^_astro\//],
  ["list", /^(index\.html|404\.html|robots\.txt|_headers|_redirects)$|\.(xml|opml)$|(^|\/)feed\.json$|^pagefind\//],
  [
    "list",
    /^(archive|authors|corrections|feeds|news|organizations|people|places|search|sections|statements|stories|topics)\/.*\.(html|json|txt)$/,
  ],
  ["list", /^text\/(\d+\/|stories\/.*)?index\.html$/],
  ["page", /\.html$/],
  ["file", /(?:)/],
] as const;

/**
 * The order in which a reader never follows a link to what is not there: what pages are made of; then all that is new, which no
 * reader knows yet; then what readers know, and the lists among it last, since they point to everything else.
 */
const STAGES = [
  { name: "assets", kind: "asset", which: "any" },
  { name: "pictures and other files", kind: "file", which: "any" },
  { name: "new pages", kind: "page", which: "new" },
  { name: "new lists", kind: "list", which: "new" },
  { name: "changed pages", kind: "page", which: "changed" },
  { name: "changed lists", kind: "list", which: "changed" },
] as const;

/**
 * Plans how a target becomes the edition: which files are sent, in what order, and which are deleted. Stages without files are left out.
 * What the target may have otherwise than its manifest says is sent again.
 */
export function planShipment({ files }: Manifest, { manifest, unsure }: Target): Shipment {
  const old = manifest?.files ?? {};
  const isUnsure = unsure === "all" ? () => true : (file: string) => doubtful.has(file);
  const doubtful = new Set(unsure === "all" ? [] : unsure);
  const toSend = Object.keys(files).filter((file) => files[file]!.sha256 !== old[file]?.sha256 || isUnsure(file));
  const stages = STAGES.map(({ name, kind, which }) => ({
    name,
    files: toSend.filter(
      (file) => kindOf(file) === kind && (which === "any" || (which === "changed") === Object.hasOwn(old, file)),
    ),
  }));
  const known = new Set([...Object.keys(old), ...doubtful]);
  return {
    stages: stages.filter((stage) => stage.files.length > 0),
    removed: [...known].filter((file) => !Object.hasOwn(files, file)).sort(),
  };
}

function kindOf(file: string): (typeof KINDS)[number][0] {
  const name = file.replace(/\.(gz|br)$/, "");
  return KINDS.find(([, pattern]) => pattern.test(name))![0];
}
