import { appendFile, readFile, rm, writeFile } from "node:fs/promises";
import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { stringify } from "yaml";
import { afterAll, beforeEach, expect, test } from "vitest";
import { articleFields, discard, mastheadFields, publication } from "../copy.ts";
import { cacheFolder } from "../../src/press/folder.ts";
import { press, printsOf } from "./press.ts";

const EPOCH = { SOURCE_DATE_EPOCH: String(Date.parse("2025-05-01T00:00:00Z") / 1000) };
const made: string[] = [];
let copy: string;
const platesIn = () => {
  const shelf = join(cacheFolder(copy), "plates");
  return existsSync(shelf) ? readdirSync(shelf) : [];
};
const pressed = async (...flags: string[]) => {
  const edition = await press(copy, EPOCH, undefined, ...flags);
  made.push(dirname(edition.outDir));
  return edition;
};

beforeEach(async () => {
  copy = await publication({ "articles/2025/04/x.md": { fields: articleFields({}), body: "Twelve ships left." } });
  made.push(copy);
});
afterAll(() => Promise.all(made.map(discard)));

test("an edition from plates is the one that is made after compiling, byte for byte", async () => {
  const first = await pressed();
  expect(first.status, first.output).toBe(0);
  const [plates] = platesIn();
  expect(platesIn()).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/)]);
  const again = await pressed();
  expect([again.status, again.output]).toEqual([first.status, first.output]);
  expect(await printsOf(again.outDir)).toEqual(await printsOf(first.outDir));
  const anew = await pressed("--force");
  expect(await printsOf(anew.outDir)).toEqual(await printsOf(first.outDir));
  expect(platesIn()).toEqual([plates]);
});

test("another address makes other plates, in the place of the old ones", async () => {
  await pressed();
  const before = platesIn();
  await writeFile(join(copy, "masthead.yaml"), stringify(mastheadFields({ url: "https://other.example/paper/" })));
  const moved = await pressed();
  expect(moved.status, moved.output).toBe(0);
  expect(platesIn()).toHaveLength(1);
  expect(platesIn()).not.toEqual(before);
  expect(await readFile(join(moved.outDir, "index.html"), "utf8")).toContain('href="https://other.example/paper/"');
});

test.each([
  ["is spoilt", (file: string) => appendFile(file, "\n(")],
  ["is gone", (file: string) => rm(file)],
])("plates of which a file %s are made anew", async (_name, spoil) => {
  const first = await pressed();
  const program = join(cacheFolder(copy), "plates", platesIn()[0]!, "program");
  const entry = readdirSync(program).find((file) => file.startsWith("prerender-entry"))!;
  await spoil(join(program, entry));
  const second = await pressed();
  expect(second.status, second.output).toBe(0);
  expect(await printsOf(second.outDir)).toEqual(await printsOf(first.outDir));
  const kept = readdirSync(program).find((file) => file.startsWith("prerender-entry"))!;
  expect(await readFile(join(program, kept), "utf8")).not.toMatch(/\n\($/);
  expect(await printsOf((await pressed()).outDir)).toEqual(await printsOf(first.outDir));
});

test("bad copy is told as ever, and stops the press", async () => {
  const first = await pressed();
  await writeFile(join(copy, "articles/2025/04/x.md"), `---\n${stringify(articleFields({ section: "no" }))}---\n`);
  const { status, output } = await press(copy, EPOCH, first.outDir);
  expect(status).toBe(1);
  expect(output).toMatch(/1 problem stops the press\n.*x\.md:\d+:\d+ section: nothing in sections\.yaml/);
});

test("what the press accepts but should be looked at is told as Astro's log tells it", async () => {
  await writeFile(
    join(copy, "articles/2025/04/x.md"),
    `---\n${stringify(articleFields({ headline: "Ships ".repeat(30) }))}---\n`,
  );
  const first = await pressed();
  const again = await pressed();
  expect(first.output).toContain("headline: has");
  expect(again.output).toBe(first.output);
});
