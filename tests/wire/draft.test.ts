import { describe, expect, test } from "vitest";
import { articleCopySchema } from "../../src/model/article-copy.ts";
import { articleId } from "../../src/model/article-copy.ts";
import { cutFrontMatter } from "../../src/press/copy/front-matter.ts";
import { readYaml } from "../../src/press/copy/yaml.ts";
import { draftOf, type Draft } from "../../src/wire/draft/draft.ts";
import type { DraftOptions, FrontMatter } from "../../src/wire/draft/setting.ts";
import type { Remark, WireItem } from "../../src/wire/item.ts";
import { specimenPublication, wireItem } from "./wire-item.ts";

const publication = specimenPublication();
const OPTIONS: DraftOptions = { isReady: false, isReview: false, pictures: new Map() };
const remark = (weight: Remark["weight"], message: string): Remark => ({
  line: 2,
  column: 7,
  weight,
  field: "published",
  message,
});

function made(change: Partial<WireItem>, options: Partial<DraftOptions> = {}): Draft {
  const draft = draftOf(wireItem(change), publication, { ...OPTIONS, ...options });
  if ("refusals" in draft) throw new Error(JSON.stringify(draft.refusals));
  return draft;
}

function refused(change: Partial<WireItem>, options: Partial<DraftOptions> = {}): string[] {
  const draft = draftOf(wireItem(change), publication, { ...OPTIONS, ...options });
  return "refusals" in draft
    ? draft.refusals.map(({ line, column, field, message }) => `${line}:${column} ${field}: ${message}`)
    : [];
}

function fieldsIn({ text }: Draft): FrontMatter {
  const value = readYaml(cutFrontMatter(text)!.yaml).value as FrontMatter;
  expect(articleCopySchema.safeParse(value).error).toBeUndefined();
  return value;
}

const bodyIn = ({ text }: Draft) => cutFrontMatter(text)!.body.trim();
const commentsIn = ({ text }: Draft) => text.split("\n").filter((line) => line.startsWith("# "));

test("an item becomes a draft that the schema takes, its fields in the schema's order, its text below", () => {
  expect(made({ section: "Harbour", provider: "Specimen Wire" }).text).toBe(`---
headline: Specimen ferries leave the quay
dek: Twelve ferries left on Wednesday. Nobody waved.
section: harbour
published: 2025-04-02T09:30:00+03:00
byline:
  - desk: Specimen Wire
sources:
  - kind: wire
    title: Specimen ferries leave the quay
    publisher: Specimen Wire
    date: 2025-04-02T09:30:00+03:00
draft: true
---

Twelve ferries left on Wednesday. Nobody waved. The rest is specimen text.

A second paragraph.
`);
});

describe("the path of a draft", () => {
  test.each<[string, Partial<WireItem>, string]>([
    ["a headline in Latin letters", { headline: "U.N. chief’s visit — “now”" }, "2025/04/u-n-chiefs-visit-now"],
    ["a headline in Cyrillic", { headline: "Зерно идёт" }, "2025/04/zerno-idyot"],
    [
      "a headline in Chinese, with a short name",
      { headline: "見本", slug: "Talks-Specimen" },
      "2025/04/talks-specimen",
    ],
    ["a headline in Chinese alone", { headline: "見本" }, "2025/04/wire-56ad04dd"],
    [
      "a headline too long, cut at a word",
      { headline: "Specimen ".repeat(20) },
      `2025/04/${Array(13).fill("specimen").join("-")}`,
    ],
    ["a headline of one endless word", { headline: "x".repeat(500) }, `2025/04/${"x".repeat(120)}`],
    ["a headline that names another folder", { headline: "../../etc/passwd" }, "2025/04/etc-passwd"],
    [
      "the month in the newsroom's zone",
      { published: "2025-03-31T22:30:00Z" },
      "2025/04/specimen-ferries-leave-the-quay",
    ],
    ["a day, which is one of that zone", { published: "2025-03-31" }, "2025/03/specimen-ferries-leave-the-quay"],
  ])("%s", (_name, change, id) => {
    expect(made(change).id).toBe(id);
    expect(articleId.safeParse(id).success).toBe(true);
  });
});

