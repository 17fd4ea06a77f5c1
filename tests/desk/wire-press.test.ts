import { cpSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { afterEach, describe, expect, test } from "vitest";
import { articleNinjs } from "../../src/feeds/ninjs/article.ts";
import { composeEdition } from "../../src/model/edition.ts";
import type { Copy } from "../../src/model/copy.ts";
import { readPublication } from "../../src/press/copy/publication.ts";
import type { WireItem } from "../../src/wire/item.ts";
import { readWire } from "../../src/wire/read-wire.ts";
import { articleFields, discard, publication } from "../copy.ts";
import { FULL } from "../feeds/whole-paper.ts";
import { writeSpecimen } from "../specimen/specimen.ts";
import { clear, copyOf, folderWith, take } from "./wire-desk.ts";

const made: string[] = [];
afterEach(async () => {
  clear();
  await Promise.all(made.splice(0).map(discard));
});

const PRESS_TIME = Date.parse("2026-01-02T00:00:00Z");
const errorsIn = async (folder: string) =>
  (await readPublication(folder, PRESS_TIME)).problems.filter(({ severity }) => severity === "error");

/** A copy of the first publication, without what lies about in its dot-folders. */
const newPaper = () => {
  const folder = folderWith({});
  cpSync("src/content", folder, { recursive: true });
  return folder;
};

test.each<[string, Partial<WireItem>]>([
  ["a plain item", {}],
  [
    "one with all that an item has",
    {
      dek: "A standfirst.",
      byline: ["Ada Specimen"],
      provider: "Specimen Wire",
      urgency: 3,
      language: "fr",
      section: "Background",
      dateline: ["Moscow"],
      updated: "2025-04-03T09:00:00Z",
      names: [
        { kind: "person", name: "Sergey Lavrov", part: "about" },
        { kind: "place", name: "Port Specimen", part: "about" },
      ],
      keyPoints: ["One.", "Two."],
      corrections: [{ kind: "corrected", what: "Twelve: not ten." }],
      usageTerms: "---",
      editorialNote: "# Head\n- x: y",
      body: "Text in Moscow.\n\n## Subhead\n\n- one\n- two\n\n> “Quoted.”\n\n[a](b.html) ![c](d.jpg)\n\n| a | b |\n| - | - |\n| 1 | 2 |",
    },
  ],
  [
    "one whose words look like YAML",
    {
      headline: "No: *yes* & 'null' # {a}",
      dek: "- [x]",
      byline: ["2: Specimen"],
      provider: "@x",
      keyPoints: ["true", "2025-04-02", "~"],
    },
  ],
  [
    "one with control characters, breaks and marks of direction",
    { headline: "A\u0000\u2028B\u202e", dek: "C\u0085D", body: "E\u0001\r\nF\u2028G" },
  ],
  ["one in Chinese", { headline: "見本の見出し", byline: ["見本"], body: "本文。二つ目。", language: "ja" }],
  ["one without text", { body: "" }],
  ["one in Arabic", { headline: "عنوان", body: "نص.", language: "ar" }],
])("%s, made ready, passes the press as it is", async (_name, change) => {
  const folder = newPaper();
  const report = await take(folder, [folderWith({ "a.json": copyOf(change) })], { isReady: true });
  expect([report.refused, report.imported.length]).toEqual([[], 1]);
  expect(await errorsIn(folder)).toEqual([]);
});

test("what is withdrawn, updated and marked to be reviewed passes too", async () => {
  const folder = newPaper();
  const decide = {
    line: 1,
    column: 1,
    weight: "decide" as const,
    field: "published",
    message: "is not given; find it out",
  };
  const versions: Partial<WireItem>[][] = [
    [{}, { guid: "b" }, { guid: "c", headline: "C", remarks: [decide] }],
    [
      { version: 2, corrections: [{ kind: "corrected" }] },
      { guid: "b", version: 2, status: "canceled" },
    ],
  ];
  for (const items of versions)
    await take(folder, [folderWith({ "a.json": copyOf(...items) })], { isReady: true, isReview: true });
  expect(await errorsIn(folder)).toEqual([]);
  const { copy } = await readPublication(folder, PRESS_TIME);
  const stateOf = (id: string) => [
    copy.articles.get(id)?.data.draft,
    copy.articles.get(id)?.data.corrections.map(({ kind }) => kind),
  ];
  expect(stateOf("2025/04/specimen-ferries-leave-the-quay")).toEqual([false, ["corrected"]]);
  expect(stateOf("2025/04/specimen-ferries-leave-the-quay-2")).toEqual([false, ["withdrawn"]]);
  expect(stateOf("2025/04/c")).toEqual([true, []]);
});

test("the names of unknown people and places, pasted, are what the press takes", async () => {
  const folder = newPaper();
  const names: WireItem["names"] = [
    { kind: "person", name: "Cy Specimen", part: "about", role: "Pilot: first" },
    { kind: "place", name: "Low Specimen", part: "about", latitude: 1, longitude: 2 },
  ];
  const { unknown } = await take(folder, [folderWith({ "a.json": copyOf({ names }) })]);
  for (const [list, entries] of Object.entries(unknown))
    writeFileSync(join(folder, `${list}.yaml`), JSON.stringify(entries));
  expect((await errorsIn(folder)).filter(({ file }) => ["people.yaml", "places.yaml"].includes(file))).toEqual([]);
});

/** Takes what the news API of a publication gives out into the same publication without its articles. */
const RICH = `Twelve ferries left.[^1] “No,” Ada said, *twice* and **loudly**, ~~once~~ with \`code\` and 3 \\* 4.

![A ferry](../04/ferry.jpg "Ada Specimen, CC BY 4.0")

## Subhead

1. One
2. Two
   - nested, with [a link](https://example.org/a_(b)) and [one](other.md)

> “Quoted.”
>
> In two paragraphs.

| Ferry | Left |
| ----- | ---: |
| One   |   12 |

---

    code

[^1]: By the log.
`;

/** A publication whose one article has something in every field, and every kind of markup. */
const richPaper = async () => {
  const picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: "red" } })
    .jpeg()
    .toBuffer();
  const image = { file: "ferry.jpg", alt: "A ferry", caption: "She leaves.", credit: "Ada", licence: "CC0" };
  const fields = {
    ...FULL,
    image,
    related: ["2025/04/other"],
    topics: [],
    organizations: [],
    statements: [{ ...FULL.statements[0], place: "quay" }],
  };
  return publication({
    "articles/2025/04/ferry.jpg": picture,
    "articles/2025/04/other.md": {
      fields: articleFields({ headline: "Другая", language: "ru", translationOf: "2025/04/specimen" }),
      body: "Текст.",
    },
    "articles/2025/04/specimen.md": { fields: articleFields(fields), body: RICH },
  });
};

