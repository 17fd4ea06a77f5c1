import { execFileSync } from "node:child_process";
import { appendFile, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { verifyEdition } from "../../src/desk/verify.ts";
import { discard } from "../copy.ts";
import { editIn, editionWith, putInto } from "./editions.ts";
import { minisignPair } from "./minisign-keys.ts";

let folder: string;
let keys: string;
const edit = (file: string, change: (text: string) => string) => editIn(folder, file, change);
const key = (name: string, text: string) => putInto(keys, name, text);
beforeEach(async () => {
  folder = await editionWith({ "index.html": "front", "2025/a/index.html": "page" });
  keys = await editionWith({});
});
afterEach(() => Promise.all([folder, keys].map(discard)));

describe("the files of an edition", () => {
  test("are counted, and the edition is named", () => {
    expect(verifyEdition(folder).told).toEqual([
      expect.stringMatching(/^2 files are what edition\.json says; this is the edition [0-9a-f]{64}$/),
    ]);
  });

  test.each<[string, () => Promise<void>, RegExp]>([
    [
      "a byte more",
      () => appendFile(join(folder, "index.html"), "x"),
      /index\.html is changed: it has 6 bytes, not 5; build or fetch/,
    ],
    [
      "another byte",
      () => writeFile(join(folder, "index.html"), "frond"),
      /index\.html is changed: its SHA-256 is another; build/,
    ],
    [
      "missing",
      () => rm(join(folder, "2025/a/index.html")),
      /2025\/a\/index\.html is missing; build or fetch the edition again/,
    ],
    [
      "unlisted",
      () => writeFile(join(folder, "2025/b.html"), ""),
      /2025\/b\.html is not in the manifest; delete it, or/,
    ],
    [
      "left by a deployment",
      () => writeFile(join(folder, "edition.sending.json"), ""),
      /a deployment to this folder was interrupted; run it again/,
    ],
    [
      "a link to elsewhere",
      () => rm(join(folder, "index.html")).then(() => symlink("2025/a/index.html", join(folder, "index.html"))),
      /index\.html is no file of its own/,
    ],
    [
      "no manifest",
      () => rm(join(folder, "edition.json")),
      /is no edition: it has no edition\.json; run npm run build first$/,
    ],
    [
      "a broken manifest",
      () => writeFile(join(folder, "edition.json"), "{"),
      /edition\.json is no manifest of an edition/,
    ],
    [
      "a path out of the folder",
      () => edit("edition.json", (text) => text.replace("2025/a", "../a")),
      /names "\.\.\/a\/index\.html", which is no path below a folder/,
    ],
  ])("%s", async (_name, spoil, expected) => {
    await spoil();
    expect(() => verifyEdition(folder)).toThrow(expected);
  });

  test("are told all at once, and a flawed edition is not signed", async () => {
    await rm(join(folder, "index.html"));
    await writeFile(join(folder, "z"), "");
    const sign = await key("secret", minisignPair().secret);
    expect(() => verifyEdition(folder, { sign })).toThrow(
      /index\.html is missing[^]*z is not in[^]*\n2 files are not what/,
    );
    await expect(readFile(join(folder, "edition.json.minisig"))).rejects.toThrow("ENOENT");
  });

  test("a clone's own folder is no part of it", async () => {
    execFileSync("git", ["init", "-q", folder]);
    expect(verifyEdition(folder).told).toHaveLength(1);
  });
});
