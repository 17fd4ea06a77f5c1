import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Artifacts } from "../../../src/press/edition/artifacts.ts";
import { everyFile } from "../../../src/press/edition/every-file.ts";
import { bytesAt, Staging } from "../../../src/press/edition/staging.ts";
import { IN_PLACE, survey } from "../../../src/press/edition/survey.ts";

let root: string;
let out: string;
let staging: Staging;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "dateline-staging-"));
  out = join(root, "dist");
  staging = new Staging(out);
});
afterEach(() => rm(root, { recursive: true, force: true }));

const put = async (file: string, text: string) => {
  await mkdir(dirname(join(root, file)), { recursive: true });
  await writeFile(join(root, file), text);
};
const read = (file: string) => readFile(join(root, file), "utf8").catch(() => undefined);

describe("what a build that was ended in the middle left behind", () => {
  test.each<[string, Record<string, string>, string | undefined, string | undefined]>([
    ["nothing was there", {}, undefined, undefined],
    ["while files were made", { "dist/a": "old", ".dist.press/fresh/a": "new" }, "old", undefined],
    ["while the next edition was put together", { "dist/a": "old", ".dist.press/next/a": "new" }, "old", undefined],
    [
      "between the two renames",
      {
        ".dist.press/old/a": "old",
        ".dist.press/next/a": "new",
        ".dist.press/inventory": "of old",
        ".dist.press/inventory.next": "of new",
      },
      "old",
      "of old",
    ],
    [
      "after the second rename",
      {
        "dist/a": "new",
        ".dist.press/old/a": "old",
        ".dist.press/inventory": "of old",
        ".dist.press/inventory.next": "of new",
      },
      "new",
      "of new",
    ],
    [
      "before the former edition was put away",
      {
        "dist/a": "new",
        ".dist.press/old/a": "old",
        ".dist.press/last/a": "older",
        ".dist.press/inventory": "of new",
      },
      "new",
      "of new",
    ],
  ])("%s: the edition is whole, and its inventory is its own", async (_name, files, edition, inventory) => {
    for (const [file, text] of Object.entries(files)) await put(file, text);
    staging.open();
    expect(await read("dist/a")).toBe(edition);
    expect(bytesAt(staging.ground().inventory)?.toString()).toBe(inventory);
    expect(existsSync(staging.path("old"))).toBe(false);
    expect(existsSync(staging.path("next"))).toBe(false);
    staging.close();
    expect(existsSync(staging.path("lock"))).toBe(false);
  });
});

describe("the lock", () => {
  test("of a process that is at work stops another", async () => {
    await put(".dist.press/lock", String(process.ppid));
    expect(() => staging.open()).toThrow(
      new RegExp(`another build \\(process ${process.ppid}\\) is making .*delete .*lock`),
    );
    staging.close();
    expect(await read(".dist.press/lock")).toBe(String(process.ppid));
  });

  test.each(["2147483646", "", "no number"])("of a process that is no more (%j) is taken over", async (owner) => {
    await put(".dist.press/lock", owner);
    staging.open();
    expect(await read(".dist.press/lock")).toBe(String(process.pid));
  });
});

