import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { Artifacts } from "../press/edition/artifacts.ts";
import { everyFile } from "../press/edition/every-file.ts";
import { writeManifest } from "../press/edition/manifest.ts";
import { listHash, SHARD_FILE, shardSchema, type ShardManifest } from "../press/edition/shard.ts";
import { Staging } from "../press/edition/staging.ts";
import { survey } from "../press/edition/survey.ts";

const USAGE = "npm run join -- [--outDir dist] PART…";

/**
 * Makes one edition of the parts that `npm run build -- --shard n/m` built, each in its folder, and swaps it in. Throws, and
 * changes nothing, when a part is missing, doubled or of another edition, or when a page is in none or in two of them.
 * Returns the number of pages and feeds.
 */
export async function joinShards(outDir: string, folders: string[]): Promise<number> {
  const parts = folders.map((folder) => ({ folder, manifest: readShard(folder) }));
  const pages = refuseMisfits(parts.map(({ manifest }) => manifest));
  const staging = new Staging(outDir);
  staging.open();
  let artifacts: Artifacts | undefined;
  try {
    artifacts = new Artifacts(staging, "", survey(staging.ground()));
    for (const { folder } of parts) {
      for (const file of everyFile(folder).filter((name) => name !== SHARD_FILE))
        await artifacts.adopt(file, readFileSync(join(folder, file)));
    }
    await artifacts.finish();
    await writeManifest(artifacts, staging);
    await artifacts.assemble("");
  } finally {
    // What is still being written would stand in the way.
    await artifacts?.end();
    staging.close();
  }
  return pages;
}

function readShard(folder: string): ShardManifest {
  const path = join(folder, SHARD_FILE);
  if (!existsSync(path)) throw new Error(`${folder} is no part of an edition: it has no ${SHARD_FILE}; ${USAGE}`);
  try {
    return shardSchema.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    throw new Error(`${path} cannot be read; build that part again`);
  }
}

function refuseMisfits(parts: ShardManifest[]): number {
  const [first] = parts;
  if (!first) throw new Error(`name the folders of the parts: ${USAGE}`);
  const { of } = first.shard;
  const numbers = parts.map(({ shard }) => shard.number);
  for (const { shard, version, pages } of parts) {
    if (shard.of !== of) throw new Error(`part ${shard.number}/${shard.of} does not go with parts of ${of}`);
    if (version !== first.version || pages.sha256 !== first.pages.sha256)
      throw new Error(
        `part ${shard.number} is of another edition than part ${first.shard.number}; build all parts from the same commit, with one SOURCE_DATE_EPOCH`,
      );
  }
  const missing = Array.from({ length: of }, (_, n) => n + 1).filter((n) => !numbers.includes(n));
  if (missing.length > 0) throw new Error(`part ${missing.join(", ")} of ${of} is missing`);
  const doubled = numbers.filter((n, at) => numbers.indexOf(n) !== at);
  if (doubled.length > 0) throw new Error(`part ${doubled.join(", ")} is given twice`);
  const all = parts.flatMap(({ own }) => own);
  const seen = new Set<string>();
  const twice = all.filter((file) => seen.size === seen.add(file).size);
  if (twice.length > 0) throw new Error(`${twice.slice(0, 3).join(", ")} is in two parts; build them again`);
  if (listHash(all) !== first.pages.sha256)
    throw new Error(`the parts have ${all.length} of ${first.pages.count} pages; build them again`);
  return all.length;
}

if (import.meta.main) {
  try {
    const options = { outDir: { type: "string", default: "dist" } } as const;
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    const pages = await joinShards(resolve(values.outDir), positionals);
    console.log(`${pages.toLocaleString("en")} pages and feeds are joined into ${values.outDir}`);
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