describe.each<[string, () => string | Promise<string>]>([
  ["the first publication", newPaper],
  ["a publication with all that there is", richPaper],
  [
    "a specimen of 120 articles",
    () => {
      const folder = folderWith({});
      writeSpecimen(folder, 120);
      return folder;
    },
  ],
])("article → news API → wire → article, of %s", (_name, publicationOf) => {
  test("keeps every field of the front matter and the text as HTML", async () => {
    const folder = await publicationOf();
    made.push(folder);
    const { copy } = await readPublication(folder, PRESS_TIME);
    const { articles, site } = composeEdition(copy as Copy, PRESS_TIME);
    const files = articles.map((article, n) => [
      `${String(n).padStart(4, "0")}.json`,
      JSON.stringify(articleNinjs(article, site)),
    ]);
    for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" }))
      if (/^articles\/.*\.md$/.test(file)) rmSync(join(folder, file));
    const report = await take(
      folder,
      [folderWith(Object.fromEntries(files) as Record<string, string>)],
      { isReady: true },
      readWire,
    );
    expect([report.refused, report.notes.filter(({ field }) => !["copyright", "usage terms"].includes(field))]).toEqual(
      [[], []],
    );
    const again = await readPublication(folder, PRESS_TIME);
    expect(again.problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect([...again.copy.articles.keys()].sort()).toEqual(articles.map(({ id }) => id).sort());
    for (const { id } of articles) {
      expect(again.copy.articles.get(id)!.data, id).toEqual(copy.articles.get(id)!.data);
    }
    // A line that is broken in the source is a blank to readers.
    const unbroken = (html: string) => html.replaceAll("\n", " ");
    const htmlBefore = new Map(articles.map(({ id, body }) => [id, unbroken(body.html)]));
    for (const { id } of articles)
      expect(unbroken(again.copy.articles.get(id)!.body.html), id).toBe(htmlBefore.get(id));
  });
});
