import { join } from "node:path";
import { writePeerArticles } from "./articles.ts";
import type { Contender } from "./contender.ts";
import type { Command } from "./measure.ts";
import { lackOf, type Pages } from "./output.ts";
import { putAside, write } from "./scratch.ts";

/** A site in another tool: the files that its user would write, where its articles go, and what must go before a cold build. */
export type Peer = {
  name: "astro" | "eleventy" | "hugo";
  title: string;
  files: Record<string, string>;
  articles: string;
  command: (folder: string) => Omit<Command, "cwd">;
  out: string;
  remains: string[];
};

/** Sets up another tool's site of so many articles; each build of it is a full one. */
export function setUp(peer: Peer, folder: string, count: number, pages: Pages): Contender {
  for (const [file, text] of Object.entries(peer.files)) write(join(folder, file), text);
  writePeerArticles(join(folder, peer.articles), count);
  return {
    name: peer.name,
    title: peer.title,
    command: { ...peer.command(folder), cwd: folder },
    out: join(folder, peer.out),
    prepare: () => putAside(folder, peer.out, ...peer.remains),
    check: (output) => {
      const lack = lackOf(output, pages);
      if (lack) throw new Error(lack);
    },
  };
}
