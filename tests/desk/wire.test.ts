import { hash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import sharp from "sharp";
import type { WireOptions } from "../../src/desk/wire/options.ts";
import type { WireItem } from "../../src/wire/item.ts";
import { discard, publication } from "../copy.ts";
import { articlesIn, clear, copyOf, folderWith, inShort, take } from "./wire-desk.ts";

const made: string[] = [];
afterEach(async () => {
  clear();
  await Promise.all(made.splice(0).map(discard));
});
const newPublication = async (files = {}) => {
  const folder = await publication({ "articles/2025/04/specimen.md": null, ...files });
  made.push(folder);
  return folder;
};
const SLUG = "specimen-ferries-leave-the-quay";
const DRAFT = `04/${SLUG}.md`;
const draftIn = (folder: string) => join(folder, "articles/2025", DRAFT);

test("a draft lies with its original byte for byte and a record of both; the press sees the draft alone", async () => {
  const folder = await newPublication();
  const copy = copyOf({ versionCreated: "2025-04-02T06:40:00Z" });
  const report = await take(folder, [folderWith({ "a.json": copy })]);
  const sha256 = hash("sha256", copy);
  const files = articlesIn(folder);
  const original = `${SLUG}.${sha256}.json`;
  expect(Object.keys(files)).toEqual([`2025/04/.wire/${original}`, `2025/04/.wire/${SLUG}.json`, `2025/${DRAFT}`]);
  expect(files[`2025/04/.wire/${original}`]).toBe(copy);
  const record = {
    format: "ninjs",
    guid: "urn:specimen:1",
    version: 1,
    versionCreated: "2025-04-02T06:40:00Z",
    original,
    sha256,
  };
  expect(JSON.parse(files[`2025/04/.wire/${SLUG}.json`]!)).toEqual({
    ...record,
    draft: hash("sha256", files[`2025/${DRAFT}`]!),
  });
  expect(report.imported).toMatchObject([
    { line: 3, draft: `articles/2025/${DRAFT}`, guid: "urn:specimen:1", version: 1 },
  ]);
});

/** Runs one after the other into one publication: what comes in, what is done to the draft before, what is asked, what comes out. */
type Step = {
  copy: Partial<WireItem>[];
  before?: (folder: string) => void;
  options?: Partial<WireOptions>;
  is: Record<string, string[]>;
};
const first: Step = { copy: [{}], is: { imported: [DRAFT] } };
const edit = (folder: string) =>
  writeFileSync(draftIn(folder), readFileSync(draftIn(folder), "utf8").replace("draft: true\n", ""));
const remove = (folder: string) => rmSync(draftIn(folder));
const REMEDY = "compare them, and run with --replace to overwrite it";

test.each<[string, Step[]]>([
  ["the same again changes nothing", [first, { copy: [{}], is: { unchanged: [DRAFT] } }]],
  [
    "a newer version updates its draft in place",
    [first, { copy: [{ version: 2, headline: "Another headline" }], is: { updated: [DRAFT] } }],
  ],
  [
    "so does one of the same number that was made later",
    [
      { ...first, copy: [{ versionCreated: "2025-04-02T08:00:00+03:00" }] },
      { copy: [{ versionCreated: "2025-04-02T06:00:00Z", body: "New." }], is: { updated: [DRAFT] } },
    ],
  ],
  [
    "an older one never does",
    [
      { ...first, copy: [{ version: 2 }] },
      { copy: [{ version: 1, body: "Old." }], options: { isReplace: true }, is: { older: [DRAFT] } },
    ],
  ],
  [
    "nor one of the same number that was made before",
    [
      { ...first, copy: [{ versionCreated: "2025-04-02T08:00:00Z" }] },
      { copy: [{ versionCreated: "2025-04-02T07:00:00Z", body: "Old." }], is: { older: [DRAFT] } },
    ],
  ],
  [
    "the same version with other text is refused",
    [
      first,
      {
        copy: [{ body: "Other." }],
        is: { refused: [`version: version 1 was taken before with other text (articles/2025/${DRAFT}); ${REMEDY}`] },
      },
    ],
  ],
  [
    "unless it is to replace it",
    [first, { copy: [{ body: "Other." }], options: { isReplace: true }, is: { updated: [DRAFT] } }],
  ],
  [
    "what an editor changed is not overwritten",
    [
      first,
      {
        copy: [{ version: 2 }],
        before: edit,
        is: { refused: [`draft: articles/2025/${DRAFT} was changed by an editor since the desk wrote it; ${REMEDY}`] },
      },
    ],
  ],
  [
    "unless that is asked for",
    [first, { copy: [{ version: 2 }], before: edit, options: { isReplace: true }, is: { updated: [DRAFT] } }],
  ],
  ["the same again leaves what an editor changed", [first, { copy: [{}], before: edit, is: { unchanged: [DRAFT] } }]],
  [
    "what an editor moved or deleted is not made again",
    [
      first,
      { copy: [{}], before: remove, is: { unchanged: [DRAFT] } },
      {
        copy: [{ version: 2 }],
        is: { refused: [`draft: articles/2025/${DRAFT} was moved or deleted since the desk wrote it; ${REMEDY}`] },
      },
    ],
  ],
  [
    "a cancellation withdraws the draft",
    [
      first,
      { copy: [{ version: 2, status: "canceled", body: "" }], is: { updated: [DRAFT] } },
      { copy: [{ version: 2, status: "canceled", body: "" }], is: { unchanged: [DRAFT] } },
    ],
  ],
  [
    "a cancellation does not touch what an editor changed",
    [
      first,
      {
        copy: [{ version: 2, status: "canceled" }],
        before: edit,
        is: { refused: [`draft: articles/2025/${DRAFT} was changed by an editor since the desk wrote it; ${REMEDY}`] },
      },
    ],
  ],
  [
    "an update takes no article out of the paper unasked",
    [
      { copy: [{}], options: { isReady: true }, is: { imported: [DRAFT] } },
      {
        copy: [{ version: 2 }],
        is: {
          refused: [
            `draft: articles/2025/${DRAFT} is published, and would be a draft again; run with --ready to publish this version too, or with --replace to take the article back`,
          ],
        },
      },
      { copy: [{ version: 2, status: "canceled", body: "" }], is: { updated: [DRAFT] } },
    ],
  ],
  [
    "an update of what is published, that is to be published too",
    [
      { copy: [{}], options: { isReady: true }, is: { imported: [DRAFT] } },
      { copy: [{ version: 2 }], options: { isReady: true }, is: { updated: [DRAFT] } },
    ],
  ],
  [
    "what its sender withdrew and sends again is left to an editor",
    [
      first,
      { copy: [{ version: 2, status: "canceled", body: "" }], is: { updated: [DRAFT] } },
      {
        copy: [{ version: 3 }],
        is: {
          refused: [
            `status: its sender withdrew articles/2025/${DRAFT}, and sends it again; see what stands, and run with --replace`,
          ],
        },
      },
      { copy: [{ version: 3 }], options: { isReplace: true }, is: { updated: [DRAFT] } },
    ],
  ],
  [
    "a withdrawal that comes before what it withdraws, in one run",
    [
      {
        copy: [{ version: 2, status: "canceled", body: "" }, { version: 1 }],
        is: {
          refused: [
            "status: its sender canceled it, and no draft of it is here to be withdrawn; leave it out, or take it with --review",
            "status: its sender withdrew it, in a file of this run; leave both out",
          ],
        },
      },
    ],
  ],
  [
    "a version after a withdrawal that withdrew nothing",
    [
      {
        copy: [{ version: 2, status: "canceled", body: "" }, { version: 3 }],
        is: {
          imported: [DRAFT],
          refused: [
            "status: its sender canceled it, and no draft of it is here to be withdrawn; leave it out, or take it with --review",
          ],
        },
      },
    ],
  ],
  [
    "other items of one headline get numbers",
    [
      {
        copy: [{}, { guid: "urn:2" }, { guid: "urn:3" }],
        is: { imported: [DRAFT, `04/${SLUG}-2.md`, `04/${SLUG}-3.md`] },
      },
      {
        copy: [{}, { guid: "urn:2" }, { guid: "urn:3" }],
        is: { unchanged: [DRAFT, `04/${SLUG}-2.md`, `04/${SLUG}-3.md`] },
      },
    ],
  ],
  [
    "two versions in one file, the newer first",
    [
      { copy: [{ version: 2 }, { version: 1 }], is: { imported: [DRAFT], older: [DRAFT] } },
      { copy: [{ version: 2 }, { version: 1 }], is: { unchanged: [DRAFT], older: [DRAFT] } },
    ],
  ],
  [
    "two versions in one file, the older first",
    [
      { copy: [{ version: 1 }, { version: 2 }], is: { imported: [DRAFT], updated: [DRAFT] } },
      { copy: [{ version: 1 }, { version: 2 }], is: { unchanged: [DRAFT], older: [DRAFT] } },
    ],
  ],
  [
    "an article that the desk did not write stays",
    [
      {
        copy: [{}],
        before: (folder) => (
          mkdirSync(join(folder, "articles/2025/04"), { recursive: true }),
          writeFileSync(draftIn(folder), "mine")
        ),
        is: {
          refused: [`draft: articles/2025/${DRAFT} is there already, and no wire copy of this item made it; ${REMEDY}`],
        },
      },
    ],
  ],
  [
    "what one item lacks keeps no other out",
    [
      {
        copy: [
          { guid: "a", status: "withheld" },
          { guid: "b", headline: "Good" },
        ],
        is: {
          imported: ["04/good.md"],
          refused: ["status: its sender withholds it; take the version that the sender releases"],
        },
      },
    ],
  ],
])("%s", async (_name, steps) => {
  const folder = await newPublication();
  for (const { copy, before, options, is } of steps) {
    before?.(folder);
    const wire = folderWith({ "a.json": copyOf(...copy) });
    const earlier = existsSync(join(folder, "articles")) ? articlesIn(folder) : {};
    const report = inShort(await take(folder, [wire], options));
    const sorted = (lines: Record<string, string[]>) =>
      Object.fromEntries(Object.entries(lines).map(([kind, some]) => [kind, some.toSorted()]));
    expect(sorted(report)).toEqual(sorted(is));
    if (!("imported" in is) && !("updated" in is))
      expect(existsSync(join(folder, "articles")) ? articlesIn(folder) : {}).toEqual(earlier);
  }
});

test.each<[string, (path: string) => void]>([
  ["a link", (path) => symlinkSync("/etc/hostname", path)],
  ["a folder", (path) => mkdirSync(path)],
])("%s where a draft should lie refuses that item alone", async (_name, lay) => {
  const folder = await newPublication();
  mkdirSync(join(folder, "articles/2025/04"), { recursive: true });
  lay(draftIn(folder));
  const wire = folderWith({ "a.json": copyOf({}, { guid: "b", headline: "Good" }) });
  for (const isReplace of [false, true]) {
    const report = inShort(await take(folder, [wire], { isReplace }));
    expect(report["imported"] ?? report["unchanged"]).toEqual(["04/good.md"]);
    expect(report["refused"]).toEqual([`draft: ${draftIn(folder)} is no regular file; put the file itself there`]);
  }
});

test("a second run writes nothing at all", async () => {
  const folder = await newPublication();
  const wire = folderWith({ "a.json": copyOf({}), "b.json": copyOf({ guid: "b" }) });
  await take(folder, [wire]);
  const times = () =>
    Object.keys(articlesIn(folder)).map((file) => statSync(join(folder, "articles", file), { bigint: true }).mtimeNs);
  const before = times();
  await take(folder, [wire]);
  await take(folder, [wire], { isReplace: true });
  expect(times()).toEqual(before);
});

test("an update keeps the path and the day of publication, and every original", async () => {
  const folder = await newPublication();
  const versions = [{}, { version: 2, headline: "Other", published: "2025-05-09", updated: "2025-05-10" }];
  for (const version of versions) await take(folder, [folderWith({ "a.json": copyOf(version) })]);
  const files = articlesIn(folder);
  expect(files[`2025/${DRAFT}`]).toMatch(
    /headline: Other\n[^]*published: 2025-04-02T09:30:00\+03:00\nupdated: 2025-05-10\n/,
  );
  expect(Object.keys(files).filter((file) => /\.[0-9a-f]{64}\.json$/.test(file))).toHaveLength(2);
});

test("a known item is not read anew because the lists have changed, unless asked", async () => {
  const folder = await newPublication();
  const wire = folderWith({ "a.json": copyOf({ body: "Cy Specimen spoke." }) });
  await take(folder, [wire]);
  writeFileSync(join(folder, "people.yaml"), "cy:\n  name: Cy Specimen\n");
  expect(inShort(await take(folder, [wire]))).toEqual({ unchanged: [DRAFT] });
  expect(inShort(await take(folder, [wire], { isReplace: true }))).toEqual({ updated: [DRAFT] });
  expect(articlesIn(folder)[`2025/${DRAFT}`]).toContain("people:\n  - cy\n");
});

describe("what a run that was killed leaves", () => {
  test.each<[string, Partial<WireItem>[], (folder: string, files: Record<string, string>) => void]>([
    [
      "an original alone",
      [{}],
      (folder) => {
        rmSync(draftIn(folder));
        rmSync(join(folder, `articles/2025/04/.wire/${SLUG}.json`));
      },
    ],
    ["a draft without its record", [{}], (folder) => rmSync(join(folder, `articles/2025/04/.wire/${SLUG}.json`))],
    ["half a file", [{}], (folder) => writeFileSync(join(folder, `articles/2025/04/.wire/${SLUG}.md.tmp`), "---\nhea")],
    [
      "an update whose record is the earlier one's",
      [{}, { version: 2, corrections: [{ kind: "corrected" }] }],
      (folder, files) =>
        writeFileSync(join(folder, `articles/2025/04/.wire/${SLUG}.json`), files[`2025/04/.wire/${SLUG}.json`]!),
    ],
    [
      "a withdrawal whose record is the earlier one's",
      [{}, { version: 2, status: "canceled" }],
      (folder, files) =>
        writeFileSync(join(folder, `articles/2025/04/.wire/${SLUG}.json`), files[`2025/04/.wire/${SLUG}.json`]!),
    ],
  ])("%s: the next run completes it to the same bytes", async (_name, versions, damage) => {
    const folder = await newPublication();
    let before: Record<string, string> = {};
    let wire = "";
    for (const version of versions) {
      before = existsSync(join(folder, "articles")) ? articlesIn(folder) : {};
      await take(folder, [(wire = folderWith({ "a.json": copyOf(version) }))]);
    }
    const whole = articlesIn(folder);
    damage(folder, before);
    expect((await take(folder, [wire])).refused).toEqual([]);
    expect(articlesIn(folder)).toEqual(whole);
  });
});

describe("pictures", () => {
  test("beside the copy are copied beside the draft under names of our own; what leads elsewhere is not", async () => {
    const folder = await newPublication();
    const jpeg = await sharp({ create: { width: 8, height: 8, channels: 3, background: "red" } })
      .jpeg()
      .toBuffer();
    const image = { alt: "A ship", credit: "Ada", licence: "CC0" };
    const wire = folderWith({
      "in/a.json": copyOf({
        images: [{ href: "pics/A%20Ship.JPG", ...image }],
        body: 'Text.\n\n![B](../out.jpg "Ada, CC0")\n\n![C](bad.jpg "Ada, CC0")',
      }),
      "in/pics/A Ship.JPG": jpeg,
      "in/bad.jpg": "no picture",
      "out.jpg": jpeg,
    });
    symlinkSync(join(wire, "out.jpg"), join(wire, "in/link.jpg"));
    const report = await take(folder, [join(wire, "in/a.json")], { isReady: true });
    expect(report.refused).toEqual([]);
    const name = `a-ship-${hash("sha256", jpeg).slice(0, 12)}.jpg`;
    expect(readFileSync(join(folder, "articles/2025/04", name)).equals(jpeg)).toBe(true);
    const text = articlesIn(folder)[`2025/${DRAFT}`]!;
    expect(text).toContain(`image:\n  file: ${name}\n`);
    expect(text.split("---\n")[2]).toBe("\nText.\n");
    expect(report.notes.map(({ message }) => message.split(" ")[0])).toEqual(
      expect.arrayContaining(["../out.jpg", "bad.jpg"]),
    );
  });

  test.each(["/etc/x.jpg", "..\\x.jpg", "link.jpg", "below/../../x.jpg", "file:///x.jpg", "pipe.jpg\u0000"])(
    "%j is none",
    async (href) => {
      const folder = await newPublication();
      const wire = folderWith({
        "a.json": copyOf({ images: [{ href, alt: "A", credit: "B", licence: "C" }] }),
        "x.jpg": "",
      });
      symlinkSync(join(wire, "x.jpg"), join(wire, "link.jpg"));
      await take(folder, [join(wire, "a.json")]);
      expect(Object.keys(articlesIn(folder)).filter((file) => file.endsWith(".jpg"))).toEqual([]);
    },
  );
});

test("names inside of copy decide where nothing is written", async () => {
  const folder = await newPublication();
  const evil = "../../../evil";
  const wire = folderWith({
    "a.json": copyOf({ guid: evil, slug: evil, headline: `${evil}/x`, section: evil, frontMatter: undefined }),
  });
  await take(folder, [wire]);
  expect(Object.keys(articlesIn(folder)).filter((file) => !file.includes(".wire"))).toEqual(["2025/04/evil-x.md"]);
});

test("a month that is a link leads no draft elsewhere", async () => {
  const folder = await newPublication();
  const outside = folderWith({});
  mkdirSync(join(folder, "articles/2025"), { recursive: true });
  symlinkSync(outside, join(folder, "articles/2025/04"));
  await expect(take(folder, [folderWith({ "a.json": copyOf({}) })])).rejects.toThrow(/articles\/2025\/04 is no folder/);
  expect(existsSync(join(outside, ".wire"))).toBe(false);
});

test.each(["mine", "---\n- x\n---\n", "---\na: [\n---\n", "---\ncorrections: 7\n---\n", ""])(
  "a cancellation of a draft that an editor made %j stops no run",
  async (text) => {
    const folder = await newPublication();
    await take(folder, [folderWith({ "a.json": copyOf({}) })]);
    writeFileSync(draftIn(folder), text);
    const copy = copyOf({ version: 2, status: "canceled" }, { guid: "b", headline: "Good" });
    const report = await take(folder, [folderWith({ "a.json": copy })]);
    expect([report.refused.length, report.imported.length]).toEqual([1, 1]);
    expect(readFileSync(draftIn(folder), "utf8")).toBe(text);
  },
);

test("a text that the press could not read is refused", async () => {
  const folder = await newPublication();
  const report = await take(folder, [folderWith({ "a.json": copyOf({ body: "a_b ".repeat(10_001) }) })]);
  expect(inShort(report).refused).toEqual([
    expect.stringMatching(/^body: a paragraph holds more than 10000 of the signs/),
  ]);
});

test("a record that cannot be read stops the run before anything is overwritten", async () => {
  const folder = await newPublication();
  const wire = folderWith({ "a.json": copyOf({}) });
  await take(folder, [wire]);
  const path = join(folder, `articles/2025/04/.wire/${SLUG}.json`);
  const elsewhere = JSON.stringify({ ...JSON.parse(readFileSync(path, "utf8")), original: "../../../evil.txt" });
  for (const broken of ["{}", "{", elsewhere]) {
    writeFileSync(path, broken);
    await expect(take(folder, [wire])).rejects.toThrow(/is no record of wire copy .*restore it, or delete it/);
  }
});

test("a folder that cannot be written stops the run with a clear message", async () => {
  const folder = await newPublication({ "articles/2025": "a file" });
  await expect(take(folder, [folderWith({ "a.json": copyOf({}) })])).rejects.toThrow(/articles\/2025/);
});

test("the folder of files: in the order of names, what is no copy left out and told", async () => {
  const folder = await newPublication();
  const wire = folderWith({
    "b/1.json": copyOf({ guid: "b" }),
    "a.json": copyOf({ guid: "a" }),
    ".hidden": "x",
    "p.jpg": "x",
    "z.json": copyOf({ guid: "z" }),
  });
  symlinkSync(join(wire, "a.json"), join(wire, "y.json"));
  const { imported, refused, notes } = await take(folder, [wire]);
  expect(imported.map(({ guid }) => guid)).toEqual(["a", "b", "z"]);
  expect(refused).toEqual([]);
  expect(
    notes.filter(({ field }) => field === "").map(({ file, message }) => `${file.slice(wire.length)} ${message}`),
  ).toEqual([
    "/.hidden is a dotfile, and is left out",
    "/y.json is a symbolic link; name the file itself",
    " holds 1 picture files, which are taken with the items that name them",
  ]);
});

test.each<[string, (wire: string) => string, RegExp]>([
  ["a file that is not there", (wire) => join(wire, "none"), /is not there/],
  ["a link", (wire) => (symlinkSync(join(wire, "a.json"), join(wire, "l")), join(wire, "l")), /is a symbolic link/],
  ["a device", () => "/dev/zero", /is no regular file/],
  [
    "a file without end",
    (wire) => (writeFileSync(join(wire, "big"), Buffer.alloc(10 * 1024 * 1024 + 1)), join(wire, "big")),
    /more than 10 MB/,
  ],
  [
    "what its reader fails at",
    (wire) => (writeFileSync(join(wire, "bad"), "{"), join(wire, "bad")),
    /cannot be read .*report this file/,
  ],
])("refused: %s", async (_name, pathIn, message) => {
  const folder = await newPublication();
  const { refused } = await take(folder, [pathIn(folderWith({ "a.json": copyOf({}) }))]);
  expect(refused.map((told) => told.message)).toEqual([expect.stringMatching(message)]);
});

test("the standard input is read to its end and to its limit; its day is that of the press", async () => {
  const folder = await newPublication();
  const copy = copyOf({});
  const days: string[] = [];
  const read = (bytes: Uint8Array, { fileDay }: { fileDay: string }) => (
    days.push(fileDay),
    { items: [], remarks: [], bytes }
  );
  await take(folder, ["-"], {}, read);
  // 22:30 UTC on 2 April is 3 April in Istanbul.
  expect(days).toEqual(["2025-04-03"]);
  expect(inShort(await take(folder, ["-"], {}, undefined, [copy.slice(0, 9), copy.slice(9)]))).toEqual({
    imported: [DRAFT],
  });
  const endless = Array(11).fill(" ".repeat(1024 * 1024));
  expect((await take(folder, ["-"], {}, undefined, endless)).refused[0]!.message).toMatch(/more than 10 MB/);
});

test.each<[string, number, Partial<WireOptions>, string]>([
  ["a remark that refuses a file", 1, { isReview: true }, "refuse"],
  ["one that asks for a decision", 1, {}, "decide"],
  ["one that asks, to be reviewed", 0, { isReview: true }, "decide"],
  ["a note", 0, {}, "note"],
])("of a file as a whole: %s", async (_name, count, options, weight) => {
  const folder = await newPublication();
  const remark = { line: 4, column: 2, weight: weight as "note", field: "encoding", message: "told" };
  const report = await take(folder, [folderWith({ "a.txt": "" })], options, () => ({ items: [], remarks: [remark] }));
  expect([report.refused.length, report.notes.length]).toEqual([count, 1 - count]);
});
