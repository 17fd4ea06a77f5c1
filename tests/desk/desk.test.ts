import { readFile, writeFile } from "node:fs/promises";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { accept } from "../../src/desk/accept.ts";
import { begin } from "../../src/desk/new.ts";
import { readPublication } from "../../src/press/copy/publication.ts";
import { articleFields, discard, publication } from "../copy.ts";

const made: string[] = [];
afterEach(() => Promise.all(made.splice(0).map(discard)));
const newPublication = async (files = {}) => {
  const folder = await publication(files);
  made.push(folder);
  return folder;
};

// 22:30 UTC on 31 March is 1 April in Istanbul, where the specimen newsroom stands.
const LATE = Date.parse("2025-03-31T22:30:00Z");

test.each([
  ["article", "Ships leave: “at last”", "articles/2025/04/ships-leave-at-last.md"],
  ["article", "Зерно идёт", "articles/2025/04/zerno-idyot.md"],
  ["story", "The harbour", "stories/the-harbour.md"],
  ["page", "Code of ethics", "pages/code-of-ethics.md"],
])("npm run new -- %s %j begins %s, and the press accepts it", async (kind, headline, file) => {
  const folder = await newPublication();
  expect(await begin(folder, kind, headline, LATE)).toBe(file);
  expect((await readPublication(folder, LATE)).problems).toEqual([]);
});

test("a new article is a draft", async () => {
  const folder = await newPublication();
  await begin(folder, "article", "A", LATE);
  const { copy } = await readPublication(folder, LATE);
  expect(copy.articles.get("2025/04/a")!.data).toMatchObject({
    draft: true,
    published: "2025-04-01",
    section: "harbour",
  });
});

test("a file that exists is left as it is", async () => {
  const folder = await newPublication();
  const path = join(folder, await begin(folder, "article", "A", LATE));
  await writeFile(path, "mine");
  await expect(begin(folder, "article", "A", LATE)).rejects.toThrow(/exists already/);
  expect(await readFile(path, "utf8")).toBe("mine");
});

test.each([
  ["articel", "A", /no kind of copy/],
  ["toString", "A", /no kind of copy/],
  ["article", "", /headline/],
  ["article", "!!!", /headline/],
])("%s %j is refused", async (kind, headline, error) => {
  await expect(begin(await newPublication(), kind, headline, LATE)).rejects.toThrow(error);
});

test("npm run check -- folder: exit 0 and a count for sound copy, exit 1 and every problem for the rest", async () => {
  const check = (folder: string) => spawnSync("node", ["src/desk/check.ts", folder], { encoding: "utf8" });
  const accepted = await newPublication();
  await accept(accepted, Date.now());
  const sound = check(accepted);
  expect([sound.status, sound.stderr]).toEqual([0, ""]);
  expect(sound.stdout).toMatch(/1 articles, 1 stories and 1 pages are fit to press/);
  const bad = check(
    await newPublication({ "articles/2025/04/x.md": { fields: articleFields({ section: "no", draft: 1 }) } }),
  );
  expect(bad.status).toBe(1);
  expect(bad.stderr).toMatch(/x\.md:8:1 draft: must be true or false, not the number 1\n/);
  expect(bad.stderr).not.toMatch(/\n\s+at /);
  expect(check("/nowhere").stderr).toMatch(/^there is no folder \/nowhere/);
});

test.each<[string, string[], RegExp]>([
  ["a file", ["README.md"], /^\/.*README\.md is no folder; name the publication's folder\n$/],
  ["a second folder", ["src/content", "src/content"], /^npm run check takes one folder, or none for your own\n$/],
])("npm run check refuses %s", (_name, folders, message) => {
  const { status, stderr } = spawnSync("node", ["src/desk/check.ts", ...folders], { encoding: "utf8" });
  expect([status, stderr]).toEqual([1, expect.stringMatching(message)]);
});

test("npm run desk accepts in one folder", () => {
  const { status, stderr } = spawnSync("node", ["src/desk/desk.ts", "accept", "a", "b"], { encoding: "utf8" });
  expect([status, stderr]).toEqual([1, "the desk knows one command: npm run desk -- accept [folder]\n"]);
});

test("npm run check works from anywhere, and tells programs of a broken lock too", async () => {
  const folder = await newPublication({ "published.lock": "<<<<<<< HEAD\n" });
  const check = [join(process.cwd(), "src/desk/check.ts"), "--json", folder];
  const { status, stdout, stderr } = spawnSync("node", check, { encoding: "utf8", cwd: "/" });
  expect([status, stderr]).toEqual([1, ""]);
  expect(JSON.parse(stdout)).toMatchObject([{ line: 1, column: 1, severity: "error" }]);
});

test("npm run check tells programs and GitHub in their own ways, and when to press next", async () => {
  const folder = await newPublication({
    "articles/2025/04/bad.md": { fields: articleFields({ section: "harbor" }) },
    "articles/2025/04/later.md": { fields: articleFields({ embargo: "2030-01-01T00:00Z" }) },
  });
  const check = (...flags: string[]) => {
    const environment = {
      ...process.env,
      GITHUB_ACTIONS: "",
      SOURCE_DATE_EPOCH: String(Date.parse("2025-05-01") / 1000),
    };
    const command = ["run", "--silent", "check", "--", folder, ...flags];
    return spawnSync("npm", command, { encoding: "utf8", env: environment });
  };
  const json = check("--json");
  expect([json.status, JSON.parse(json.stdout)[0]]).toMatchObject([
    1,
    { line: 4, column: 1, field: "section", severity: "error" },
  ]);
  const github = check("--github");
  expect(github.stdout).toBe(
    "::notice title=next press::press next at 2030-01-01T00:00:00.000Z: 2025/04/later comes out\n",
  );
  expect(github.stderr).toMatch(/^::error file=[^\n]*bad\.md,line=4,col=1,title=section::nothing in sections\.yaml/);
  expect(check().stdout).toMatch(/press next at 2030-01-01T00:00:00\.000Z: 2025\/04\/later comes out/);
});
