import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { stringify } from "yaml";
import { afterAll, beforeAll, expect, test } from "vitest";
import { articleFields, discard } from "../copy.ts";
import { filesOf, printsOf } from "./press.ts";
import { pressSearched, searchedCopy } from "./search-copy.ts";

let copy: string;
let outDir: string;
beforeAll(async () => {
  copy = await searchedCopy();
  ({ outDir } = await pressSearched(copy));
});
afterAll(() => Promise.all([copy, dirname(outDir)].map(discard)));

test("the index is in shards by language and year, the newest year's in smaller ones", async () => {
  const entries = (await filesOf(outDir)).filter((file) => file.endsWith("/pagefind-entry.json")).map(dirname);
  expect(entries).toEqual(
    ["ar/2025", "en/2024", "en/2025-q1", "en/2025-q2", "ru/2025"].map((name) => `pagefind/${name}`),
  );
});

test("the index is the same bytes in a second cold build, and of it only the shard with a new article is made anew", async () => {
  const second = await pressSearched(copy);
  try {
    expect(await printsOf(second.outDir)).toEqual(await printsOf(outDir));
    const file = join(copy, "articles/2025/04/new.md");
    await writeFile(file, `---\n${stringify(articleFields({ headline: "A turbot" }))}---\n\nNew.\n`);
    const before = await printsOf(second.outDir);
    await pressSearched(copy, second.outDir);
    const after = await printsOf(second.outDir);
    await rm(file);
    const changed = [...after].filter(([name, print]) => name.startsWith("pagefind/") && before.get(name) !== print);
    expect(new Set(changed.map(([name]) => name.split("/").slice(0, 3).join("/")))).toEqual(
      new Set(["pagefind/en/2025-q2"]),
    );
  } finally {
    await discard(dirname(second.outDir));
  }
});

test("an index that cannot be made fails the build, with the reason, and leaves the edition", async () => {
  const folder = join(dirname(outDir), "other");
  await mkdir(folder);
  await cp(outDir, join(folder, "dist"), { recursive: true });
  const before = await readFile(join(folder, "dist/edition.json"), "utf8");
  const { status, output } = await pressSearched(copy, join(folder, "dist"), {
    PAGEFIND_EXTENDED_BINARY_PATH: "/bin/false",
  });
  expect(status).not.toBe(0);
  expect(output).toMatch(/the search index could not be made: /);
  expect(await readFile(join(folder, "dist/edition.json"), "utf8")).toBe(before);
});
