import { mkdirSync } from "node:fs";
import { cpus, release, totalmem, type } from "node:os";
import { join } from "node:path";
import { contest } from "./contest.ts";
import { table } from "./figures.ts";
import { namesFor, readOptions, roundsFor, type Options } from "./options.ts";
import { openScratch } from "./scratch.ts";
import { setUpTools } from "./tools.ts";

/**
 * `npm run bench -- N`: times Dateline against Astro, Eleventy and Hugo on a specimen of N articles (1,000 if nobody says, `all`
 * for every size that README tells of). `--rounds R`, `--only name,name` (`dateline` is all four of its builds), `--json`.
 * Exits with 1 when a build fails or makes less than it should.
 */
async function bench({ sizes, rounds, only, json }: Options): Promise<void> {
  const scratch = openScratch();
  const tell = (text: string) => void process.stderr.write(`${text}\n`);
  const results: object[] = [];
  for (const articles of sizes) {
    const folder = join(scratch, String(results.length));
    mkdirSync(folder);
    tell(`${articles.toLocaleString("en")} articles are written`);
    const { groups, versions, missing } = setUpTools(folder, articles, namesFor(articles, only));
    if (groups.length === 0) throw new Error(`nothing can be timed: ${missing.join("; ")}`);
    const times = rounds ?? roundsFor(articles);
    const { rows, load } = await contest(groups, times, tell);
    results.push({ articles, rounds: times, versions, missing, load, rows });
    if (json) continue;
    console.log(
      `\n${articles.toLocaleString("en")} articles, rounds: ${times}; ${versions.join(", ")}\n\n${table(rows)}`,
    );
    console.log(`${machine()}; load average ${load.map((it) => it.toFixed(2)).join(" before, ")} after`);
    for (const reason of missing) console.log(`not timed: ${reason}`);
  }
  if (json) console.log(JSON.stringify({ machine: machine(), results }, undefined, 2));
}

function machine(): string {
  const processors = cpus();
  const memory = `${Math.round(totalmem() / 1024 ** 3)} GiB`;
  return `${processors[0]?.model.trim() ?? "unknown processor"}, ${processors.length} cores, ${memory}, Node ${process.version}, ${type()} ${release()}`;
}

try {
  await bench(readOptions(process.argv.slice(2)));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
