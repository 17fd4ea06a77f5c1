import { cp, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { joinShards } from "../../src/desk/join.ts";
import { articleFields, discard, mastheadFields, publication } from "../copy.ts";
import { press, printsOf } from "./press.ts";

const EPOCH = { SOURCE_DATE_EPOCH: String(Date.parse("2025-05-01T00:00:00Z") / 1000) };
const made: string[] = [];
let whole: string;
let parts: string[];
let joined: string;

beforeAll(async () => {
  const articles = Array.from({ length: 30 }, (_, n) => [
    `articles/2025/04/number-${n}.md`,
    { fields: articleFields({ headline: `Specimen ${n}`, formerly: [`/old/${n}/`] }), body: "Specimen." },
  ]);
  const masthead = { fields: mastheadFields({ textAndDataMining: "reserved" }) };
  const copy = await publication({ ...Object.fromEntries(articles), "masthead.yaml": masthead });
  const build = async (...flags: string[]) => {
    const { status, output, outDir } = await press(copy, EPOCH, undefined, ...flags);
    if (status !== 0) throw new Error(output);
    made.push(dirname(outDir));
    return outDir;
  };
  made.push(copy);
  whole = await build();
  parts = [await build("--shard", "1/3"), await build("--shard", "2/3"), await build("--shard", "3/3")];
  joined = join(dirname(parts[0]!), "joined");
});
afterAll(() => Promise.all(made.map(discard)));

test("the parts of an edition, joined, are the edition, byte for byte", async () => {
  for (const part of parts) expect((await printsOf(part)).size).toBeGreaterThan(20);
  expect(await joinShards(joined, parts)).toBeGreaterThan(30 * 2);
  expect([...(await printsOf(joined)).keys()]).toContain(".well-known/tdmrep.json");
  expect(await printsOf(joined)).toEqual(await printsOf(whole));
});

test.each<[string, (folders: string[]) => Promise<string[]>, RegExp]>([
  ["no part", async () => [], /name the folders of the parts/],
  ["a part is missing", async ([one, two]) => [one!, two!], /part 3 of 3 is missing/],
  ["a part is given twice", async ([one, two, three]) => [one!, two!, three!, two!], /part 2 is given twice/],
  ["a folder that is no part", async ([one, two]) => [one!, two!, whole], /is no part of an edition/],
  [
    "a part of another edition",
    async ([one, two, three]) => [one!, two!, await changed(three!, (shard) => ({ ...shard, version: "x" }))],
    /part 3 is of another edition than part 1/,
  ],
  [
    "a part that lacks a page",
    async ([one, two, three]) => [
      one!,
      two!,
      await changed(three!, ({ own, ...rest }) => ({ ...rest, own: own.slice(1) })),
    ],
    /the parts have (\d+) of (?!\1)\d+ pages/,
  ],
])("%s: nothing is joined", async (_name, folders, error) => {
  const before = await printsOf(joined);
  await expect(folders(parts).then((some) => joinShards(joined, some))).rejects.toThrow(error);
  expect(await printsOf(joined)).toEqual(before);
});

test("a part that is no part of a whole is refused", async () => {
  const { status, output } = await press("src/content", EPOCH, joined, "--shard", "4/3");
  expect(status).not.toBe(0);
  expect(output).toMatch(/--shard 4\/3 is no part of a whole; write --shard 3\/8/);
});

async function changed(part: string, change: (shard: { own: string[] }) => object): Promise<string> {
  const folder = `${part}-changed`;
  await rm(folder, { recursive: true, force: true });
  await cp(part, folder, { recursive: true });
  const file = join(folder, "shard.json");
  await writeFile(file, JSON.stringify(change(JSON.parse(await readFile(file, "utf8")))));
  return folder;
}
