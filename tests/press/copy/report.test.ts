import { spawnSync } from "node:child_process";
import { mkdir, readdir, rm, stat, symlink, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { clearedFor } from "../../../src/press/folder.ts";
import { Memory } from "../../../src/press/copy/memory.ts";
import { readPublication } from "../../../src/press/copy/publication.ts";
import { report } from "../../../src/press/copy/report.ts";
import { articleFields, discard, publication } from "../../copy.ts";

const NOW = Date.parse("2026-01-01T00:00:00Z");
const X = "articles/2025/04/x.md";
const made: string[] = [];
afterEach(() => Promise.all(made.splice(0).map(discard)));
const newPublication = async (files: Parameters<typeof publication>[0]) => {
  const folder = await publication(files);
  made.push(folder);
  return folder;
};

test("a problem is told with its line and a mark under its column", async () => {
  const folder = await newPublication({ [X]: { fields: articleFields({ byline: [{ person: "adda" }] }) } });
  const { problems } = await readPublication(folder, NOW);
  expect(report(problems, folder)).toBe(
    `${folder}/${X}:7:5 byline[0].person: nothing in people.yaml has the id "adda"; did you mean "ada"?\n    7 |   - person: adda\n      |     ^`,
  );
});

test("as JSON, for programs", async () => {
  const folder = await newPublication({ [X]: { fields: articleFields({ headline: 42 }) } });
  const { problems } = await readPublication(folder, NOW);
  expect(JSON.parse(report(problems, folder, "json"))).toEqual([
    {
      severity: "error",
      file: join(folder, X),
      line: 2,
      column: 1,
      field: "headline",
      message: expect.stringContaining("must be text"),
    },
  ]);
});

test("as annotations of a GitHub run, with what would end one escaped", async () => {
  const problem = {
    severity: "warning",
    file: "a,b:c\n.md",
    line: 2,
    column: 3,
    field: "x",
    message: "100%\r\n::error::",
  } as const;
  expect(report([problem], "/w", "github")).toBe(
    "::warning file=/w/a%2Cb%3Ac%0A.md,line=2,col=3,title=x::100%25%0D%0A::error::",
  );
});

test("what looks the same is not read again; what changed is, and so is what showed a picture that changed", async () => {
  const folder = await newPublication({ [X]: { fields: articleFields(), body: "Old." } });
  const memory = join(folder, ".memory");
  const htmlOf = async () => (await readPublication(folder, NOW, memory)).copy.articles.get("2025/04/x")!.body.html;
  expect(await htmlOf()).toBe("<p>Old.</p>");
  const { mtime, atime } = await stat(join(folder, X));
  await writeFile(
    join(folder, X),
    (await import("node:fs")).readFileSync(join(folder, X), "utf8").replace("Old.", "New."),
  );
  await utimes(join(folder, X), atime, mtime);
  // Size and times are those of before; the time of the change itself (ctime) is not.
  expect(await htmlOf()).toBe("<p>New.</p>");
});

test("the memory asks again only for what changed, and never trusts a file as young as itself", async () => {
  const folder = await newPublication({});
  const file = join(folder, "masthead.yaml");
  const long = new Date("2020-01-01");
  const asked: string[] = [];
  const ask = (setting: string) => {
    const memory = new Memory<string>(join(folder, ".memory"), setting);
    let value = memory.recall(file);
    if (value === undefined) asked.push((value = setting));
    memory.keep(file, value);
    memory.save();
    return value;
  };
  expect(ask("a")).toBe("a");
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(ask("a")).toBe("a");
  expect(asked).toEqual(["a"]);
  expect(ask("b")).toBe("b");
  expect(asked).toEqual(["a", "b"]);
  await utimes(file, long, long);
  ask("b");
  expect(asked).toEqual(["a", "b", "b"]);
  for (const name of await readdir(join(folder, ".memory"))) await writeFile(join(folder, ".memory", name), "broken");
  expect(ask("b")).toBe("b");
  expect(asked).toHaveLength(4);
});

test("what is recalled stays in the memory beside what is new, and what is gone does not", async () => {
  const folder = await newPublication({ "a.txt": "x", "b.txt": "x", "c.txt": "x" });
  const pause = () => new Promise((resolve) => setTimeout(resolve, 20));
  /** What is known of files whose text is kept where it is not. */
  const recalled = async (...files: string[]) => {
    await pause();
    const memory = new Memory<string>(join(folder, ".memory"), "");
    const known = files.filter((file) => {
      const isKnown = memory.recall(join(folder, file)) !== undefined;
      if (!isKnown) memory.keep(join(folder, file), "read");
      return isKnown;
    });
    memory.save();
    await pause();
    return known;
  };
  expect(await recalled("a.txt", "b.txt", "c.txt")).toEqual([]);
  await writeFile(join(folder, "b.txt"), "changed");
  expect(await recalled("a.txt", "b.txt")).toEqual(["a.txt"]);
  expect(await recalled("a.txt", "b.txt")).toEqual(["a.txt", "b.txt"]);
  expect(await recalled("a.txt", "b.txt", "c.txt")).toEqual(["a.txt", "b.txt"]);
});

test("a file in the place of a folder that only the press uses makes way", async () => {
  const folder = await newPublication({ cache: "x" });
  clearedFor(join(folder, "cache"));
  clearedFor(join(folder, "articles"));
  expect(await readdir(folder)).not.toContain("cache");
  expect(await readdir(folder)).toContain("articles");
});

test("what a link leads to is not shown, and nobody waits for a pipe", async () => {
  const folder = await newPublication({ "secret.txt": "first line of a secret" });
  await symlink(join(folder, "secret.txt"), join(folder, "articles/2025/04/link.md"));
  spawnSync("mkfifo", [join(folder, "articles/2025/04/pipe.md")]);
  const { problems } = await readPublication(folder, NOW);
  const text = report(problems, folder);
  expect(text).toMatch(/link\.md:1:1 is a symbolic link; put the file itself there\n/);
  expect(text).toMatch(/pipe\.md:1:1 is no regular file; remove it\n/);
  expect(text.match(/first line of a secret/g)).toHaveLength(1);
});

test.each<[string, (memory: string) => Promise<unknown>]>([
  ["a file in its place", (memory) => writeFile(memory, "x")],
  ["a file in the place of a part", (memory) => mkdir(memory).then(() => writeFile(join(memory, "texts"), "x"))],
  [
    "a folder in the place of each file of it",
    async (memory) => {
      for (const part of await readdir(join(memory, "texts"))) {
        await rm(join(memory, "texts", part));
        await mkdir(join(memory, "texts", part, "x"), { recursive: true });
      }
    },
  ],
])("a memory that cannot be used is done without: %s", async (_name, spoil) => {
  const folder = await newPublication({});
  const memory = join(folder, ".memory");
  if (_name.startsWith("a folder")) await readPublication(folder, NOW, memory);
  await spoil(memory);
  expect((await readPublication(folder, NOW, memory)).problems).toEqual([]);
  expect((await readPublication(folder, NOW, memory)).problems).toEqual([]);
});
