import { describe, expect, test } from "vitest";
import { articleNinjs } from "../../src/feeds/ninjs/article.ts";
import { frontMatterOf } from "../../src/feeds/front-matter.ts";
import { linesOf } from "../../src/model/words.ts";
import { renderBody } from "../../src/press/copy/markdown.ts";
import type { WireItem } from "../../src/wire/item.ts";
import { wholePaper } from "../feeds/whole-paper.ts";
import { everyRemark, onlyItem, read, readItem, readJson, toldIn } from "./reading.ts";

const NINJS = {
  uri: "urn:specimen:1",
  type: "text",
  versionCreated: "2025-04-02T10:30:00Z",
  headlines: [{ role: "main", value: "Quay reopens" }],
  bodies: [{ role: "main", contentType: "text/html", value: "<p>Ships landed.</p>" }],
};
const changed = (change: object) => ({ ...NINJS, ...change });
const itemOf = (change: object): WireItem => onlyItem(readJson(changed(change)));

describe("ninjs 1.x", () => {
  const item = onlyItem(readItem("ninjs-1.json"));
  test.each<[string, unknown, unknown]>([
    ["its id", item.guid, "urn:specimen:quay-1"],
    ["its version", item.version, 3],
    ["when the version was made, without fractions of seconds", item.versionCreated, "2025-04-02T10:30:15Z"],
    ["when it was first published", item.published, "2025-04-02T09:00:00+03:00"],
    ["its embargo", item.embargo, "2025-04-02T12:00+03:00"],
    ["its headline without marks and references", item.headline, "Quay & pier reopen in Port Specimen"],
    ["its standfirst", item.dek, "Ships may land again."],
    ["who signs", item.byline, ["Ada Specimen", "Bo Specimen"]],
    ["where it was filed, from its text", item.dateline, ["Port Specimen"]],
    ["its language in the canonical form", item.language, "en-US"],
    ["its section", item.section, "Transport"],
    [
      "its text, the HTML one, without its dateline",
      item.body,
      "Ships landed at the quay on Wednesday.\n\n## The pier\n\nIt follows.",
    ],
    [
      "a correction, from the note to editors",
      item.corrections,
      [{ kind: "corrected", what: "CORRECTS the name of the pier.", date: "2025-04-02T10:30:15Z" }],
    ],
    [
      "its picture, the largest",
      item.images,
      [
        {
          href: "https://pictures.example/l.jpg",
          caption: "The quay at noon.",
          credit: "Di Specimen",
          licence: "CC BY 4.0",
          alt: undefined,
        },
      ],
    ],
    ["its rights", [item.usageTerms, item.copyright], ["For specimens only.", "© 2025 Specimen Press Agency"]],
    ["a country by its code", item.names.find(({ kind }) => kind === "place")!.country, "TR"],
    [
      "what a draft has no field for",
      toldIn(item.remarks),
      [
        '25:3 note event: "event" has no field in a draft, and was left out: "Feast of the quay"',
        '30:3 note weather: "weather" is no property of ninjs, and was left out: "calm"',
      ],
    ],
  ])("%s", (_name, told, expected) => {
    expect(told).toEqual(expected);
  });
});

describe("ninjs 3.x", () => {
  const item = onlyItem(readItem("ninjs-3.json"));
  test.each<[string, unknown, unknown]>([
    ["its headline", item.headline, "Quay reopens"],
    ["its key points", item.keyPoints, ["Two ships landed."]],
    [
      "its correction",
      item.corrections,
      [{ kind: "corrected", what: "It was the east quay.", date: "2025-04-02T10:30:00Z" }],
    ],
    [
      "a speaker with its address",
      item.names[0],
      { kind: "person", name: "Cy Specimen", part: "speaker", sameAs: ["https://specimen.example/people/cy"] },
    ],
    [
      "a place, north from the second number",
      item.names[2],
      { kind: "place", name: "Port Specimen", part: "dateline", latitude: 41, longitude: 29 },
    ],
    [
      "a topic with its other address",
      item.names[3],
      { kind: "topic", name: "Harbours", part: "about", sameAs: ["https://vocabulary.example/harbours"] },
    ],
    ["the note to editors", item.editorialNote, "Pictures follow."],
    [
      "a picture beside the file",
      item.images,
      [{ href: "quay.jpg", alt: "A quay.", caption: "The quay at noon.", credit: "Di Specimen", licence: undefined }],
    ],
    ["the HTML text before the plain one", item.body, "Ships **landed**."],
    [
      "what a draft has no field for",
      item.remarks.map(({ line, field }) => `${line} ${field}`),
      ["38 expires", "14 headlines", "51 associations"],
    ],
  ])("%s", (_name, told, expected) => {
    expect(told).toEqual(expected);
  });
});

