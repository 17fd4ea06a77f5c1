import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Artifacts } from "../../../src/press/edition/artifacts.ts";
import { everyFile } from "../../../src/press/edition/every-file.ts";
import { manifestHash, readManifest, writeManifest } from "../../../src/press/edition/manifest.ts";
import { Staging } from "../../../src/press/edition/staging.ts";
import { survey } from "../../../src/press/edition/survey.ts";

let root: string;
let out: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "dateline-manifest-"));
  out = join(root, "dist");
});
afterEach(() => rmSync(root, { recursive: true }));

const PAGES: Record<string, string> = { "a.txt": "1", "b.txt": "2", "c.txt": "3", "d/e.txt": "4" };
const path = () => join(out, "edition.json");

/** Presses an edition of some files, each under its text as its key, and gives its manifest. */
async function press(pages: Record<string, string>) {
  const staging = new Staging(out);
  staging.open();
  const artifacts = new Artifacts(staging, "v", survey(staging.ground()));
  for (const [file, text] of Object.entries(pages))
    if (!artifacts.keep(file, text)) await artifacts.write(file, text, text);
  await artifacts.finish();
  await writeManifest(artifacts, staging);
  await artifacts.assemble("");
  staging.close();
  const own = everyFile(out).filter((file) => file !== "edition.json");
  const manifest = readManifest(readFileSync(path(), "utf8"), "edition.json");
  for (const [file, { sha256 }] of Object.entries(manifest.files))
    expect(sha256, file).toBe(manifestHash(readFileSync(join(out, file))));
  expect(Object.keys(manifest.files).sort()).toEqual(own.sort());
  for (const [file, text] of Object.entries(pages)) expect(readFileSync(join(out, file), "utf8")).toBe(text);
  return manifest;
}

test("each edition names the one before, and an edition that is that one still stays it", async () => {
  expect((await press(PAGES)).previous).toBeNull();
  const first = readFileSync(path());
  await press(PAGES);
  expect(readFileSync(path())).toEqual(first);
  expect((await press({ ...PAGES, "d/e.txt": "5" })).previous).toBe(manifestHash(first));
  const { "b.txt": _, ...fewer } = PAGES;
  await press(fewer);
});

test.each<[string, (text: string) => string]>([
  ["lacks a file", (text) => text.replace(/"b\.txt":.*\n/, "")],
  ["tells another hash", (text) => text.replace(/("c\.txt":\{"sha256":")..../, "$1dead")],
  ["is none", () => "{}"],
  ["is empty", () => ""],
])("a manifest in whose place somebody put one that %s is not built upon", async (_name, change) => {
  await press(PAGES);
  const replaced = change(readFileSync(path(), "utf8"));
  // As editors do: another file comes into its place, and the first edition's twin keeps the old one.
  writeFileSync(join(root, "draft"), replaced);
  renameSync(join(root, "draft"), path());
  expect((await press({ ...PAGES, "d/e.txt": "5" })).previous).toBe(manifestHash(replaced));
});

test("a build that ended while outdated files were removed leaves nothing wrong to the next", async () => {
  await press(PAGES);
  await press({ ...PAGES, "a.txt": "2" });
  const staging = new Staging(out);
  renameSync(staging.path("last"), staging.path("next"));
  rmSync(join(staging.path("next"), "b.txt"));
  writeFileSync(join(staging.path("next"), "stray"), "");
  await press({ ...PAGES, "a.txt": "3" });
  expect(existsSync(join(out, "stray"))).toBe(false);
});
