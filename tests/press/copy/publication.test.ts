import sharp from "sharp";
import { afterEach, describe, expect, test } from "vitest";
import { printProblem } from "../../../src/press/copy/problem.ts";
import { readPublication } from "../../../src/press/copy/publication.ts";
import { articleFields, discard, mastheadFields, publication, type File } from "../../copy.ts";

const NOW = Date.parse("2026-01-01T00:00:00Z");
const made: string[] = [];
afterEach(() => Promise.all(made.splice(0).map(discard)));

async function problemsOf(files: Record<string, File | null>): Promise<string[]> {
  const folder = await publication(files);
  made.push(folder);
  return (await readPublication(folder, NOW)).problems.map((problem) => printProblem(problem));
}

const X = "articles/2025/04/x.md";
const PIXELS = Buffer.from(Array.from({ length: 3 * 40 * 40 }, (_, n) => (n * 7919) % 251));
const JPEG = await sharp(PIXELS, { raw: { width: 40, height: 40, channels: 3 } })
  .jpeg()
  .toBuffer();
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
    [
      "front matter that is a list",
      { [X]: "---\n- x\n---\n\nText.\n" },
      [/x\.md:2:1 must be a group of fields, not a list/],
    ],
    [
      "front matter that is a word",
      { [X]: "---\nx\n---\n\nText.\n" },
      [/x\.md:2:1 must be a group of fields, not text/],
    ],
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
      "a folder that is called as every object's own constructor",
      { "constructor/x.md": "x" },
      [/constructor\/x\.md:1:1 is no part of a publication/],
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
      "terms of mining that no page states",
      { "masthead.yaml": { fields: mastheadFields({ policies: { textAndDataMining: "terms" } }) } },
      [/masthead\.yaml:14:3 policies\.textAndDataMining: nothing in pages\/ has the id "terms"/],
    ],
    [
      "a page and a story that change after the press time",
      {
        "pages/about.md": { fields: { title: "About", description: "x", updated: "2026-01-02" } },
        "stories/tide.md": { fields: { name: "Tide", dek: "x", updated: "2026-01-01T00:01Z" } },
      },
      [
        "pages/about.md:4:1 updated: lies after the press time; give the time of the change",
        "stories/tide.md:4:1 updated: lies after the press time; give the time of the change",
      ],
    ],
    [
      "a page that changed at the press time",
      {
        "pages/about.md": { fields: { title: "About", description: "x", updated: "2026-01-01T00:00Z" } },
      },
      [],
    ],
    [
      "a security.txt that would have expired",
      { "masthead.yaml": { fields: mastheadFields({ securityExpires: "2020-01-01" }) } },
      [/masthead\.yaml:13:1 warning: securityExpires: is over, so that there is no security\.txt; give a later day/],
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
    [
      "a YAML bomb",
      { "topics.yaml": bomb() },
      [/topics\.yaml:2:10 broken YAML: what \* stands for makes it far too large; write it out$/],
    ],
    [
      "a picture that is not there",
      article({ image: { file: "x.jpg", alt: "a", credit: "c", licence: "l" } }),
      [/x\.md:9:3 image\.file: there is no picture articles\/2025\/04\/x\.jpg/],
    ],
    [
      "a picture in the text that is not there",
      article({}, 'One.\n\n![a](no.png "c, l")'),
      [/x\.md:12:6 body: there is no picture articles\/2025\/04\/no\.png/],
    ],
    [
      "a picture from another site",
      article({}, '![a](https://e.example/a.png "c, l")'),
      [/x\.md:10:6 body: the picture .* lies on another site/],
    ],
    [
      "a link to a file that is not there",
      article({}, "[a](../03/no.md)"),
      [/x\.md:10:5 body: links to \.\.\/03\/no\.md, and there is no such file/],
    ],
    ["a picture without a file", article({}, "![e]()"), [/x\.md:10:6 body: a picture names no file; write it/]],
    ["a picture in HTML without a file", article({}, '<img alt="x">'), [/x\.md:10:1 body: a picture names no file/]],
    [
      "a picture without credit and licence",
      { ...article({}, '![a](a.png "Ada")'), "articles/2025/04/a.png": JPEG },
      [/x\.md:10:6 body: the picture a\.png does not say who made it and by what right; write both behind its file/],
    ],
    [
      "a picture whose words cannot be seen",
      { ...article({}, '![\u200B](a.png "Ada, CC BY")'), "articles/2025/04/a.png": JPEG },
      [/x\.md:10:6 body: the picture a\.png does not say what it shows/],
    ],
    [
      "a picture cut off",
      { "images/a.jpg": JPEG.subarray(0, 1000) },
      [/a\.jpg:1:1 cannot be read as a picture \(.+\); export/],
    ],
    [
      "an article related to a draft",
      { ...article({ related: ["2025/04/y"] }), "articles/2025/04/y.md": { fields: articleFields({ draft: true }) } },
      [/x\.md:9:5 warning: related\[0\]: 2025\/04\/y is a draft, which no reader is shown/],
    ],
    [
      "a list or a group as a field's name",
      { "topics.yaml": "? [a]\n: {name: A}\n" },
      [/topics\.yaml:1:3 broken YAML: a field's name is a list or a group; write plain text before the colon$/],
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

describe("a link leads somewhere, or its place is told", () => {
  const files = {
    "articles/2025/04/secret.md": { fields: articleFields({ embargo: "2030-01-01T00:00Z", formerly: ["/2025/03/z"] }) },
    "revisions/2025/04/specimen/1.md": { fields: articleFields(), body: "Specimen text." },
    "revisions/2025/04/specimen/2.md": { fields: articleFields(), body: "Other text." },
    "articles/2025/04/two.md": { fields: articleFields(), body: 'Two. <a id="part"></a> ![a](a.jpg "c, l")' },
    "articles/2025/04/a.jpg": JPEG,
    "masthead.yaml": { fields: mastheadFields({ url: "https://paper.example/news/" }) },
  };
  test.each<[string, RegExp | undefined]>([
    ["/2025/04/secret/", /which is held back for longer than this text/],
    ["secret.md", /which is held back for longer/],
    ["/2025/03/z/", /which is held back for longer/],
    ["https://paper.example/news/2025/04/secret/", /which is held back for longer/],
    [
      "../../../../package.json",
      /links to \.\.\/\.\.\/\.\.\/\.\.\/package\.json, which lies outside of the publication/,
    ],
    ["/revisions/2025/04/specimen/1.md", /which has no page/],
    ["#nope", /that text has no part of this id; .*<a id="nope">/],
    ["two.md#nope", /that text has no part of this id/],
    ["https://paper.example/news/2025/04/missing/", /the paper has no such address/],
    ["//PAPER.example/news/2025/04/missing/", /the paper has no such address/],
    ["https://paper.example/elsewhere/", undefined],
    ["https://paper.example/news/2025/04/two/", undefined],
    ["https://other.example/2025/04/missing/", undefined],
    ["two.md#part", undefined],
    ["#", undefined],
    ["/2025/04/specimen/history/", undefined],
    ["/favicon.svg", undefined],
    ["/2025/04/a.jpg", undefined],
    ["https://paper.example/news/2025/04/a.jpg", undefined],
    ["/2025/04/b.jpg", /the paper has no such address/],
  ])("%s", async (href, expected) => {
    const problems = await problemsOf({ ...files, ...article({}, `One.\n\nSee [it](${href}).`) });
    if (expected) expect(problems).toEqual([expect.stringMatching(expected)]);
    else expect(problems).toEqual([]);
    for (const problem of problems) expect(problem).toMatch(/^articles\/2025\/04\/x\.md:12:10 body: /);
  });
});

test.each<[string, string, RegExp | undefined]>([
  ["one of its own", '<a id="ships"></a>', undefined],
  [
    "that of a part of the page",
    '<a id="statements"></a>',
    /12:8 body: the id "statements" belongs to a part of the page/,
  ],
  ["one for two parts", "<a id='x'></a> <a id=x></a>", /12:22 body: the id "x" is given twice/],
  ["one with a blank", '<a id="a b"></a>', /12:8 body: the id "a b" is empty or has a blank/],
  ["none", '<a id=""></a>', /12:\d body: the id "" is empty/],
])("a part of a text has an id: %s", async (_name, html, expected) => {
  const problems = await problemsOf(article({}, `Text.\n\n${html}`));
  expect(problems).toEqual(expected ? [expect.stringMatching(expected)] : []);
});

describe("a problem in a body is placed where it stands", () => {
  const pictures = { "articles/2025/04/a.png": JPEG };
  test.each<[string, string, string[]]>([
    ["the second of two pictures", '![ok](a.png "c, l")\n\n![](a.png "c, l")', ["12:5 the picture a.png does not say"]],
    [
      "a picture whose name is also the end of an address",
      'See [x](https://e.org/z.jpg).\n\n![p](z.jpg "c, l")',
      ["12:6 there is no picture"],
    ],
    ["an address in another script", "a\n\n[вот](новости.md)", ["12:7 links to новости.md, and"]],
    ["an address with a blank", "a\n\n[s](<a b.md>)", ["12:6 links to a b.md, and"]],
    ["behind letters that lower case makes longer", "İİİİİİ [t](bad.md)", ["10:12 links to bad.md"]],
    ["one that is named before, in code", "`[t](bad.md)`\n\n[t](bad.md)", ["12:5 links to bad.md"]],
    ["by reference", "a [t][r]\n\n[r]: bad.md", ["10:3 links to bad.md"]],
    ["in HTML", '<div>\n<a title="bad.md" href="bad.md">t</a></div>', ["11:25 links to bad.md"]],
    [
      "in a footnote that stands before the text",
      "[^1]: [a](bad.md)\n\n[b](bad.md)[^1]",
      ["10:11 links", "12:5 links"],
    ],
    ["an attribute that is named before", 'It says onclick.\n\n<b onclick="x">b</b>', ["12:4 onclick is left out"]],
    ["an address that runs", "It says javascript: so.\n\n[a](javascript:x)", ["12:5 javascript: is left out"]],
  ])("%s", async (_name, body, expected) => {
    const problems = await problemsOf({ ...pictures, ...article({}, body) });
    const told = problems.map((problem) => problem.replace(`${X}:`, "").replace(/(warning: )?body: /, ""));
    expect(told).toEqual(expected.map((text) => expect.stringContaining(text)));
  });
});

test("in a list with broken items, what is not broken is checked too", async () => {
  const problems = await problemsOf(
    article({
      statements: [{ speaker: "ann" }, { speaker: "nobody", quote: "Never said that." }],
      byline: [{ desk: "X", person: "zed", extra: 1 }],
      events: [
        { date: "2025-13-01", what: "a" },
        { date: 2030, what: "b", place: "nowhere" },
      ],
      image: { file: "no.png", alt: "x" },
      topics: [3, "fsh"],
      formerly: ["no path", "/2025/04/specimen"],
    }),
  );
  const fields = problems.map((problem) => problem.split(" ")[1]!.slice(0, -1)).sort();
  expect(fields).toEqual(
    [
      ...["statements[0]", "statements[0].speaker", "statements[1].speaker", "statements[1].quote"],
      ...["byline[0]", "byline[0].extra", "byline[0].person"],
      ...["events[0].date", "events[1].date", "events[1].place"],
      ...["image.credit", "image.licence", "image.file"],
      ...["topics[0]", "topics[1]", "formerly[0]", "formerly[1]"],
    ].sort(),
  );
});

test.each<[string, File]>([
  ["an unclosed quotation mark", 'ada: {name: "Ada}\n'],
  ["a byte that is no UTF-8", Buffer.from([0x61, 0xff])],
  ["no list", "- ada\n"],
])("who is in a list that cannot be read is not missed: %s", async (_name, people) => {
  const problems = await problemsOf({ "people.yaml": people, ...article({ people: ["ada", "bo"] }) });
  expect(problems.length).toBeGreaterThan(0);
  for (const problem of problems) expect(problem).toMatch(/^people\.yaml:/);
});

test("a list keeps its order, ids that are numbers too", async () => {
  const section = (name: string) => `{name: ${name}, description: d}`;
  const folder = await publication({
    "sections.yaml": `harbour: ${section("H")}\n2024: ${section("Y")}\nart: ${section("A")}\n7: ${section("S")}\n`,
  });
  made.push(folder);
  const { copy } = await readPublication(folder, NOW);
  expect([...copy.sections.keys()]).toEqual(["harbour", "2024", "art", "7"]);
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
  expect(copy.articles.get("2025/04/x")!.body.html).toBe("<hr>\n<p>Text.</p>");
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