test.each<[string, Partial<WireItem>, Partial<DraftOptions>, Partial<FrontMatter>]>([
  [
    "a headline without controls and breaks",
    { headline: " A\u0007 head\nline\u202e " },
    {},
    { headline: "A head line" },
  ],
  ["the sender's standfirst", { dek: "What\nhappened." }, {}, { dek: "What happened." }],
  [
    "two sentences of the lede",
    { body: "# Head\n\nThe U.S. left. Dr. Bo stayed. More." },
    {},
    { dek: "The U.S. left. Dr. Bo stayed." },
  ],
  ["one, where two are too long", { body: `One sentence. ${"Word ".repeat(60)}.` }, {}, { dek: "One sentence." }],
  [
    "a lede too long, cut at a word",
    { body: "Specimens ".repeat(60) },
    {},
    { dek: `${Array(30).fill("Specimens").join(" ")}…` },
  ],
  [
    "a lede without its markup",
    { body: "**Twelve** [ferries](https://a.example/) _left_ 3\\*4 snake_case." },
    {},
    { dek: "Twelve ferries left 3*4 snake_case." },
  ],
  ["the first running text, not a list", { body: "- One\n- Two\n\nThen *this*." }, {}, { dek: "Then this." }],
  ["the headline, where there is no text", { body: "" }, {}, { dek: "Specimen ferries leave the quay" }],
  ["the section asked for", { section: "Harbour" }, { section: "market" }, { section: "market" }],
  ["the sender's section by its name", { section: "MARKET" }, {}, { section: "market" }],
  ["the first section", { section: "Sport" }, {}, { section: "harbour" }],
  ["one place or two that filed", { dateline: ["PORT SPECIMEN", "Quay"] }, {}, { dateline: ["port", "quay"] }],
  ["no third", { dateline: ["Port Specimen", "Quay", "Istanbul"] }, {}, { dateline: ["port", "quay"] }],
  ["no dateline for an unknown place", { dateline: ["Low Specimen"] }, {}, { dateline: undefined }],
  ["a known writer", { byline: ["ADA SPECIMEN"] }, {}, { byline: [{ person: "ada" }] }],
  [
    "an unknown writer as printed",
    { byline: ["Cy Specimen", "cy desk"] },
    {},
    { byline: [{ desk: "Cy Specimen" }, { desk: "cy desk" }] },
  ],
  ["no writer of two that share the name", { byline: ["Sam Specimen"] }, {}, { byline: [{ desk: "Sam Specimen" }] }],
  [
    "writers of the metadata",
    { names: [{ kind: "person", name: "Ada Specimen", part: "author" }] },
    {},
    { byline: [{ person: "ada" }] },
  ],
  ["the agency", { provider: "Specimen Wire" }, {}, { byline: [{ desk: "Specimen Wire" }] }],
  ["the paper's desk", {}, {}, { byline: [{ desk: "Specimen Post desk" }] }],
  ["urgency", { urgency: 3 }, {}, { urgency: 3 }],
  ["no urgency that there is not", { urgency: 0 }, {}, { urgency: undefined }],
  ["no draft when ready", {}, { isReady: true }, { draft: undefined }],
  ["another language", { language: "fr-FR" }, {}, { language: "fr-FR" }],
  ["none for English in an English paper", { language: "en-us" }, {}, { language: undefined }],
  ["none that no page can be in", { language: "x-none" }, {}, { language: undefined }],
  ["an embargo", { embargo: "2025-04-03T00:01:00Z" }, {}, { embargo: "2025-04-03T00:01:00Z" }],
  ["key points", { keyPoints: ["One.", " ", "Two\nlines."] }, {}, { keyPoints: ["One.", "Two lines."] }],
  ["when it changed", { updated: "2025-04-03T09:00:00Z" }, {}, { updated: "2025-04-03T09:00:00Z" }],
  [
    "when its later version was made",
    { version: 2, versionCreated: "2025-04-02T10:00:00+03:00" },
    {},
    { updated: "2025-04-02T10:00:00+03:00" },
  ],
  [
    "no change on the day that is all one knows",
    { published: "2025-04-02", versionCreated: "2025-04-02T10:00:00+03:00" },
    {},
    { updated: undefined },
  ],
  ["no change before it was published", { updated: "2025-04-01" }, {}, { updated: undefined }],
  [
    "a correction in the sender's words",
    { corrections: [{ kind: "corrected", what: "Twelve,\nnot ten.", date: "2025-04-03" }] },
    {},
    { corrections: [{ kind: "corrected", date: "2025-04-03", what: "Twelve, not ten." }] },
  ],
  [
    "a correction in plain words, at its version's time",
    { versionCreated: "2025-04-02T10:00:00+03:00", corrections: [{ kind: "refiled" }] },
    {},
    {
      corrections: [
        {
          kind: "refiled",
          date: "2025-04-02T10:00:00+03:00",
          what: "The agency sent its report again with a minor slip mended.",
        },
      ],
    },
  ],
  [
    "no correction before the report",
    { corrections: [{ kind: "corrected", date: "2025-03-01" }] },
    {},
    {
      corrections: [{ kind: "corrected", date: "2025-04-02T09:30:00+03:00", what: "The agency corrected its report." }],
    },
  ],
  [
    "who and what it names, metadata first, then the text",
    {
      names: [
        { kind: "topic", name: "fish", part: "about" },
        { kind: "person", name: "Özil Specimen", part: "speaker" },
        { kind: "place", name: "quay", part: "about" },
      ],
      body: "Ada Specimen of the UN in Istanbul.",
    },
    {},
    { topics: ["fish"], people: ["oezil", "ada"], organizations: ["un"], places: ["quay", "istanbul"] },
  ],
])("a draft has %s", (_name, change, options, fields) => {
  expect(fieldsIn(made(change, options))).toMatchObject(JSON.parse(JSON.stringify(fields)));
  for (const [field, value] of Object.entries(fields))
    if (value === undefined) expect(fieldsIn(made(change, options))).not.toHaveProperty(field);
});