describe("one field changed", () => {
  test.each<[string, object, keyof WireItem, unknown]>([
    ["a status of withheld", { pubStatus: "withheld" }, "status", "withheld"],
    ["a status of canceled", { pubStatus: "canceled" }, "status", "canceled"],
    ["a time without zone is its day", { firstCreated: "2025-04-01T10:00:00" }, "published", "2025-04-01"],
    ["a time in basic form", { firstCreated: "20250401T1000+0300" }, "published", "2025-04-01T10:00+03:00"],
    ["a version that is a time is the first", { version: "2025-04-02T10:00:00Z" }, "version", 1],
    ["a headline with HTML", { headlines: [{ value: "<p>Quay &amp; pier</p>" }] }, "headline", "Quay & pier"],
    ["a title where no headline is", { headlines: [], title: "Quay" }, "headline", "Quay"],
    [
      "plain text, a paragraph a line",
      { bodies: [{ contentType: "text/plain", value: "One.\nTwo *2*." }] },
      "body",
      "One.\n\nTwo \\*2\\*.",
    ],
    [
      "plain text, wrapped",
      { bodies: [{ contentType: "text/plain", value: "One\nmore.\n\nTwo." }] },
      "body",
      "One more.\n\nTwo.",
    ],
    ["HTML that is not called so", { bodies: [{ value: "<p>One.</p>" }] }, "body", "One."],
    [
      "NITF",
      {
        bodies: [
          {
            contentType: "application/nitf+xml",
            value: "<nitf><body><body.content><p>One.</p><hl2>Two</hl2></body.content></body></nitf>",
          },
        ],
      },
      "body",
      "One.\n\n## Two",
    ],
    [
      "a paragraph that says the standfirst again",
      { descriptions: [{ value: "In short." }], bodies: [{ value: "<p>In short.</p><p>At length.</p>" }] },
      "body",
      "At length.",
    ],
    [
      "a corrected headline",
      { headlines: [{ value: "CORRECTED-Quay" }] },
      "corrections",
      [{ kind: "corrected", date: "2025-04-02T10:30:00Z" }],
    ],
    ["a refiled one", { headlines: [{ value: "REFILE-UPDATE 1-Quay" }] }, "headline", "Quay"],
    ["a place behind a comma", { located: "Port Specimen, Specimenland" }, "dateline", ["Port Specimen"]],
    ["by-line and office", { by: "By Ada Specimen, Specimen Press" }, "byline", ["Ada Specimen"]],
    [
      "a by-line that is a list",
      { by: "Ada Specimen, Bo Specimen and Cy Specimen" },
      "byline",
      ["Ada Specimen", "Bo Specimen", "Cy Specimen"],
    ],
    ["urgency as a text", { urgency: "3" }, "urgency", 3],
    ["no urgency of 0", { urgency: 0 }, "urgency", undefined],
  ])("%s", (_name, change, field, expected) => {
    expect(itemOf(change)[field]).toEqual(expected);
  });

  test.each<[string, object, string]>([
    ["no headline", { headlines: undefined }, "1:1 decide headline: has no headline; write one"],
    ["no day", { versionCreated: undefined }, "1:1 decide published: tells no day; the day of the file, 2025-04-03"],
    ["an embargo that is no moment", { embargoedUntil: "2025-04-05" }, "decide embargo: it is under an embargo"],
    ["a status that nobody knows", { pubStatus: "maybe" }, 'decide pubStatus: "maybe" is none of'],
    ["no text", { bodies: [] }, "1:1 refuse text: has no text"],
    ["a day that the calendar lacks", { firstCreated: "2025-02-30" }, 'note firstCreated: "2025-02-30" is no real day'],
    ["a language that is none", { language: "english_" }, 'note language: "english_" is no tag'],
    [
      "a picture that runs",
      { associations: [{ type: "picture", renditions: [{ href: "javascript:x()" }] }] },
      "note associations: the picture at",
    ],
    ["a property that nobody knows", { __proto__x: { name: "x" } }, "note __proto__x"],
  ])("%s is told", (_name, change, message) => {
    expect(toldIn(everyRemark(readJson(changed(change)))).join("\n")).toContain(message);
  });
});

