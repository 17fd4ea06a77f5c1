import { mkdir, cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import sharp from "sharp";
import { articleFields, discard, mastheadFields, publication } from "../copy.ts";
import { filesOf, press } from "../edition/press.ts";
import { judge } from "./proof.ts";

/** A built edition under a base path, what is in it, and an address that an article had formerly. */
export type Edition = { folder: string; base: string; files: string[]; formerly: string; movedTo: string };

/** The edition at the root of a host is the real copy; that below /paper/ has a picture and renamed articles. */
export type Editions = { root: Edition; paper: Edition; discard: () => Promise<void> };

/** Events of every kind that calendars know and do not know, in words that they have to fold and escape. */
const EVENTS = [
  { date: "2025-04-02T01:30+03:00", what: "Twelve ships, one of them new; all leave", place: "quay" },
  { date: "2025-04-01", what: `${"🚢".repeat(40)} gehen \\ уходят из гавани` },
  { date: "2025-03-31", what: "اجتماع مجلس الميناء في المدينة القديمة مع جميع الأطراف المعنية والعمال والبحارة" },
  { date: "2999-01-01", what: "The harbour is to be deeper", planned: true },
  { date: "2025-03", what: "Nobody knows on which day a gull came" },
];

/** Builds both editions; that of the real copy gets a former address, too. */
export async function buildEditions(): Promise<Editions> {
  const real = await mkdtemp(join(tmpdir(), "dateline-real-"));
  await cp("src/content", real, { recursive: true });
  const article = join(real, "articles/2025/04/embassy-irritants.md");
  await writeFile(
    article,
    (await readFile(article, "utf8")).replace(/^---\n/, "---\nformerly: [/2025/03/irritants/]\n"),
  );
  await rm(join(real, "published.lock"), { force: true });
  const picture = await sharp({ create: { width: 40, height: 20, channels: 3, background: "red" } })
    .jpeg()
    .toBuffer();
  const specimen = await publication({
    "masthead.yaml": {
      fields: mastheadFields({
        url: "https://specimen.example/paper/",
        textAndDataMining: "reserved",
        securityExpires: "2999-12-31",
        policies: { textAndDataMining: "about" },
      }),
    },
    "articles/2025/04/renamed.md": {
      fields: articleFields({
        headline: "Twelve ships leave",
        formerly: ["/2025/03/ten-ships/", "/blog/ten.html"],
        story: "tide",
        events: EVENTS,
        image: { file: "ship.jpg", alt: "A red square", credit: "Ada", licence: "CC0" },
      }),
      body: "Twelve ships left.",
    },
    "articles/2025/04/ship.jpg": picture,
  });
  const root = await build(real, "/", "2025/03/irritants/", "2025/04/embassy-irritants/");
  const paper = await build(specimen, "/paper/", "blog/ten.html", "2025/04/renamed/");
  const folders = [real, specimen, dirname(root.folder), dirname(paper.folder)];
  return { root, paper, discard: async () => void (await Promise.all(folders.map(discard))) };
}

/** Copies an edition to where a server of another user may read it: into a new folder, below its base path. */
export async function siteOf({ folder, base }: Pick<Edition, "folder" | "base">): Promise<string> {
  const site = join(await mkdtemp(join(tmpdir(), "dateline-site-")), "www");
  await mkdir(site);
  await cp(folder, join(site, base), { recursive: true, preserveTimestamps: true });
  return site;
}

async function build(copy: string, base: string, formerly: string, movedTo: string): Promise<Edition> {
  const { status, output, outDir } = await press(copy);
  judge(`the edition for ${base} is built`, status === 0, output);
  return { folder: outDir, base, files: await filesOf(outDir), formerly, movedTo };
}
