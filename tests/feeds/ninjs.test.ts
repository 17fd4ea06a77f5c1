import { describe, expect, test } from "vitest";
import { Ajv } from "ajv";
import { copySchema } from "../../src/feeds/api/copy-schema.ts";
import { frontMatterOf } from "../../src/feeds/front-matter.ts";
import { articleNinjs } from "../../src/feeds/ninjs/article.ts";
import { bodiesOf } from "../../src/feeds/ninjs/body.ts";
import { frontNinjs } from "../../src/feeds/ninjs/front.ts";
import { sectionNinjs, storyNinjs } from "../../src/feeds/ninjs/lists.ts";
import { momentOf } from "../../src/feeds/ninjs/moment.ts";
import type { Ninjs } from "../../src/feeds/ninjs/ninjs.ts";
import { sectionParts, storyParts } from "../../src/model/api-lists.ts";
import { articleCopySchema } from "../../src/model/article-copy.ts";
import { composeEdition } from "../../src/model/edition.ts";
import { frontPageOf } from "../../src/model/front-page.ts";
import { articleText, copyWith } from "../copy.ts";
import { faultsOf } from "./ninjs-shape.ts";
import { ELSEWHERE, NOON, SECRET, wholeCopy, wholePaper } from "./whole-paper.ts";

const paper = wholePaper();
const { site, articles } = paper;
const named = new Map(articles.map((article) => [article.id, article]));
const ninjsOf = (id: string) => articleNinjs(named.get(`2025/04/${id}`)!, site);
const itemsOf = (): [string, Ninjs][] => [
  ...articles.map((article): [string, Ninjs] => [article.id, articleNinjs(article, site)]),
  ...sectionParts(paper).map((part): [string, Ninjs] => [part.section.id, sectionNinjs(part, site)]),
  ...storyParts(paper).map((part): [string, Ninjs] => [part.story.id, storyNinjs(part, site)]),
  ["front", frontNinjs(frontPageOf(paper), named, site)],
];

test.each(itemsOf())("%s is ninjs, with nothing that the standard does not know", (_id, ninjs) => {
  expect(faultsOf(ninjs)).toEqual([]);
});

test.each<[string, (ninjs: Ninjs) => object]>([
  ["a property of our own", (ninjs) => ({ ...ninjs, statements: [] })],
  ["a day as a moment", (ninjs) => ({ ...ninjs, firstCreated: "2025-04-02" })],
  [
    "an address with a blank",
    (ninjs) => ({ ...ninjs, renditions: [{ ...ninjs.renditions![0], href: "https://a/b c" }] }),
  ],
  ["an association without a name", (ninjs) => ({ ...ninjs, associations: [{ uri: "https://a/", type: "text" }] })],
])("%s is none", (_name, change) => {
  expect(faultsOf(change(ninjsOf("a")))).not.toEqual([]);
});

test("a page elsewhere about whoever is only quoted is told, and one about a place with two parts once", () => {
  const copy = wholeCopy();
  copy.people.get("bo")!.sameAs.push("https://www.wikidata.org/entity/Q2");
  copy.places.get("quay")!.sameAs.push("https://www.wikidata.org/entity/Q3");
  const edition = composeEdition(copy, NOON);
  const { people, places } = articleNinjs(
    edition.articles.find(({ id }) => id === "2025/04/a")!,
    edition.site,
  );
  const elsewhere = [...people!, ...places!].filter(({ rel }) => rel === "sameAs").map(({ uri }) => uri!.at(-1));
  expect(elsewhere).toEqual(["1", "2", "3"]);
});