describe("files of more than one item, and none", () => {
  const other = changed({ uri: "urn:specimen:2" });
  const guids = (value: string) => read(value).items.map(({ guid }) => guid);
  test.each<[string, string]>([
    ["a list", JSON.stringify([NINJS, other])],
    ["an object with items", JSON.stringify({ total: 2, items: [NINJS, other] })],
    ["a line each", `${JSON.stringify(NINJS)}\n${JSON.stringify(other)}\n`],
    [
      "a package of whole texts",
      JSON.stringify({ uri: "urn:specimen:p", type: "composite", associations: [NINJS, other] }),
    ],
    [
      "a package as ninjs 1.x has it",
      JSON.stringify({ uri: "urn:specimen:p", type: "composite", associations: { a: NINJS, b: other } }),
    ],
    ["with a byte order mark", `\uFEFF${JSON.stringify([NINJS, other])}`],
  ])("%s", (_name, text) => {
    expect(guids(text)).toEqual(["urn:specimen:1", "urn:specimen:2"]);
  });

  test.each<[string, string, string]>([
    [
      "a picture alone",
      JSON.stringify(changed({ type: "picture" })),
      '1:1 refuse type: "Quay reopens" is of the type "picture", not text',
    ],
    [
      "a package of names",
      JSON.stringify({ type: "composite", associations: [{ name: "Quay", uri: "urn:specimen:1" }] }),
      'only names others, "Quay"',
    ],
    [
      "a part of an item",
      JSON.stringify(changed({ bodies: [], representationType: "partial" })),
      "without its text; have it sent whole",
    ],
    ["another kind of JSON", '{"name": "package", "version": "1"}', "1:1 refuse JSON: is no news item"],
    ["a broken file", '{\n  "uri": "x",\n  "headline" "y"\n}', "3:14 refuse JSON: is broken: colon expected"],
    ["half a file", '{"uri": "x", "body_text": "y', "refuse JSON: is broken: unexpected end of string"],
  ])("%s is refused", (_name, text, message) => {
    const reading = read(text);
    expect(toldIn(everyRemark(reading)).join("\n")).toContain(message);
    expect(everyRemark(reading).map(({ weight }) => weight)).toContain("refuse");
  });

  test("a broken item spoils no other", () => {
    const { items, remarks } = read(`${JSON.stringify(NINJS)}\n{"uri": }\n${JSON.stringify(other)}`);
    expect(items.map(({ guid }) => guid)).toEqual(["urn:specimen:1", "urn:specimen:2"]);
    expect(toldIn(remarks)).toEqual([expect.stringMatching(/^2:9 refuse JSON: is broken/)]);
  });

  test("a canceled item needs no more than its id", () => {
    const item = onlyItem(readJson({ uri: "urn:specimen:1", pubStatus: "canceled" }));
    expect([item.status, item.remarks]).toEqual(["canceled", []]);
  });
});

describe("an article of a Dateline's own", () => {
  const { articles, site } = wholePaper();
  test.each(articles.map((article) => [article.id, article] as const))(
    "%s keeps its front matter and its text",
    (_id, article) => {
      const item = onlyItem(readJson(articleNinjs(article, site)));
      expect(item.frontMatter).toEqual(JSON.parse(JSON.stringify(frontMatterOf(article, site.home))));
      expect(item.remarks.filter(({ weight }) => weight !== "note")).toEqual([]);
      const { html } = renderBody(item.body, `articles/${article.id}.md`, site.home.base, () => undefined);
      expect(linesOf(html)).toEqual(linesOf(article.body.html));
    },
  );

  test("front matter with a fault is refused, with the field", () => {
    const ninjs = articleNinjs(articles[0]!, site);
    const descriptions = ninjs.descriptions!.map((one) =>
      one.contentType ? { ...one, value: one.value.replace(/"urgency":\d/, '"urgency":77') } : one,
    );
    expect(toldIn(everyRemark(readJson({ ...ninjs, descriptions }))).join("\n")).toMatch(
      /refuse frontMatter\.urgency: /,
    );
  });
});