test.each<[string, Partial<WireItem>, string[]]>([
  [
    "usage terms, copyright and notes to editors, a line each",
    { usageTerms: "Not for resale.", copyright: "© Specimen", editorialNote: "First.\nSecond.\u0007" },
    [
      "# usage terms: Not for resale.",
      "# copyright: © Specimen",
      "# note to editors: First.",
      "# note to editors: Second.",
    ],
  ],
  ["the sender's short name", { slug: "Talks" }, ["# slug of the sender: Talks"]],
  [
    "a section that is not here",
    { section: "Sport" },
    ['# section: the sender files it under "Sport"; it stands under harbour'],
  ],
  [
    "remote pictures with what is said of them",
    { images: [{ href: "https://a.example/x.jpg", alt: "A ferry", credit: "Ada" }] },
    [
      "# picture: https://a.example/x.jpg; alt: A ferry; credit: Ada; it does not lie beside the wire copy, nobody says by what right it is published",
    ],
  ],
  [
    "what was read and has no field",
    { remarks: [remark("note", 'the header "Words" is not known')] },
    ['# note 2:7 published: the header "Words" is not known'],
  ],
  [
    "a name that two share",
    { body: "The Guild met." },
    [
      '# organizations: "Guild" may be any of organizations/guild, places/guild-town and is linked to none; name the right one',
    ],
  ],
  ["an urgency out of bounds", { urgency: 11 }, ["# urgency: 11 is none of 1 to 9"]],
  [
    "an author whom the byline leaves out",
    { byline: ["Bo"], names: [{ kind: "person", name: "Ada Specimen", part: "author" }] },
    ["# byline: Ada Specimen is an author by the metadata, and not in the byline as printed"],
  ],
])("above the fields stands %s, and it is told", (_name, change, comments) => {
  const draft = made({ section: "Harbour", ...change });
  expect(commentsIn(draft)).toEqual(comments);
  expect(draft.remarks.length).toBe(comments.length);
  fieldsIn(draft);
});