describe("an article", () => {
  test.each<[string, unknown, unknown]>([
    ["its permanent id", (n: Ninjs) => n.uri, "tag:specimen.example,2025:/2025/04/a/"],
    ["its moment with seconds", (n: Ninjs) => n.firstCreated, "2025-04-02T09:30:00+03:00"],
    ["the first moment of the day that it changed", (n: Ninjs) => n.versionCreated, "2025-04-02T21:00:00Z"],
    ["the day that it changed, as its version", (n: Ninjs) => n.version, "2025-04-03"],
    ["who signs", (n: Ninjs) => n.by, "Bo Specimen and Specimen desk"],
    ["where it was filed", (n: Ninjs) => n.located, "Quay"],
    ["its copyright", (n: Ninjs) => n.copyrightNotice, "© 2025 Specimen Society"],
    ["its licence", (n: Ninjs) => n.rightsInfo, { linkedRights: "https://creativecommons.org/licenses/by/4.0/" }],
    [
      "its policies",
      (n: Ninjs) => n.trustIndicators!.map(({ role, title, href }) => [role.split("/").at(-1), title, href]),
      [
        ["editorialPolicy", "Our rules", "https://specimen.example/rules/"],
        ["correctionsPolicy", "Our rules", "https://specimen.example/rules/"],
      ],
    ],
    [
      "whom it names, and pages elsewhere about them",
      (n: Ninjs) => n.people!.map(({ rel, uri }) => `${rel} ${uri}`),
      [
        "about https://specimen.example/people/ada/",
        `sameAs ${ELSEWHERE}`,
        "speaker https://specimen.example/people/ada/",
        "speaker https://specimen.example/people/bo/",
        "relay https://specimen.example/people/bo/",
        "author https://specimen.example/authors/bo/",
      ],
    ],
    [
      "places, east before north",
      (n: Ninjs) => n.places!.map(({ name, rel, geoJSON }) => [name, rel, geoJSON?.coordinates]),
      [
        ["Quay", "dateline", [29, 41]],
        ["Quay", "about", [29, 41]],
        ["Sea", "mentioned", undefined],
      ],
    ],
    [
      "its text twice, with addresses that hold anywhere, and its length without captions",
      (n: Ninjs) => n.bodies,
      [
        {
          role: "main",
          contentType: "text/html",
          charCount: 24,
          wordCount: 4,
          value: `<h2 id="x">Ships</h2><p>Twelve <a href="https://specimen.example/2025/04/b/">ships</a> <a href="https://specimen.example/2025/04/a/#x">left</a>.</p><figure><img src="https://specimen.example/2025/04/a%20ship.jpg" alt="A ship" /><figcaption>She leaves.</figcaption></figure>`,
        },
        {
          role: "main",
          contentType: "text/plain",
          charCount: 24,
          wordCount: 4,
          value: "Ships\nTwelve ships left.\nShe leaves.",
        },
      ],
    ],
    [
      "sources",
      (n: Ninjs) => n.infoSources!.map(({ name, uri }) => [name, uri]),
      [
        ["Agency", undefined],
        ["The log", "https://example.org/l%C3%B6g"],
      ],
    ],
    [
      "events as exactly as they are known",
      (n: Ninjs) => n.events!.map(({ rel, literal }) => `${rel} ${literal}`),
      ["reports 2024", "announces 2025-05-01", "announces 2025-06", "announces 2025-07-01"],
    ],
    [
      "its picture in every size",
      (n: Ninjs) => n.associations![0]!.renditions!.map(({ name, width, height }) => [name, width, height]).slice(0, 3),
      [
        ["original", 1000, 500],
        ["avif-480", 480, 240],
        ["avif-800", 800, 400],
      ],
    ],
    [
      "its translation",
      (n: Ninjs) => n.associations![1],
      expect.objectContaining({ rel: "translation", language: "ar", uri: "tag:specimen.example,2025:/2025/04/ar/" }),
    ],
  ])("has %s", (_name, field, expected) => {
    expect((field as (ninjs: Ninjs) => unknown)(ninjsOf("a"))).toEqual(expected);
  });

  test("that was withdrawn says so and why, and tells nothing else of what it told", () => {
    const gone = ninjsOf("gone");
    expect(gone).toMatchObject({
      pubStatus: "canceled",
      descriptions: [{ value: "The ship does not exist." }, {}, {}],
    });
    expect(gone.bodies ?? gone.events ?? gone.associations).toBeUndefined();
    expect(JSON.stringify(gone)).not.toMatch(/None came back|disagrees|She leaves/);
  });
});

