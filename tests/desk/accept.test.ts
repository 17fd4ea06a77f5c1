import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { accept } from "../../src/desk/accept.ts";
import { digestsOf } from "../../src/press/copy/body.ts";
import { LOCK_FILE, readLock } from "../../src/press/copy/lock.ts";
import { checkPublication, readPublication } from "../../src/press/copy/publication.ts";
import { silentChanges } from "../../src/press/copy/silent-changes.ts";
import { articleFields, discard, mastheadFields, publication } from "../copy.ts";

const NOW = Date.parse("2025-04-10T12:00:00Z");
const FILE = "articles/2025/04/specimen.md";
let folder: string;

const write = (fields: object, body: string, file = FILE) =>
  writeFile(join(folder, file), `---\n${stringify(articleFields(fields))}---\n\n${body}\n`);
const silent = async (pressTime = NOW) => {
  const { copy } = await readPublication(folder, pressTime);
  return silentChanges(folder, copy, (await readLock(folder)).lock, pressTime).map(
    ({ severity, file, line, message }) => `${severity} ${file}:${line} ${message}`,
  );
};

beforeEach(async () => {
  folder = await publication({ "masthead.yaml": { fields: mastheadFields({ keepRevisions: true }) } });
  await write({}, "Ten ships left.");
});
afterEach(() => discard(folder));

test("what was never accepted is a reminder, no error", async () => {
  expect(await silent()).toEqual([
    expect.stringMatching(/^warning published\.lock:1 what readers see of 2025\/04\/specimen is not recorded yet/),
  ]);
});

describe("once accepted", () => {
  beforeEach(async () => {
    expect(await accept(folder, NOW)).toEqual({ added: ["2025/04/specimen"], changed: [], gone: [] });
  });

  test.each<[string, object, string, RegExp[]]>([
    ["nothing changed", {}, "Ten ships left.", []],
    ["only the line breaks changed", {}, "Ten\nships left.", []],
    ["where it is filed changed", { urgency: 3, topics: [], section: "market" }, "Ten ships left.", []],
    [
      "the text changed in silence",
      {},
      "Twelve ships left.",
      [/^error articles\/2025\/04\/specimen\.md:2 the text changed after publication in silence/],
    ],
    [
      "the headline changed in silence",
      { headline: "Other" },
      "Ten ships left.",
      [/^error .*specimen\.md:2 the text changed/],
    ],
    [
      "a statement changed in silence",
      { statements: [{ speaker: "ada", paraphrase: "x" }] },
      "Ten ships left.",
      [/^error .*the text changed/],
    ],
    [
      "the text changed, and updated says so",
      { updated: "2025-04-03" },
      "Twelve ships left.",
      [/^warning published\.lock/],
    ],
    [
      "the text changed, and a correction says so",
      { corrections: [{ kind: "corrected", date: "2025-04-03", what: "x" }] },
      "Twelve ships left.",
      [/^warning published\.lock/],
    ],
    ...(
      [
        ["published moved", { published: "2025-04-03" }],
        ["the byline changed", { byline: [{ desk: "Other desk" }] }],
        ["an event was added", { events: [{ date: "2025-04-01", what: "x" }] }],
        ["a source was added", { sources: [{ kind: "wire", title: "x" }] }],
      ] as [string, object][]
    ).map(([name, change]): [string, object, string, RegExp[]] => [
      `${name} in silence`,
      change,
      "Ten ships left.",
      [/^error .*specimen\.md:2 the text changed/],
    ]),
    [
      "it became a draft again",
      { draft: true },
      "Ten ships left.",
      [/^error published\.lock:1 the article 2025\/04\/specimen was published and is gone/],
    ],
  ])("%s", async (_name, fields, body, expected) => {
    await write(fields, body);
    expect(await silent()).toEqual(expected.map((pattern) => expect.stringMatching(pattern)));
  });

  test("an article that was deleted is missed; one that was renamed is not", async () => {
    await rm(join(folder, FILE));
    expect(await silent()).toEqual([expect.stringMatching(/was published and is gone/)]);
    await write({ formerly: ["/2025/04/specimen/"] }, "Ten ships left.", "articles/2025/04/renamed.md");
    expect(await silent()).toEqual([expect.stringMatching(/^warning .*2025\/04\/renamed is not recorded/)]);
  });

  test("accepting a deliberate change silences the check, and keeps both versions", async () => {
    await write({}, "Twelve ships left.");
    expect(await accept(folder, NOW)).toEqual({ added: [], changed: ["2025/04/specimen"], gone: [] });
    expect(await silent()).toEqual([]);
    const kept = await readdir(join(folder, "revisions/2025/04/specimen"));
    expect(kept.sort()).toEqual(["1.md", "2.md"]);
    expect(await readFile(join(folder, "revisions/2025/04/specimen/1.md"), "utf8")).toContain("Ten ships");
    expect((await readPublication(folder, NOW)).problems).toEqual([]);
  });

  test("a version that reads as the last one is not kept again: after a rename, and with a lost lock", async () => {
    await rm(join(folder, LOCK_FILE));
    expect(await accept(folder, NOW)).toMatchObject({ added: ["2025/04/specimen"] });
    await rm(join(folder, FILE));
    await write({ formerly: ["/2025/04/specimen"] }, "Ten ships left.", "articles/2025/04/renamed.md");
    expect(await accept(folder, NOW)).toMatchObject({ added: ["2025/04/renamed"], gone: ["2025/04/specimen"] });
    expect(await readdir(join(folder, "revisions/2025/04"), { recursive: true })).toEqual([
      "specimen",
      "specimen/1.md",
    ]);
  });

  test("an article that is there but broken is not gone as well", async () => {
    await write({ headline: 7 }, "Ten ships left.");
    expect((await checkPublication(folder, NOW)).problems).toMatchObject([{ file: FILE, field: "headline" }]);
  });

  test("a renamed article is held against what was accepted under its old path", async () => {
    await rm(join(folder, FILE));
    const renamed = "articles/2025/04/renamed.md";
    await write({ formerly: ["/2025/04/specimen"] }, "Twelve ships left.", renamed);
    expect(await silent()).toEqual([
      expect.stringMatching(/^error .*renamed\.md:2 the text changed after publication/),
    ]);
    await write({ formerly: ["/2025/04/specimen"], updated: "2025-04-03" }, "Twelve ships left.", renamed);
    expect(await silent()).toEqual([expect.stringMatching(/^warning/)]);
  });

  test("at an earlier press time nothing is gone, and accepting drops nothing", async () => {
    const earlier = Date.parse("2025-04-01T00:00:00Z");
    const before = await readFile(join(folder, LOCK_FILE), "utf8");
    expect(await silent(earlier)).toEqual([]);
    expect(await accept(folder, earlier)).toEqual({ added: [], changed: [], gone: [] });
    expect(await readFile(join(folder, LOCK_FILE), "utf8")).toBe(before);
  });

  test("what is held back again after it was out is missed", async () => {
    await write({ embargo: "2025-05-01T00:00Z" }, "Ten ships left.");
    expect(await silent()).toEqual([expect.stringMatching(/2025\/04\/specimen was published and is gone/)]);
  });

  test("what cannot be written is told without a stack", async () => {
    await write({}, "Twelve ships left.");
    await rm(join(folder, "revisions"), { recursive: true });
    await writeFile(join(folder, "revisions"), "in the way");
    await expect(accept(folder, NOW)).rejects.toThrow(/^\/.*\/1\.md cannot be written \(ENOTDIR\); check/);
  });

  test("accepting twice changes nothing", async () => {
    const before = await readFile(join(folder, LOCK_FILE), "utf8");
    expect(await accept(folder, NOW)).toEqual({ added: [], changed: [], gone: [] });
    expect(await readFile(join(folder, LOCK_FILE), "utf8")).toBe(before);
  });

  test("copy that cannot be pressed is not accepted", async () => {
    const before = await readFile(join(folder, LOCK_FILE), "utf8");
    await write({ section: "nowhere" }, "Twelve ships left.");
    await expect(accept(folder, NOW)).rejects.toThrow(/section: nothing in sections\.yaml/);
    expect(await readFile(join(folder, LOCK_FILE), "utf8")).toBe(before);
  });

  test("a lock that was merged badly names its line", async () => {
    await writeFile(join(folder, LOCK_FILE), "# x\n<<<<<<< HEAD\n");
    await expect(accept(folder, NOW)).rejects.toThrow(/published\.lock:2:1 is no line of a lock; take the file/);
    const { problems } = await checkPublication(folder, NOW);
    expect(problems).toMatchObject([{ file: LOCK_FILE, line: 2, column: 1, severity: "error" }]);
  });
});

