import { hash } from "node:crypto";
import { z } from "zod";
import type { Artifacts } from "./artifacts.ts";

/** One of the parts that an edition is built in: `number` from 1 to `of`. */
export type Shard = { number: number; of: number };

/** The name of the file that says which part a folder holds. */
export const SHARD_FILE = "shard.json";

/** What a part says of itself: with the others it must make up the whole edition that each of them was cut from. */
export const shardSchema = z.strictObject({
  format: z.literal("dateline-shard-1"),
  shard: z.strictObject({ number: z.int().min(1), of: z.int().min(1) }),
  version: z.string().describe("A hash of code, masthead and press time: parts of one edition have the same."),
  pages: z.strictObject({ count: z.int(), sha256: z.string() }).describe("All pages and feeds of the whole edition."),
  own: z.array(z.string()).describe("The pages and feeds that this part holds."),
});

export type ShardManifest = z.infer<typeof shardSchema>;

/** The part that `--shard 3/8` among the arguments asks for; undefined when none is asked for. Throws on any other value. */
export function shardIn(args: string[]): Shard | undefined {
  const at = args.findIndex((arg) => arg === "--shard" || arg.startsWith("--shard="));
  if (at === -1) return undefined;
  const value = args[at]!.startsWith("--shard=") ? args[at]!.slice("--shard=".length) : (args[at + 1] ?? "");
  const [, number, of] = (/^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(value) ?? []).map(Number);
  if (number === undefined || of === undefined || number > of)
    throw new Error(`--shard ${value} is no part of a whole; write --shard 3/8 for the third of eight`);
  return { number, of };
}

/** Whether a page or feed, by its file, belongs to a part: every file belongs to one of the parts, whatever is published beside it. */
export function isInShard(file: string, { number, of }: Shard): boolean {
  if (of === 1) return true;
  return Number.parseInt(hash("sha256", file).slice(0, 8), 16) % of === number - 1;
}

/** Adds to a part of an edition what says which part it is; `files` are all pages and feeds of the whole. */
export async function writeShardManifest(
  artifacts: Artifacts,
  shard: Shard,
  files: string[],
  version: string,
): Promise<void> {
  const manifest: ShardManifest = {
    format: "dateline-shard-1",
    shard,
    version,
    pages: { count: files.length, sha256: listHash(files) },
    own: files.filter((file) => isInShard(file, shard)).sort(),
  };
  await artifacts.write(SHARD_FILE, JSON.stringify(manifest));
}

/** What stands for a list of files, whatever its order. */
export function listHash(files: string[]): string {
  return hash("sha256", files.toSorted().join("\n"));
}
