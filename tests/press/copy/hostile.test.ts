import { spawnSync } from "node:child_process";
import { mkdir, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { composeEdition } from "../../../src/model/edition.ts";
import { feedsOf } from "../../../src/model/feed.ts";
import type { Copy } from "../../../src/model/copy.ts";
import { feedFile } from "../../../src/feeds/feed-file.ts";
import { inScript } from "../../../src/feeds/graph/graph.ts";
import { newsArticle } from "../../../src/feeds/news-article.ts";
import { readText } from "../../../src/press/copy/files.ts";
import { readMasthead } from "../../../src/press/copy/masthead.ts";
import { printProblem } from "../../../src/press/copy/problem.ts";
import { checkPublication, readPublication } from "../../../src/press/copy/publication.ts";
import { report } from "../../../src/press/copy/report.ts";
import { findTangle } from "../../../src/press/copy/tangle.ts";
import { articleFields, discard, publication, type File } from "../../copy.ts";
import { wellFormed } from "../../well-formed.ts";

const NOW = Date.parse("2026-01-01T00:00:00Z");
const X = "articles/2025/04/x.md";
const made: string[] = [];
afterEach(() => Promise.all(made.splice(0).map(discard)));

async function newPublication(files: Record<string, File | null> = {}): Promise<string> {
  const folder = await publication(files);
  made.push(folder);
  return folder;
}
const told = async (folder: string) =>
  report((await readPublication(folder, NOW)).problems, folder)
    .split(`${folder}/`)
    .join("");
const headed = (yaml: string, body = "Text.") => `---\n${stringify(articleFields())}${yaml}---\n\n${body}\n`;

describe("odd files are refused with their place", () => {
  test.each<[string, Record<string, File>, RegExp]>([
    [
      "a byte that is no UTF-8 after a real U+FFFD",
      {
        [X]: Buffer.concat([Buffer.from("---\nheadline: \uFFFD\ndek: "), Buffer.from([0xe9]), Buffer.from("\n---\n")]),
      },
      /x\.md:3:6 is not UTF-8/,
    ],
    ["UTF-16", { [X]: Buffer.from("\uFEFF---\nheadline: a\n", "utf16le") }, /x\.md:1:\d is not UTF-8/],
    [
      "a tab as indentation",
      { [X]: "---\nbyline:\n\t- desk: a\n---\n" },
      /x\.md:3:1 broken YAML: Tabs are not allowed/,
    ],
    [
      "a key called __proto__",
      { [X]: headed("__proto__: {draft: true}\n") },
      /x\.md:8:1 __proto__: there is no such field/,
    ],
    ["a key called constructor", { [X]: headed("constructor: 1\n") }, /x\.md:8:1 constructor: there is no such field/],
    [
      "a list with __proto__ as id",
      { "people.yaml": "__proto__:\n  name: Ada\n" },
      /people\.yaml:1:1 __proto__: the id must be/,
    ],
    [
      "lists within lists without end",
      { [X]: `---\nheadline: ${"[".repeat(50_000)}\n---\n` },
      /x\.md:\d+:\d+ broken YAML: it is nested too deeply/,
    ],
    [
      "a tag that runs something elsewhere",
      { [X]: "---\nheadline: !!js/function 'x'\n---\n" },
      /x\.md:2:11 broken YAML: Unresolved tag/,
    ],
    [
      "two documents in one file",
      { "topics.yaml": "a: {name: A}\n---\nb: {name: B}\n" },
      /topics\.yaml:2:1 broken YAML: a line --- begins a second document/,
    ],
    [
      "a slug with %2F",
      { "articles/2025/04/a%2Fb.md": { fields: articleFields() } },
      /a%2Fb\.md:1:1 the file's path must be/,
    ],
    [
      "a slug in another script",
      { "articles/2025/04/зерно.md": { fields: articleFields() } },
      /зерно\.md:1:1 the file's path must be/,
    ],
    [
      "a slug with a line break",
      { "articles/2025/04/a\nb.md": { fields: articleFields() } },
      /articles\/2025\/04\/a\uFFFDb\.md:1:1 the file's path/,
    ],
    [
      "a body that is a picture of markup",
      { [X]: headed("", "![](x.png)") },
      /there is no picture articles\/2025\/04\/x\.png[\s\S]*does not say what it shows/,
    ],
    [
      "a link to an address that the paper has not",
      { [X]: headed("", "[a](/stories/tied/)") },
      /x\.md:10:5 body: links to \/stories\/tied\/, and the paper has no such address; did you mean "\/stories\/tide\/"\?/,
    ],
  ])("%s", async (_name, files, expected) => {
    const text = await told(await newPublication(files));
    expect(text).toMatch(expected);
    expect(text).not.toMatch(/\n\s+at /);
  });

  test("links out of the folder, to files and to folders", async () => {
    const folder = await newPublication();
    await symlink("/etc/passwd", join(folder, "articles/2025/04/passwd.md"));
    await symlink("/etc", join(folder, "articles/2025/etc"));
    expect(await told(folder)).toMatch(
      /^articles\/2025\/04\/passwd\.md:1:1 is a symbolic link; .*\n(?:.*\n)*?articles\/2025\/etc:1:1 is a symbolic link/,
    );
  });

  test.each(["masthead.yaml", "published.lock", "people.yaml", "articles/2025/04/x.md"])(
    "nobody waits for a pipe in the place of %s",
    async (file) => {
      const folder = await newPublication();
      await rm(join(folder, file), { force: true });
      expect(spawnSync("mkfifo", [join(folder, file)]).status).toBe(0);
      const { problems } = await checkPublication(folder, NOW);
      expect(report(problems, folder)).toMatch(new RegExp(`${file}:1:1 (is no regular file|is missing)`));
      if (file === "masthead.yaml") await expect(readMasthead(folder)).rejects.toThrow(/masthead\.yaml:1:1 /);
    },
  );

  test("a file whose name is no UTF-8", async () => {
    const folder = await newPublication();
    await writeFile(
      Buffer.concat([Buffer.from(`${folder}/articles/2025/04/a`), Buffer.from([0xff]), Buffer.from(".md")]),
      "x",
    );
    expect(await told(folder)).toMatch(/a\uFFFD\.md:1:1 the file's name is not UTF-8; rename it/);
  });

  test("files that cannot be read", async () => {
    expect(await readText("/nowhere", X)).toMatchObject({
      problem: { file: X, line: 1, column: 1, message: expect.stringMatching(/cannot be read \(ENOENT\)/) },
    });
  });

  test("a folder where a file should be", async () => {
    const folder = await newPublication({ "masthead.yaml": null });
    await mkdir(join(folder, "masthead.yaml"));
    expect(await told(folder)).toMatch(/masthead\.yaml:1:1 is missing/);
  });
});

describe("odd but honest files are accepted", () => {
  test.each<[string, object, string]>([
    [
      "right-to-left marks and zero-width joiners in a headline",
      { headline: "\u200Fخبر\u200C‌ها \u2067x\u2069" },
      "Text.",
    ],
    ["emoji made of several", { headline: "👩‍👩‍👧‍👦 🇺🇳 leave" }, "🚢"],
    ["a body that begins with a rule and YAML", {}, "---\n\nkey: value\n\n---\n\n```yaml\n---\na: b\n```"],
    ["a headline that YAML would take for something else", { headline: "yes: no # *maybe* & {so}" }, "Text."],
  ])("%s", async (_name, change, body) => {
    const folder = await newPublication({ [X]: { fields: articleFields(change), body } });
    const { copy, problems } = await readPublication(folder, NOW);
    expect(problems).toEqual([]);
    expect(copy.articles.get("2025/04/x")!.data).toMatchObject(change);
  });

  test("a body of 5 MB and 100,000 topics", async () => {
    const topics = Array.from({ length: 100_000 }, (_, n) => `topic-${n}:\n  name: Topic ${n}\n`).join("");
    const body = "Some specimen words. ".repeat(250_000);
    const folder = await newPublication({
      "topics.yaml": topics,
      [X]: { fields: articleFields({ topics: ["topic-99999"] }), body },
    });
    const { copy, problems } = await readPublication(folder, NOW);
    expect(problems).toEqual([]);
    expect(copy.topics.size).toBe(100_000);
    expect(copy.articles.get("2025/04/x")!.body.html.length).toBe(body.trim().length + "<p></p>".length);
  });
});

describe("large and broken files are refused in no more time than others", () => {
  const topics = (count: number, fields: string) =>
    Array.from({ length: count }, (_, n) => `topic-${n}:\n  ${fields} Topic ${n}\n`).join("");
  const unknown = (count: number) => ({
    [X]: { fields: articleFields({ topics: Array.from({ length: count }, (_, n) => `topik-${n}`) }) },
  });
  test.each<[string, Record<string, File>, number, RegExp]>([
    ["6,000 unknown topics of 100,000", { "topics.yaml": topics(100_000, "name:"), ...unknown(6000) }, 6000, /topik-0/],
    ["20,000 topics with a wrong field", { "topics.yaml": topics(20_000, "nam:") }, 40_000, /did you mean "name"/],
    [
      "100,000 references in a paragraph",
      { [X]: headed("", "a&lt;b &amp; c ".repeat(50_000)) },
      1,
      /10:1 body: a paragraph/,
    ],
    [
      "100,000 underscores in a paragraph",
      { [X]: headed("", "_a_b".repeat(50_000)) },
      1,
      /x\.md:10:1 body: a paragraph/,
    ],
    ["200,000 open tags", { [X]: headed("", "<b>".repeat(200_000)) }, 1, /x\.md:10:1 body: holds more than 20000 tags/],
    [
      "300,000 U+FFFD and a byte that is no UTF-8",
      { [X]: Buffer.concat([Buffer.from("\uFFFD".repeat(300_000)), Buffer.from([0xff])]) },
      1,
      /x\.md:1:300001 is not UTF-8/,
    ],
  ])("%s", async (_name, files, count, expected) => {
    const folder = await newPublication(files);
    const begun = performance.now();
    const { problems } = await readPublication(folder, NOW);
    expect(performance.now() - begun).toBeLessThan(12_000);
    expect(problems).toHaveLength(count);
    expect(problems.map((problem) => printProblem(problem)).join("\n")).toMatch(expected);
  });

  test("many references in many paragraphs are no tangle", () => {
    expect(findTangle("a &amp; b_c\n\n".repeat(20_000))).toBeUndefined();
  });
});

describe("whatever stands in the front matter", () => {
  const field = fc.constantFrom(
    ...Object.keys(articleFields()),
    "topics",
    "statements",
    "corrections",
    "image",
    "draft",
    "embargo",
    "__proto__",
    "x",
  );

  test("it is accepted or refused with its place, never a crash", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(field, fc.jsonValue({ maxDepth: 3 })),
        fc.string({ unit: "binary" }),
        async (change, body) => {
          const folder = await newPublication({
            [X]: `---\n${JSON.stringify({ ...articleFields(), ...change })}\n---\n${body}`,
          });
          const { problems } = await readPublication(folder, NOW);
          for (const { file, line, column, message } of problems) {
            expect(file).toBe(X);
            expect([line, column].every((n) => Number.isInteger(n) && n > 0)).toBe(true);
            expect(message).toMatch(/\S/);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  test("raw bytes instead of a file are no crash either", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        const folder = await newPublication({ [X]: bytes, "topics.yaml": bytes });
        const { problems } = await readPublication(folder, NOW);
        expect(problems.some(({ file }) => file === X)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test("any text that is accepted reaches feed and JSON-LD whole and well-formed", async () => {
    const line = fc.string({ unit: "grapheme", minLength: 1 });
    await fc.assert(
      fc.asyncProperty(line, line, fc.string({ unit: "grapheme" }), async (headline, dek, body) => {
        const folder = await newPublication({ [X]: { fields: articleFields({ headline, dek }), body } });
        const { copy, problems } = await readPublication(folder, NOW);
        if (problems.some(({ severity }) => severity === "error")) return;
        const edition = composeEdition(copy as Copy, NOW);
        const { articles, site } = edition;
        const [paper] = feedsOf(edition);
        for (const format of ["rss", "atom"] as const)
          expect(wellFormed(await feedFile(paper!, format, site))).toContain(headline.trim());
        const { items } = JSON.parse(await feedFile(paper!, "json", site)) as { items: { title: string }[] };
        expect(items.map(({ title }) => title)).toContain(headline);
        const article = articles.find(({ id }) => id === "2025/04/x")!;
        expect(JSON.parse(inScript(newsArticle(article, site))).headline).toBe(headline);
      }),
      { numRuns: 100 },
    );
  });
});
