import { spawn } from "node:child_process";
import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { stringify } from "yaml";
import { articleFields, discard, mastheadFields, publication } from "../copy.ts";
import { chance } from "../specimen/chance.ts";
import { flawsOf, press, printsOf } from "./press.ts";

const KILLS = 50;
const EPOCH = { SOURCE_DATE_EPOCH: String(Date.parse("2025-05-01T00:00:00Z") / 1000) };
const environment = {
  ...process.env,
  NODE_ENV: "production",
  ASTRO_TELEMETRY_DISABLED: "1",
  NODE_DISABLE_COMPILE_CACHE: "1",
  ...EPOCH,
};

const articles = (headline: string) =>
  Object.fromEntries(
    Array.from({ length: 40 }, (_, n) => [
      `articles/2025/04/number-${n}.md`,
      { fields: articleFields({ headline: `${headline} ${n}` }), body: `${headline}.` },
    ]),
  );

let copies: [string, string];
const made: string[] = [];
beforeAll(async () => {
  copies = [await publication(articles("Ebb")), await publication(articles("Flood"))];
  made.push(...copies);
});
afterAll(() => Promise.all(made.map(discard)));

/** Presses into a folder, and kills everything that works on it after some time (ms), if one is given; resolves when all is over. */
function killedPress(copy: string, outDir: string, flags: string[], after?: number): Promise<void> {
  return new Promise((resolve) => {
    const build = spawn("node", ["src/press/edition/build.mjs", "--outDir", outDir, ...flags], {
      env: { ...environment, DATELINE_COPY: copy },
      stdio: "ignore",
      detached: true,
    });
    const timer = after === undefined ? undefined : setTimeout(() => process.kill(-build.pid!, "SIGKILL"), after);
    build.on("exit", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

test(`killed at ${KILLS} moments, the edition is the old one or the new one, whole`, async () => {
  const whole = await Promise.all(copies.map((copy) => press(copy, EPOCH)));
  made.push(...whole.map(({ outDir }) => dirname(outDir)));
  expect(whole.map(({ status }) => status)).toEqual([0, 0]);
  const prints = await Promise.all(whole.map(({ outDir }) => printsOf(outDir, false)));
  const editions = prints.map((print) => JSON.stringify([...print]));
  expect(editions[0]).not.toBe(editions[1]);

  const lane = async (start: number, flags: string[]) => {
    const outDir = join(tmpdir(), `dateline-killed-${process.pid}-${start}`, "dist");
    made.push(dirname(outDir));
    await mkdir(dirname(outDir), { recursive: true });
    await cp(whole[0]!.outDir, outDir, { recursive: true });
    const random = chance(start);
    const found: string[] = [];
    // How long a build takes here and now; kills are spread from its first third to a little after its end.
    let begun = performance.now();
    let duration = 0;
    for (const copy of [copies[1], copies[0]]) {
      await killedPress(copy, outDir, flags);
      duration = performance.now() - begun;
      begun = performance.now();
    }
    for (let n = start; n < KILLS; n += 2) {
      await killedPress(copies[n % 4 < 2 ? 1 : 0]!, outDir, flags, duration * (0.3 + random.below(1000) / 1000));
      // Between two renames there is no edition for some microseconds; the next command puts the old one back.
      const folder = existsSync(outDir) ? outDir : join(dirname(outDir), ".dist.press/old");
      expect(await flawsOf(folder), `kill ${n}`).toEqual([]);
      const edition = editions.indexOf(JSON.stringify([...(await printsOf(folder, false))]));
      expect(edition, `kill ${n}`).not.toBe(-1);
      found.push(String(edition));
    }
    const last = await press(copies[1], EPOCH, outDir);
    expect(last.status, last.output).toBe(0);
    expect(JSON.stringify([...(await printsOf(outDir, false))])).toBe(editions[1]);
    return found;
  };
  const found = (await Promise.all([lane(0, ["--force"]), lane(1, [])])).flat();
  expect(found).toHaveLength(KILLS);
  // Kills that all came too early, or too late, would show nothing.
  expect(new Set(found).size).toBe(2);
}, 400_000);

test("a disk that is full leaves the old edition", async () => {
  const before = await press(copies[0], EPOCH);
  made.push(dirname(before.outDir));
  const prints = await printsOf(before.outDir);
  // No file may grow over so many blocks of 1,024 bytes: the manifest, or any page, can no longer be written.
  for (const [blocks, flags] of [
    [0, ""],
    [2, ""],
    [8, ""],
    [8, "--force"],
  ] as const) {
    const status = await new Promise((resolve) => {
      const command = `ulimit -f ${blocks}; exec node src/press/edition/build.mjs --outDir "${before.outDir}" ${flags}`;
      spawn("bash", ["-c", command], { env: { ...environment, DATELINE_COPY: copies[1] }, stdio: "ignore" }).on(
        "exit",
        (code, signal) => resolve(code ?? signal),
      );
    });
    expect(status, `${blocks} blocks ${flags}`).not.toBe(0);
    expect(await printsOf(before.outDir), `${blocks} blocks ${flags}`).toEqual(prints);
  }
}, 200_000);

test("bad copy changes nothing of the edition", async () => {
  const before = await press(copies[0], EPOCH);
  made.push(dirname(before.outDir));
  const prints = await printsOf(before.outDir);
  const bad = await publication({ "articles/2025/04/x.md": { fields: articleFields({ section: "no" }) } });
  made.push(bad);
  const { status, output } = await press(bad, EPOCH, before.outDir);
  expect(status).not.toBe(0);
  expect(output).toMatch(/x\.md:4:1 section: nothing in sections\.yaml/);
  expect(await printsOf(before.outDir)).toEqual(prints);
});

test("two builds of one edition at once: one is told to wait, and changes nothing", async () => {
  const first = await press(copies[0], EPOCH);
  made.push(dirname(first.outDir));
  const both = await Promise.all([press(copies[1], EPOCH, first.outDir), press(copies[1], EPOCH, first.outDir)]);
  expect(both.map(({ status }) => status === 0).sort()).toEqual([false, true]);
  expect(both.map(({ output }) => output).join()).toMatch(
    /another build \(process \d+\) is making .*dist; wait until it is done/,
  );
  expect(await flawsOf(first.outDir)).toEqual([]);
});

test("the manifest names its predecessor, and a build that changes nothing makes no new edition", async () => {
  const copy = await publication();
  made.push(copy);
  const { outDir } = await press(copy, EPOCH);
  made.push(dirname(outDir));
  const manifest = () => readFile(join(outDir, "edition.json"), "utf8");
  const first = await manifest();
  expect(JSON.parse(first).previous).toBeNull();
  expect((await press(copy, EPOCH, outDir)).status).toBe(0);
  expect(await manifest()).toBe(first);
  await writeFile(join(copy, "masthead.yaml"), stringify(mastheadFields({ name: "Other Post" })));
  expect((await press(copy, EPOCH, outDir)).status).toBe(0);
  const { createHash } = await import("node:crypto");
  expect(JSON.parse(await manifest()).previous).toBe(createHash("sha256").update(first).digest("hex"));
});