test("names that no list has stand above the fields too, the place of a dateline as such", () => {
  const names: WireItem["names"] = [{ kind: "person", name: "Cy Specimen", part: "about", role: "Pilot" }];
  const draft = made({ section: "Harbour", dateline: ["Low Specimen"], names });
  expect(commentsIn(draft)).toEqual([
    '# dateline: "Low Specimen" is not in places.yaml; add it there, and its id here',
    '# people: "Cy Specimen" (Pilot) is not in people.yaml; add it there, and its id here',
  ]);
  expect(draft.unknown.map(({ name }) => name)).toEqual(["Low Specimen", "Cy Specimen"]);
});

test("no note can end the front matter or begin a field", () => {
  const draft = made({ editorialNote: "---\nheadline: Other\n\u2028draft: false", usageTerms: "\r---" });
  expect(fieldsIn(draft)).toMatchObject({ headline: "Specimen ferries leave the quay", draft: true });
});

test.each<[string, Partial<WireItem>, Partial<DraftOptions>, string]>([
  [
    "what an editor has to decide",
    { remarks: [remark("decide", "two datelines; keep one")] },
    {},
    "2:7 published: two datelines; keep one",
  ],
  [
    "what cannot be taken, even to review",
    { remarks: [remark("refuse", "is cut off; wait for the rest")] },
    { isReview: true },
    "2:7 published: is cut off; wait for the rest",
  ],
  [
    "what its sender withholds",
    { status: "withheld" },
    { isReview: true },
    "3:5 status: its sender withholds it; take the version that the sender releases",
  ],
  [
    "a cancellation of what is not here",
    { status: "canceled" },
    {},
    "3:5 status: its sender canceled it, and no draft of it is here to be withdrawn; leave it out, or take it with --review",
  ],
  [
    "an embargo that is no moment",
    { embargo: "2025-04-03" },
    {},
    "3:5 embargo: must be a real time with its offset, such as 2025-04-02T09:30+03:00",
  ],
  [
    "a year for a date",
    { published: "2025" },
    {},
    "3:5 published: must be a real date such as 2025-04-02, or a time with its offset such as 2025-04-02T09:30+03:00",
  ],
  [
    "a headline of nothing",
    { headline: " \u200b " },
    {},
    "3:5 headline: there is none; write one, or take the item with --review and decide on a headline made of its text",
  ],
])("refused: %s", (_name, change, options, message) => {
  expect(refused(change, options)).toContain(message);
});

