import { readFile, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { accept } from "../../src/desk/accept.ts";
import { LOCK_FILE, readLock } from "../../src/press/lock.ts";
import { readPublication } from "../../src/press/publication.ts";
import { silentChanges } from "../../src/press/silent-changes.ts";
import { articleFields, discard, mastheadFields, publication } from "../copy.ts";

const NOW = Date.parse("2025-04-10T12:00:00Z");
const FILE = "articles/2025/04/specimen.md";
let folder: string;

const write = (fields: object, body: string, file = FILE) =>
  writeFile(join(folder, file), `---\n${stringify(articleFields(fields))}---\n\n${body}\n`);
const silent = async () => {
  const { copy } = await readPublication(folder, NOW);
  return silentChanges(folder, copy, await readLock(folder), NOW).map(
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
    ["a topic was added", { urgency: 3 }, "Ten ships left.", []],
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
    await expect(readLock(folder)).rejects.toThrow(/published\.lock:2:1 is no line of a lock/);
  });
});

test("an article that is held back is not recorded", async () => {
  await write({ embargo: "2025-05-01T00:00Z" }, "Ten ships left.");
  await accept(folder, NOW);
  expect(await readLock(folder)).toEqual(new Map());
});