describe("once accepted with a notice", () => {
  const notice = { kind: "corrected", date: "2025-04-04", what: "We wrote nine ships." };
  const told = { updated: "2025-04-04", corrections: [notice] };
  beforeEach(async () => {
    await write(told, "Ten ships left.");
    await accept(folder, NOW);
  });

  test.each<[string, object, string, RegExp[]]>([
    [
      "updated went back",
      { ...told, updated: "2025-04-03" },
      "Ten ships left.",
      [/^error .*md:8 updated was 2025-04-04 and goes back/],
    ],
    [
      "updated was deleted and the text changed",
      { corrections: [notice] },
      "Twelve.",
      [/^error .*updated was 2025-04-04/],
    ],
    [
      "the correction was taken back",
      { updated: "2025-04-04" },
      "Ten ships left.",
      [/^error .*a correction that readers were shown was/],
    ],
    [
      "the correction was reworded",
      { ...told, corrections: [{ ...notice, what: "All is well." }] },
      "Ten ships left.",
      [/^error .*md:9 a correction that readers were shown was reworded or taken back/],
    ],
    [
      "one correction took the place of another",
      { ...told, updated: "2025-04-05", corrections: [{ ...notice, kind: "refiled" }, notice].slice(0, 1) },
      "Twelve.",
      [/^error .*a correction that/],
    ],
    [
      "another correction was put first",
      { ...told, corrections: [{ ...notice, what: "x" }, notice] },
      "Twelve.",
      [/^warning/],
    ],
    ["updated is later", { ...told, updated: "2025-04-04T10:00+03:00" }, "Twelve.", [/^warning/]],
  ])("%s", async (_name, fields, body, expected) => {
    await write(fields, body);
    expect(await silent()).toEqual(expected.map((pattern) => expect.stringMatching(pattern)));
  });
});

test("the words that describe a picture in the text are accepted with it", async () => {
  const [before, after] = ["A", "B"].map((alt) => digestsOf(`<p><img src="a.png" alt="${alt}" /></p>`, "").wording);
  expect(before).not.toBe(after);
});

test("a lock that is a folder is a problem like others", async () => {
  await mkdir(join(folder, LOCK_FILE));
  await expect(accept(folder, NOW)).rejects.toThrow(/published\.lock:1:1 is no regular file; take the file from/);
  expect((await checkPublication(folder, NOW)).problems).toMatchObject([{ file: LOCK_FILE, severity: "error" }]);
});

test("an article that is held back is not recorded", async () => {
  await write({ embargo: "2025-05-01T00:00Z" }, "Ten ships left.");
  await accept(folder, NOW);
  expect((await readLock(folder)).lock).toEqual(new Map());
});