test("to be reviewed, it stays a draft however ready, and says on top what to decide", () => {
  const draft = made(
    { slug: "x", remarks: [remark("note", "n"), remark("decide", "no date; fill it in")] },
    { isReady: true, isReview: true },
  );
  expect(fieldsIn(draft).draft).toBe(true);
  expect(draft.text).toMatch(/^---\n# DECIDE 2:7 published: no date; fill it in\n# /);
});

test("without a headline, one made of the text is to be decided on", () => {
  const draft = made({ headline: " " }, { isReady: true, isReview: true });
  expect(fieldsIn(draft)).toMatchObject({ headline: "Twelve ferries left on Wednesday. Nobody waved.", draft: true });
  expect(commentsIn(draft)[0]).toMatch(/^# DECIDE 3:5 headline: there is none/);
});

describe("pictures", () => {
  const pictures = new Map([
    ["ship.jpg", "ship-1.jpg"],
    ["b.png", "b-2.png"],
  ]);
  const image = { href: "ship.jpg", alt: "A ship", credit: "Ada Specimen", licence: "CC BY 4.0" };
  test.each<[string, Partial<WireItem>, unknown, number]>([
    [
      "the first beside the copy, over the article",
      { images: [image, { ...image, href: "b.png" }] },
      { file: "ship-1.jpg", alt: "A ship", credit: "Ada Specimen", licence: "CC BY 4.0" },
      1,
    ],
    [
      "usage terms for a licence",
      { images: [{ ...image, licence: " " }], usageTerms: "Subscribers only" },
      expect.objectContaining({ licence: "Subscribers only" }),
      1,
    ],
    ["none that nobody describes", { images: [{ href: "ship.jpg", credit: "Ada", licence: "CC0" }] }, undefined, 1],
    ["none that is elsewhere", { images: [{ ...image, href: "../ship.jpg" }] }, undefined, 1],
  ])("%s", (_name, change, expected, notes) => {
    const draft = made({ section: "Harbour", ...change }, { pictures });
    expect(fieldsIn(draft).image).toEqual(expected);
    expect(commentsIn(draft)).toHaveLength(notes);
  });

  test("in the text: those that came with it are shown, others leave it and are told", () => {
    const body = 'One.\n\n![A \\[ship\\]](ship.jpg "Ada, CC0")\n\n![Gone](/gone.jpg)\n\nTwo.';
    const draft = made({ body }, { pictures });
    expect(bodyIn(draft)).toBe('One.\n\n![A \\[ship\\]](ship-1.jpg "Ada, CC0")\n\nTwo.');
    expect(commentsIn(draft).join()).toContain("/gone.jpg (Gone) is left out of the text");
  });
});

test("links lead to whole addresses, or to the paper itself; a file of the sender's is words", () => {
  const body =
    "[a](https://a.example/) [b](https://specimen.example/2025/04/b/) [c](c.html) [d](#note) [e](/e/) \\[f](f)";
  const draft = made({ body });
  expect(bodyIn(draft)).toBe("[a](https://a.example/) [b](/2025/04/b/) c [d](#note) e \\[f](f)");
  expect(commentsIn(draft).filter((line) => line.startsWith("# link"))).toHaveLength(2);
});

describe("a later version", () => {
  const earlier = {
    id: "2025/03/first",
    published: "2025-03-31",
    corrections: [{ kind: "corrected" as const, date: "2025-04-01", what: "Ten." }],
  };
  const text = made({}).text;
  test("keeps the path, the day and the corrections of the draft, and says when it changed", () => {
    const draft = made(
      { corrections: [{ kind: "refiled", what: "A name.", date: "2025-04-02" }] },
      { earlier: { ...earlier, text } },
    );
    expect(draft.id).toBe("2025/03/first");
    expect(fieldsIn(draft)).toMatchObject({
      published: "2025-03-31",
      updated: "2025-04-02T09:30:00+03:00",
      corrections: [...earlier.corrections, { kind: "refiled", date: "2025-04-02", what: "A name." }],
    });
  });

  test("that is made again of the draft that it made is the same", () => {
    const change: Partial<WireItem> = { version: 2, corrections: [{ kind: "refiled", what: "A name." }] };
    const once = made(change, { earlier: { ...earlier, text } });
    const { published, corrections = [] } = articleCopySchema.parse(fieldsIn(once));
    expect(made(change, { earlier: { id: earlier.id, text: once.text, published, corrections } }).text).toBe(once.text);
  });

  test("that is canceled withdraws the draft as it stands, once", () => {
    const noted = text.replace("---\n", "---\n# an editor's own note\n");
    const change: Partial<WireItem> = {
      status: "canceled",
      headline: "Kill",
      body: "",
      corrections: [{ kind: "withdrawn", what: "No ferry left.", date: "2025-04-03" }],
    };
    const draft = made(change, { earlier: { ...earlier, text: noted } });
    const withdrawal = { kind: "withdrawn", date: "2025-04-03", what: "No ferry left." };
    expect(fieldsIn(draft)).toEqual({
      ...(readYaml(cutFrontMatter(noted)!.yaml).value as object),
      corrections: [withdrawal],
    });
    expect(draft.text).toContain("# an editor's own note\n");
    expect(bodyIn(draft)).toBe(bodyIn({ ...draft, text: noted }));
    expect(made(change, { earlier: { ...earlier, text: draft.text } }).text).toBe(draft.text);
  });

  test("that is canceled without a word says so in plain ones", () => {
    const draft = made({ status: "canceled" }, { earlier: { ...earlier, text } });
    expect(fieldsIn(draft).corrections).toEqual([
      { kind: "withdrawn", date: "2025-04-02T09:30:00+03:00", what: "The agency withdrew its report." },
    ]);
  });
});

describe("an article of a Dateline's own", () => {
  const frontMatter: FrontMatter = {
    headline: "Own headline",
    dek: "Own standfirst.",
    section: "market",
    dateline: ["quay"],
    published: "2025-04-02",
    updated: "2025-04-03",
    byline: [{ person: "ada", role: "photographs" }],
    urgency: 2,
    topics: ["fish"],
    people: ["ada"],
    organizations: ["un"],
    places: ["quay"],
    story: "tide",
    keyPoints: ["One."],
    events: [{ date: "2025-04", what: "It is.", place: "quay", planned: true }],
    statements: [{ speaker: "ada", paraphrase: "Yes.", relayedBy: "bo", date: "2025-04-02", place: "quay" }],
    sources: [{ kind: "official", title: "The log", url: "https://example.org/log" }],
    corrections: [{ kind: "refiled", date: "2025-04-03", what: "A name." }],
    image: { file: "/articles/2025/04/ship.jpg", alt: "A ship", credit: "Ada", licence: "CC0" },
    howMade: "human",
    language: "tr",
    translationOf: "2025/04/original",
    related: ["2025/04/b"],
  };
  const file = frontMatter.image!.file;

  test("keeps every field and its slug", () => {
    const draft = made({ frontMatter, slug: "own-slug" }, { pictures: new Map([[file, file]]) });
    expect(draft.id).toBe("2025/04/own-slug");
    expect(fieldsIn(draft)).toEqual({ ...frontMatter, draft: true });
    expect(draft.remarks).toEqual([]);
    expect(Object.keys(fieldsIn(draft))).toEqual(
      Object.keys(articleCopySchema.shape).filter((field) => field in frontMatter || field === "draft"),
    );
  });

  test("that was withdrawn comes whole, with why", () => {
    const corrections = [{ kind: "withdrawn" as const, date: "2025-04-03", what: "It was false." }];
    const own = { ...frontMatter, image: undefined, corrections };
    const draft = made({ frontMatter: own, slug: "own-slug", status: "canceled", body: "" });
    expect(fieldsIn(draft)).toMatchObject({ headline: "Own headline", corrections, draft: true });
  });

  test("names what no list here has under the same id, and leaves out a picture that is not here, which is told", () => {
    const names: WireItem["names"] = [{ kind: "person", name: "Cy Specimen", part: "about", role: "Pilot" }];
    const draft = made({
      frontMatter: { ...frontMatter, section: "sport", people: ["cy-specimen", "di"] },
      slug: "s",
      names,
    });
    expect(draft.unknown).toEqual([names[0], { kind: "person", name: "Di", part: "about" }]);
    expect(fieldsIn(draft)).toMatchObject({ section: "harbour", people: ["cy-specimen", "di"] });
    expect(fieldsIn(draft).image).toBeUndefined();
    expect(commentsIn(draft).map((line) => line.split(":")[0])).toEqual([
      "# picture",
      "# section",
      "# people",
      "# people",
    ]);
  });
});
