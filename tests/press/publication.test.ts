import { afterEach, describe, expect, test } from "vitest";
import { printProblem } from "../../src/press/problem.ts";
import { readPublication } from "../../src/press/publication.ts";
import { articleFields, discard, mastheadFields, publication, type File } from "../copy.ts";

const NOW = Date.parse("2026-01-01T00:00:00Z");
const made: string[] = [];
afterEach(() => Promise.all(made.splice(0).map(discard)));

async function problemsOf(files: Record<string, File | null>): Promise<string[]> {
  const folder = await publication(files);
  made.push(folder);
  return (await readPublication(folder, NOW)).problems.map((problem) => printProblem(problem));
}

const X = "articles/2025/04/x.md";
const article = (change: object, body = "Text."): Record<string, File> => ({
  [X]: { fields: articleFields(change), body },
});

test("a sound publication has no problems", async () => {
  expect(await problemsOf({})).toEqual([]);
});

describe("every problem has its file, line, column, field and remedy", () => {
  test.each<[string, Record<string, File | null>, (string | RegExp)[]]>([
    [
      "an unknown field",
      article({ headlne: "x" }),
      [`${X}:8:1 headlne: there is no such field; did you mean "headline"?`],
    ],
    ["a missing field", article({ dek: undefined }), [/x\.md:2:1 dek: is missing; write it: The standfirst/]],
    [
      "a number as headline",
      article({ headline: 42 }),
      [`${X}:2:1 headline: must be text, not the number 42; put it in quotation marks`],
    ],
    ["published: null", article({ published: null }), [`${X}:5:1 published: is empty; fill it in or delete the line`]],
    [
      "a section that does not exist",
      article({ section: "harbor" }),
      [`${X}:4:1 section: nothing in sections.yaml has the id "harbor"; did you mean "harbour"?`],
    ],
    [
      "a story that does not exist",
      article({ story: "war-and-peace" }),
      [`${X}:8:1 story: nothing in stories/ has the id "war-and-peace"; add it there or mend the id`],
    ],
    [
      "a speaker that does not exist, in the second statement",
      article({
        statements: [
          { speaker: "ada", paraphrase: "a" },
          { speaker: "adda", paraphrase: "b" },
        ],
      }),
      [`${X}:11:5 statements[1].speaker: nothing in people.yaml has the id "adda"; did you mean "ada"?`],
    ],
    [
      "an unknown kind of source",
      article({ sources: [{ kind: "offical", title: "x" }] }),
      [/x\.md:9:5 sources\[0\]\.kind: must be one of wire, official.*; did you mean "official"\?/],
    ],
    ["an empty list", article({ byline: [] }), [/x\.md:6:1 byline: must be at least 1 long/]],
    ["text where a list belongs", article({ topics: "fish" }), [`${X}:8:1 topics: must be a list, not text`]],
    [
      "broken YAML",
      { [X]: '---\nheadline: "x\ndek: y\n---\nText.\n' },
      [/x\.md:\d:\d+ broken YAML: Missing closing "quote/],
    ],
    [
      "a key given twice",
      { [X]: "---\nheadline: a\nheadline: b\n---\n" },
      [/x\.md:3:1 broken YAML: headline is given twice; delete one$/],
    ],
    ["no front matter", { [X]: "Only text.\n" }, [/x\.md:1:1 has no front matter/]],
    ["front matter that never ends", { [X]: "---\nheadline: a\n" }, [/x\.md:1:1 has no front matter/]],
    ["an empty file", { [X]: "" }, [/x\.md:1:1 has no front matter/]],
    [
      "a file that is not UTF-8",
      { [X]: new Uint8Array([45, 45, 45, 10, 97, 0xff]) },
      [`${X}:2:2 is not UTF-8; save it as UTF-8`],
    ],
    ["a NUL byte", { [X]: "---\nheadline: a\u0000b\n---\n" }, [/x\.md:2:12 holds the control character U\+0000/]],
    [
      "a control character by YAML escape",
      { [X]: '---\nheadline: "a\\x08b"\n---\n' },
      [/headline: holds a control/, /dek/, /section/, /published/, /byline/],
    ],
    [
      "capitals in a slug",
      { "articles/2025/04/Big.md": { fields: articleFields() } },
      [/Big\.md:1:1 the file's path must be year\/month\/slug/],
    ],
    [
      "an article in the wrong place",
      { "articles/x.md": { fields: articleFields() } },
      [/articles\/x\.md:1:1 the file's path must be year/],
    ],
    [
      "a text that the press would pass over",
      { "articles/2025/04/x.mdx": "x" },
      [/x\.mdx:1:1 is no part of a publication/],
    ],
    [
      "a page at an address of the press",
      { "pages/stories.md": { fields: { title: "a", description: "b" } } },
      [/pages\/stories\.md:2:1 the address \/stories\/ belongs to the press/],
    ],
    [
      "an old path that is somebody's address",
      article({ formerly: ["/2025/04/specimen/"] }),
      [`${X}:9:5 formerly[0]: the address /2025/04/specimen/ belongs to articles/2025/04/specimen; choose another`],
    ],
    ["no masthead", { "masthead.yaml": null }, [/masthead\.yaml:1:1 is missing/]],
    [
      "a masthead without a real zone",
      { "masthead.yaml": { fields: mastheadFields({ timeZone: "Moon/Tycho" }) } },
      [/masthead\.yaml:5:1 timeZone: must be an IANA time zone/],
    ],
    [
      "a policy page that does not exist",
      { "masthead.yaml": { fields: mastheadFields({ policies: { ethics: "ethics" } }) } },
      [/masthead\.yaml:14:3 policies\.ethics: nothing in pages\/ has the id "ethics"/],
    ],
    [
      "an id that is none",
      { "people.yaml": { fields: { "Ada S": { name: "Ada" } } } },
      [/people\.yaml:1:1 Ada S: the id must be lower-case/],
    ],
    [
      "a place off the globe",
      { "places.yaml": { fields: { quay: { name: "Quay", latitude: 91, longitude: 0 } } } },
      [/places\.yaml:3:3 quay\.latitude: must be at most 90/],
    ],
    ["a list that is none", { "topics.yaml": "- fish\n" }, [/topics\.yaml:1:1 must be a list of ids/]],
    ["a YAML bomb", { "topics.yaml": bomb() }, [/topics\.yaml:1:1 broken YAML: Excessive alias count/]],
    [
      "a picture that is not there",
      article({ image: { file: "x.jpg", alt: "a", credit: "c", licence: "l" } }),
      [/x\.md:9:3 image\.file: there is no picture articles\/2025\/04\/x\.jpg/],
    ],
    [
      "a picture in the text that is not there",
      article({}, "One.\n\n![a](no.png)"),
      [/x\.md:12:6 body: there is no picture articles\/2025\/04\/no\.png/],
    ],
    [
      "a picture from another site",
      article({}, "![a](https://e.example/a.png)"),
      [/x\.md:10:6 body: the picture .* lies on another site/],
    ],
    [
      "a link to a file that is not there",
      article({}, "[a](../03/no.md)"),
      [/x\.md:10:5 body: links to \.\.\/03\/no\.md, and there is no such file/],
    ],
    ["a file that says it is a picture", { "images/a.png": "no" }, [/images\/a\.png:1:1 cannot be read as a picture/]],
  ])("%s", async (_name, files, expected) => {
    const problems = await problemsOf(files);
    expect(problems).toHaveLength(expected.length);
    for (const [n, problem] of problems.entries()) {
      if (typeof expected[n] === "string") expect(problem).toBe(expected[n]);
      else expect(problem).toMatch(expected[n]!);
    }
  });
});

test("every problem of every file is reported in one run, in reading order, and none is reported twice", async () => {
  const problems = await problemsOf({
    ...article({ section: "nowhere", topics: ["nothing"] }),
    "articles/2025/04/y.md": { fields: articleFields({ headline: 1, urgency: 12, related: ["2025/04/x"] }) },
    "articles/2025/04/z.md": "broken",
    "people.yaml": { fields: { ada: { nam: "Ada" } } },
    "articles/2025/04/w.md": { fields: articleFields({ people: ["ada"] }) },
  });
  expect(problems.map((problem) => problem.split(" ").slice(0, 2).join(" "))).toEqual([
    `${X}:4:1 section:`,
    `${X}:9:5 topics[0]:`,
    "articles/2025/04/y.md:2:1 headline:",
    "articles/2025/04/y.md:8:1 urgency:",
    "articles/2025/04/z.md:1:1 has",
    "people.yaml:1:1 ada.name:",
    "people.yaml:2:3 ada.nam:",
  ]);
});

test("BOM, CRLF, trailing blanks at the fences and a --- in the text are read as meant", async () => {
  const text =
    '\uFEFF---  \r\nheadline: "a"\r\ndek: b\r\nsection: harbour\r\npublished: 2025-04-02\r\nbyline: [{desk: d}]\r\n--- \r\n---\r\n\r\nText.\r\n';
  const folder = await publication({ [X]: text });
  made.push(folder);
  const { copy, problems } = await readPublication(folder, NOW);
  expect(problems).toEqual([]);
  expect(copy.articles.get("2025/04/x")!.body.html).toBe("<hr />\n<p>Text.</p>");
});

test("what a body may not hold is left out, and the editor is told where", async () => {
  const body = 'Good.\n\n<script>alert(1)</script>\n\n[a](javascript:alert(1)) <b onclick="x()">b</b>';
  const problems = await problemsOf(article({}, body));
  expect(problems).toEqual([
    `${X}:12:1 warning: body: <script> is left out, it is not for copy; write Markdown`,
    `${X}:14:5 warning: body: javascript: is left out, it is not for copy; write Markdown`,
    `${X}:14:29 warning: body: onclick is left out, it is not for copy; write Markdown`,
  ]);
});

test("a folder that does not exist is named", async () => {
  await expect(readPublication("/nowhere/at/all", NOW)).rejects.toThrow(/there is no folder \/nowhere\/at\/all/);
});

function bomb(): string {
  const lines = ["a0: &a0 {name: x}"];
  for (let n = 1; n < 12; n++)
    lines.push(
      `a${n}: &a${n} [${Array(9)
        .fill(`*a${n - 1}`)
        .join(", ")}]`,
    );
  return lines.join("\n");
}
