import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { feedPathsIn, sorted, wantedOf, type Fed, type FeedEditions, type Listed } from "./feeds.ts";
import { judge, judgeAll } from "./proof.ts";
import { runProgram } from "./programs.ts";
import { SERVERS, startServer } from "./servers.ts";

/** A reader that keeps what it fetched in a folder: how it fetches some addresses, and what it then lists of one of them. */
type Reader = {
  name: string;
  /** The files that it subscribes to below each path. */
  formats: string[];
  fetch: (desk: string, addresses: string[]) => Promise<string>;
  list: (desk: string, address: string, addresses: string[]) => Promise<Listed[]>;
};

/** It keeps an entry once, by its id, for whichever feed it came by first: each feed gets a newsboat of its own. */
export const newsboat: Reader = {
  name: "newsboat",
  formats: ["rss.xml", "atom.xml"],
  async fetch(desk, addresses) {
    await writeFile(join(desk, "config"), "max-items 0\n");
    const outputs = [];
    for (const [n, address] of addresses.entries()) {
      await writeFile(join(desk, `urls-${n}`), address);
      const files = ["-u", join(desk, `urls-${n}`), "-C", join(desk, "config"), "-c", join(desk, `cache-${n}`)];
      outputs.push(runProgram("env", `HOME=${desk}`, "LC_ALL=C.UTF-8", "newsboat", ...files, "-x", "reload").output);
    }
    return outputs.join("");
  },
  async list(desk, address, addresses) {
    const cache = new DatabaseSync(join(desk, `cache-${addresses.indexOf(address)}`));
    const rows = cache.prepare("SELECT guid, title, url, pubDate FROM rss_item").all();
    cache.close();
    return rows.map((row) => [String(row.guid), String(row.title), String(row.url), Number(row.pubDate)]);
  },
};

export const sfeed: Reader = {
  name: "sfeed",
  formats: ["rss.xml", "atom.xml"],
  async fetch(desk, addresses) {
    await mkdir(join(desk, "feeds"), { recursive: true });
    const feeds = addresses.map((address, n) => `feed ${n} ${address}`);
    // By itself it takes a moved link for another entry; its manual has each tell entries apart as he likes. By their ids, as RSS and Atom do:
    const merge = `merge() { sort -t '\t' -u -k6,6 "$3" "$2" 2>/dev/null; }`;
    await writeFile(join(desk, "sfeedrc"), `sfeedpath=${desk}/feeds\n${merge}\nfeeds() {\n${feeds.join("\n")}\n}\n`);
    return runProgram("env", "LC_ALL=C.UTF-8", "sfeed_update", join(desk, "sfeedrc")).output;
  },
  async list(desk, address, addresses) {
    const lines = (await readFile(join(desk, "feeds", String(addresses.indexOf(address))), "utf8")).split("\n");
    return lines
      .filter((line) => line !== "")
      .map((line) => line.split("\t"))
      .map(([moment, title, url, , , id]) => [id!, title!, url!, Number(moment)]);
  },
};

/**
 * A reader subscribes to every feed of an edition on nginx and lists every entry with its title, address and date. When one article
 * was edited and another renamed, it fetches again from the same server, and no entry stands there twice.
 */
export async function proveReader(
  { name, formats, fetch, list }: Reader,
  { before, after }: FeedEditions,
): Promise<void> {
  const desk = await mkdtemp(join(tmpdir(), "dateline-reader-"));
  const paths = await feedPathsIn(before);
  const first = await startServer(SERVERS.nginx, before);
  const addresses = paths.flatMap((path) => formats.map((file) => `${first.origin}/${path}${file}`));
  const compare = async (what: string, edition: Fed, isSame: (found: Listed, wanted: Listed) => boolean) => {
    const wrongs: string[] = [];
    for (const address of addresses) {
      const found = sorted(await list(desk, address, addresses));
      const wanted = wantedOf(edition, new URL(address).pathname.slice(1).replace(/[^/]+$/, ""));
      const isRight = found.length === wanted.length && found.every((one, n) => isSame(one, wanted[n]!));
      if (!isRight) wrongs.push(`${address}: ${JSON.stringify(found)}, not ${JSON.stringify(wanted)}`);
    }
    judgeAll(`${name} ${what}`, addresses.length, wrongs);
  };
  try {
    const output = await fetch(desk, addresses);
    await compare(
      "lists all of # feeds on nginx with titles, links and dates",
      before,
      (one, other) => `${one}` === `${other}`,
    );
    judge(
      `${name} lists the corrections, too`,
      (
        await list(
          desk,
          addresses.find((it) => it.endsWith("corrections/rss.xml"))!,
          addresses,
        )
      ).length === 2,
      output,
    );
  } finally {
    await first.close();
  }
  const second = await startServer(SERVERS.nginx, after, Number(new URL(first.origin).port));
  try {
    await fetch(desk, addresses);
    await compare(
      "has nothing twice in # feeds after an edit and a rename",
      after,
      ([id, , , at], [other, , , when]) => id === other && at === when,
    );
  } finally {
    await second.close();
    await rm(desk, { recursive: true, force: true });
  }
}