describe("artifacts", () => {
  const build = async (version: string, make: (artifacts: Artifacts) => Promise<void>) => {
    staging.open();
    const artifacts = new Artifacts(staging, version, survey(staging.ground()));
    await make(artifacts);
    await artifacts.assemble("");
    staging.close();
  };

  test.each<[string, string, string, () => Promise<void>, boolean]>([
    ["the same key", "v", "k", async () => {}, true],
    ["another key", "v", "other", async () => {}, false],
    ["another version", "w", "k", async () => {}, false],
    ["the file was changed", "v", "k", () => put("dist/a/index.html", "changed"), false],
    ["a compressed copy is gone", "v", "k", () => rm(join(out, "a/index.html.br")), false],
  ])("%s: a file is kept or not", async (_name, version, key, meddle, isKept) => {
    await build("v", (artifacts) => artifacts.write("a/index.html", "<p>A", "k"));
    await rm(staging.path("last"), { recursive: true });
    await meddle();
    let kept: boolean | undefined;
    await build(version, async (artifacts) => {
      kept = artifacts.keep("a/index.html", key);
      if (!kept) await artifacts.write("a/index.html", "<p>A", key);
      await artifacts.write("b.txt", "B");
    });
    expect(kept).toBe(isKept);
    expect(await read("dist/a/index.html")).toBe("<p>A");
    expect(await read("dist/b.txt")).toBe("B");
    expect(existsSync(join(out, "a/index.html.br"))).toBe(true);
  });

  test.each<[string, string, () => Promise<void>, boolean]>([
    ["the same key, whatever the version", "k", async () => {}, true],
    ["another key", "other", async () => {}, false],
    ["a file was changed", "k", () => put("dist/i/en/1.bin", "changed"), false],
    ["a file is gone", "k", () => rm(join(out, "i/en/deep/2.bin")), false],
    ["a compressed copy is gone", "k", () => rm(join(out, "i/en/entry.json.gz")), false],
    ["a file of another folder was changed", "k", () => put("dist/i/en-2/1.bin", "changed"), true],
  ])("%s: a folder is kept or not", async (_name, key, meddle, isKept) => {
    const names = ["1.bin", "deep/2.bin", "entry.json"];
    await build("v", async (artifacts) => {
      for (const name of names) await artifacts.write(`i/en/${name}`, name, "k");
      await artifacts.write("i/en-2/1.bin", "another", "k");
    });
    await rm(staging.path("last"), { recursive: true });
    await meddle();
    await build("w", async (artifacts) => {
      expect(artifacts.keepFolder("i/none/", key)).toBe(false);
      expect(artifacts.keepFolder("i/en/", key)).toBe(isKept);
      expect(artifacts.files.toSorted()).toEqual(isKept ? names.map((name) => `i/en/${name}`) : []);
      if (!isKept) for (const name of names) await artifacts.write(`i/en/${name}`, name, key);
    });
    for (const name of names) expect(await read(`dist/i/en/${name}`)).toBe(name);
    expect(existsSync(join(out, "i/en-2"))).toBe(false);
  });

  test.each<[string, () => Promise<void>]>([
    ["nothing", async () => {}],
    ["a file at its top", () => put("dist/stray.txt", "Not ours.")],
    ["a file beside a page", () => put("dist/a/stray.txt", "Not ours.")],
    ["a folder in a folder", () => put("dist/a/b/c/stray.txt", "Not ours.")],
    ["an empty folder, and a file in it later", () => mkdir(join(out, "c"))],
    [
      "a file in a folder that looks old",
      async () => put("dist/a/stray.txt", "Not ours.").then(() => utimes(join(out, "a"), 0, 0)),
    ],
    ["a file in the place of a page", () => put("dist/a/index.html", "Not ours.")],
    ["a file that was published before", () => put("dist/old.txt", "Not ours.")],
  ])("what somebody puts into an edition, here %s, is in none of the next four", async (_name, meddle) => {
    const again = (rest: string) => async (artifacts: Artifacts) => {
      if (!artifacts.keep("a/index.html", "k")) await artifacts.write("a/index.html", "<p>A", "k");
      await artifacts.write("b.txt", rest);
    };
    await build("v", async (artifacts) => {
      await artifacts.write("old.txt", "Old.");
      await again("0")(artifacts);
    });
    await build("v", again("1"));
    await meddle();
    const whole = ["a/index.html", "a/index.html.br", "a/index.html.gz", "b.txt", "b.txt.br", "b.txt.gz"];
    for (const rest of ["2", "3", "4", "5"]) {
      await build("v", again(rest));
      expect(everyFile(out).sort()).toEqual(whole);
      if (rest === "3" && existsSync(join(out, "c"))) await put("dist/c/stray.txt", "Not ours.");
      expect([await read("dist/a/index.html"), await read("dist/b.txt")]).toEqual(["<p>A", rest]);
    }
  });

  test("many who write at once all come to their end", async () => {
    await build("v", async (artifacts) => {
      const write = async (who: number) => {
        for (let n = 0; n < 700; n++) await artifacts.write(`${who}/${n}.bin`, "x");
      };
      await Promise.all([write(1), write(2), write(3)]);
    });
    expect(await read("dist/3/699.bin")).toBe("x");
  });

  test("what is neither kept nor made is gone, with its folders", async () => {
    await build("v", async (artifacts) => {
      await artifacts.write("a/b/c.txt", "C", "k");
      await artifacts.write("d.txt", "D", "k");
    });
    for (let round = 0; round < 3; round++) {
      await build("v", async (artifacts) => void expect(artifacts.keep("d.txt", "k")).toBe(true));
      expect([existsSync(join(out, "a")), await read("dist/d.txt")]).toEqual([false, "D"]);
    }
  });

  test.each(["CNAME", "a/b/other.txt", "x/y.txt", "d.txt.gz"])(
    "what somebody put there, %s, is in no later edition",
    async (stray) => {
      const keepAll = async (artifacts: Artifacts) => {
        for (const file of ["a/b/c.txt", "d.bin"])
          if (!artifacts.keep(file, "k")) await artifacts.write(file, file, "k");
      };
      await build("v", keepAll);
      await put(`dist/${stray}`, "stray");
      for (let round = 0; round < 3; round++) {
        await build("v", keepAll);
        expect(everyFile(out).sort()).toEqual(["a/b/c.txt", "a/b/c.txt.br", "a/b/c.txt.gz", "d.bin"]);
      }
    },
  );

  test.each([0, 1, 5])(
    "after a build that made most of it anew, the next finds what it needs (%i kept)",
    async (kept) => {
      const files = Array.from({ length: 6 }, (_, n) => `i/${n}.txt`);
      const folder = async (artifacts: Artifacts, n: number, key: string) => {
        if (!artifacts.keepFolder(`i${n}/`, key)) await artifacts.write(`i${n}/a.txt`, `${n} ${key}`, key);
      };
      const write = (version: string) =>
        build(version, async (artifacts) => {
          for (const [n, file] of files.entries()) {
            await folder(artifacts, n, n < kept ? "same" : version);
            if (!artifacts.keep(file, version)) await artifacts.write(file, version, version);
          }
        });
      await write("v");
      await write("w");
      const { found, strays } = survey(staging.ground());
      expect([strays, found.filter((state) => state === IN_PLACE).length]).toEqual([[], 36]);
      for (const [n, file] of files.entries()) {
        expect(await read(`dist/${file}`)).toBe("w");
        expect(await read(`dist/i${n}/a.txt`)).toBe(n < kept ? `${n} same` : `${n} w`);
      }
    },
  );

  test("what is written last is in the edition, however many files threads have written before", async () => {
    await build("v", async (artifacts) => {
      for (let n = 0; n < 300; n++) await artifacts.write(`${n}/index.html`, `<p>${n}`);
      await artifacts.finish();
      await artifacts.write("edition.json", "{}");
    });
    expect(await read("dist/edition.json")).toBe("{}");
    expect(await read("dist/299/index.html")).toBe("<p>299");
  });

  test("two things that want one address stop the press", async () => {
    await expect(
      build("v", async (artifacts) => {
        await artifacts.write("a.txt", "1");
        await artifacts.write("a.txt", "2");
      }),
    ).rejects.toThrow(/two things want to be a\.txt/);
    expect(existsSync(out)).toBe(false);
  });

  test("the folder's own .git stays: it may be a clone of a publishing branch", async () => {
    await build("v", (artifacts) => artifacts.write("a.txt", "1"));
    await put("dist/.git/HEAD", "ref");
    await build("v", (artifacts) => artifacts.write("a.txt", "2"));
    expect([await read("dist/.git/HEAD"), await read("dist/a.txt")]).toEqual(["ref", "2"]);
  });

  test("an edition never writes into files of the one before", async () => {
    await build("v", (artifacts) => artifacts.write("a.txt", "1", "k"));
    const former = await import("node:fs/promises").then(({ open }) => open(join(out, "a.txt")));
    await build("v", (artifacts) => artifacts.write("a.txt", "2", "l"));
    await build("v", (artifacts) => artifacts.write("a.txt", "3", "m"));
    expect((await former.readFile("utf8")).toString()).toBe("1");
    await former.close();
  });
});