describe("the front matter in an article's ninjs", () => {
  const frontMatterIn = ({ descriptions }: Ninjs) =>
    JSON.parse(descriptions!.find(({ contentType }) => contentType === "application/json")!.value);

  test.each(articles.filter(({ withdrawn }) => !withdrawn).map((article) => [article.id]))(
    "%s makes the same article again",
    (id) => {
      const copy = wholeCopy();
      const data = articleCopySchema.parse(frontMatterIn(articleNinjs(named.get(id)!, site)));
      if (data.image) data.image.file = data.image.file.slice(1);
      copy.articles.set(id, { ...copy.articles.get(id)!, data });
      const { articles: again } = composeEdition(copy, NOON);
      const { card: _, ...article } = named.get(id)!;
      expect(again.find((one) => one.id === id)).toEqual(article);
    },
  );

  test("is what the schema at its role describes, and has nothing that is nobody's business", () => {
    const isArticle = new Ajv({ strict: false }).compile(copySchema("articles"));
    for (const article of articles) {
      const fields = JSON.parse(JSON.stringify(frontMatterOf(article, site.home)));
      expect(isArticle(fields), JSON.stringify(isArticle.errors)).toBe(true);
      expect(Object.keys(fields)).not.toEqual(expect.arrayContaining(["embargo"]));
      expect(Object.keys(fields)).not.toEqual(expect.arrayContaining(["draft"]));
    }
    const roles = ninjsOf("a").descriptions!.map(({ role }) => role);
    expect(roles.at(-1)).toBe("https://specimen.example/api/schema/article.json");
  });
});

test("nothing that is held back is in any item, nor what only newsrooms see", () => {
  const all = JSON.stringify(itemsOf());
  expect(all).not.toMatch(new RegExp(`${SECRET}|2025/04/(held|draft)|edNote|embargoed`));
});

test("a long section has its newest articles in one file and earlier ones in parts that stay", () => {
  const many = Array.from({ length: 170 }, (_, n) =>
    articleText(`2025/04/n${n}`, { published: `2025-04-0${1 + Math.floor(n / 85)}` }),
  );
  const sizes = (count: number) => {
    const { articles, sections, site } = composeEdition(copyWith(many.slice(0, count)), NOON);
    return sectionParts({ articles, sections })
      .filter(({ section }) => section.id === "harbour")
      .map((part) => sectionNinjs(part, site));
  };
  const [front, second, first] = sizes(170);
  expect(front!.associations!.filter(({ rel }) => rel === "item")).toHaveLength(70);
  expect(front!.associations!.at(-1)).toMatchObject({
    rel: "older",
    uri: "https://specimen.example/api/sections/harbour/2.json",
  });
  expect(second!.associations!.slice(-2).map(({ rel, uri }) => `${rel} ${uri}`)).toEqual([
    "older https://specimen.example/api/sections/harbour/1.json",
    "newer https://specimen.example/api/sections/harbour.json",
  ]);
  expect(first!.associations).toHaveLength(51);
  for (const part of [front, second, first]) expect(faultsOf(part)).toEqual([]);
});

test.each([
  ["2025-04-02", "2025-04-01T21:00:00Z"],
  ["2025-04-02T09:30+03:00", "2025-04-02T09:30:00+03:00"],
  ["2025-04-02T09:30:15Z", "2025-04-02T09:30:15Z"],
])("%s is %s in ninjs", (time, moment) => {
  expect(momentOf(time, "Europe/Istanbul")).toBe(moment);
});

test.each([
  ["<p>Twelve ships</p>", 12],
  ["<p>🚢 left</p><p>again</p>", 12],
  ["<p>𝒜𝒷</p>", 2],
  ["<p>船が出た</p>", 4],
])("the characters of %s are %i, each once, however many units JavaScript has for it", (html, count) => {
  const home = { origin: "https://specimen.example", base: "/" };
  const bodies = bodiesOf(html, "https://specimen.example/a/", home)!;
  expect(bodies.map(({ charCount }) => charCount)).toEqual([count, count]);
});
