import type { Graph } from "schema-dts";
import { describe, expect, test } from "vitest";
import { archiveGraph } from "../../src/feeds/graph/archive-graph.ts";
import { articleGraph } from "../../src/feeds/graph/article-graph.ts";
import { frontGraph, sectionGraph, storiesGraph, storyGraph } from "../../src/feeds/graph/collections.ts";
import { inScript } from "../../src/feeds/graph/graph.ts";
import { historyGraph, houseGraph, ledgerGraph, standingGraph } from "../../src/feeds/graph/plain-graphs.ts";
import { statementsGraph } from "../../src/feeds/graph/statements-graph.ts";
import { indexGraph, subjectGraph } from "../../src/feeds/graph/subject-graph.ts";
import { composeEdition } from "../../src/model/edition.ts";
import { archivePages } from "../../src/model/archive-pages.ts";
import { ledgerPages } from "../../src/model/ledger.ts";
import { pagesOf } from "../../src/model/section-front.ts";
import { pagesOfStatements } from "../../src/model/statement-pages.ts";
import { storyLines } from "../../src/model/story-index.ts";
import { SUBJECT_KINDS } from "../../src/model/subject.ts";
import { indexOfSubjects } from "../../src/model/subject-index.ts";
import { pagesOfSubject } from "../../src/model/subject-pages.ts";
import { articleText, copyWith } from "../copy.ts";
import { faultsOfGraph, nodeOf } from "../graph.ts";
import { ELSEWHERE, SECRET, wholeCopy, wholePaper } from "./whole-paper.ts";

const SITE = "https://specimen.example/";
const paper = wholePaper({
  publisher: { name: "Specimen Society", logo: "https://specimen.example/logo.png", sameAs: [ELSEWHERE] },
});
const { site } = paper;
const article = (id: string) =>
  articleGraph(
    paper.articles.find((one) => one.id === `2025/04/${id}`)!,
    site,
  );
const subject = (kind: (typeof SUBJECT_KINDS)[number], id: string) =>
  subjectGraph(pagesOfSubject(paper.subjects[kind].find((one) => one.id === id)!)[0]!, site);

/** The graph of every page of the paper, by its name. */
function everyGraph({ site, ...edition } = paper): [string, Graph][] {
  const { zone } = { zone: site.timeZone };
  const [first] = edition.articles;
  const history = {
    article: first!,
    versions: [{ date: "2025-04-02", headline: "x", dek: "x", keyPoints: [], body: first!.body }],
  };
  return [
    ["front", frontGraph(site)],
    ["stories", storiesGraph(storyLines(edition.stories, zone), site)],
    ["feeds", houseGraph("feeds", site)],
    ["search", houseGraph("search", site)],
    ["history", historyGraph(history, site)],
    ...edition.articles.map((one): [string, Graph] => [one.id, articleGraph(one, site)]),
    ...edition.stories.map((one): [string, Graph] => [one.path, storyGraph(one, site)]),
    ...edition.pages.map((one): [string, Graph] => [one.path, standingGraph(one, site)]),
    ...edition.sections.flatMap(({ teasers, ...section }) =>
      pagesOf({ teasers }).map((page): [string, Graph] => [section.path, sectionGraph(section, page, site)]),
    ),
    ...ledgerPages(edition.ledger).map((page): [string, Graph] => ["corrections", ledgerGraph(page, site)]),
    ...archivePages(edition.archive).map((page): [string, Graph] => [page.kind, archiveGraph(page, site)]),
    ...pagesOfStatements(edition.statements).map((page): [string, Graph] => [
      page.list.path,
      statementsGraph(page, site),
    ]),
    ...Object.values(edition.subjects)
      .flat()
      .flatMap(pagesOfSubject)
      .map((page): [string, Graph] => [page.subject.path, subjectGraph(page, site)]),
    ...SUBJECT_KINDS.map((kind): [string, Graph] => [
      kind,
      indexGraph(indexOfSubjects(kind, edition.subjects[kind], site.language), site),
    ]),
  ];
}

test.each(everyGraph())("%s: every reference leads to a node, every address is absolute", (_name, graph) => {
  expect(faultsOfGraph(graph)).toEqual([]);
  expect(nodeOf(graph, "NewsMediaOrganization")["@id"]).toBe(`${SITE}#publisher`);
});

test.each<[string, object, RegExp]>([
  ["a reference to nothing", { "@type": "WebPage", publisher: { "@id": `${SITE}#nobody` } }, /is in no node/],
  ["a relative address", { "@type": "WebPage", url: "/a/" }, /no absolute address/],
  ["an empty list", { "@type": "WebPage", keywords: [""] }, /is empty/],
  ["no type", { name: "x" }, /no type/],
])("the walk sees %s", (_name, node, fault) => {
  const graph = { "@context": "https://schema.org", "@graph": [node] } as unknown as Graph;
  expect(faultsOfGraph(graph).join()).toMatch(fault);
});

test("nothing that is held back is in any graph", () => {
  expect(JSON.stringify(everyGraph())).not.toMatch(new RegExp(`${SECRET}|2025/04/(held|draft)`));
});

test("the publisher states its policies, its logo, and where else it is", () => {
  expect(nodeOf(frontGraph(site), "NewsMediaOrganization")).toMatchObject({
    name: "Specimen Society",
    publishingPrinciples: `${SITE}rules/`,
    correctionsPolicy: `${SITE}rules/`,
    ethicsPolicy: undefined,
    logo: { url: "https://specimen.example/logo.png" },
    sameAs: [ELSEWHERE],
  });
  expect(nodeOf(frontGraph(site), "WebSite").potentialAction).toMatchObject({
    target: { urlTemplate: `${SITE}search/?q={words}` },
  });
});

describe("a NewsArticle", () => {
  test.each<[string, unknown]>([
    ["datePublished", "2025-04-02T09:30+03:00"],
    ["dateModified", "2025-04-03"],
    ["publisher", { "@id": `${SITE}#publisher` }],
    ["mainEntityOfPage", `${SITE}2025/04/a/`],
    ["articleSection", "Harbour"],
    ["keywords", ["Fish"]],
    ["dateline", "Quay"],
    ["isAccessibleForFree", true],
    ["license", "https://creativecommons.org/licenses/by/4.0/"],
    ["creativeWorkStatus", "Published"],
    ["isPartOf", { "@type": "CreativeWorkSeries", name: "Specimen story", url: `${SITE}stories/tide/` }],
    [
      "author",
      [
        { "@type": "Person", name: "Bo Specimen", url: `${SITE}authors/bo/` },
        {
          "@type": "Organization",
          name: "Specimen desk",
          url: `${SITE}authors/specimen-desk/`,
        },
      ],
    ],
    [
      "image",
      [
        {
          "@type": "ImageObject",
          url: `${SITE}2025/04/a%20ship.jpg`,
          width: "1000",
          height: "500",
          caption: "She leaves.",
          creditText: "Ada",
        },
        ...[675, 900, 1200].map((height) => `${SITE}cards/${"c".repeat(24)}-1200x${height}.png`),
      ],
    ],
    ["about", [{ "@type": "Thing", name: "Fish", url: `${SITE}topics/fish/` }]],
    [
      "correction",
      [
        {
          "@type": "CorrectionComment",
          name: "corrected",
          text: "We wrote ten ships. There were twelve.",
          datePublished: "2025-04-03",
        },
      ],
    ],
    [
      "citation",
      [
        {
          "@type": "CreativeWork",
          name: "Wire copy",
          datePublished: "2025-04-02",
          publisher: { "@type": "Organization", name: "Agency" },
        },
        { "@type": "CreativeWork", name: "The log", url: "https://example.org/lög" },
      ],
    ],
    ["workTranslation", [{ "@type": "NewsArticle", url: `${SITE}2025/04/ar/`, headline: "سفن", inLanguage: "ar" }]],
  ])("has %s", (field, expected) => {
    const node = JSON.parse(JSON.stringify(nodeOf(article("a"), "NewsArticle")));
    expect(node[field]).toEqual(expected);
  });

  test("names whom it is about and whom it quotes, each once, with pages elsewhere about them, and its places with their position", () => {
    expect(nodeOf(article("a"), "NewsArticle")).toMatchObject({
      mentions: [
        { name: "Ada Specimen", sameAs: [ELSEWHERE], jobTitle: "Harbour master" },
        { name: "Bo Specimen" },
        { name: "Guild of Specimens" },
      ],
      contentLocation: [{ geo: { latitude: 41, longitude: 29 }, address: { addressCountry: "TR" } }],
    });
  });

  test("that is a translation names its original, and nothing else", () => {
    const node = nodeOf(article("ar"), "NewsArticle");
    expect(node.translationOfWork).toMatchObject([{ url: `${SITE}2025/04/a/` }]);
    expect(node.workTranslation).toBeUndefined();
  });

  test("that was withdrawn says so and why", () => {
    const graph = article("gone");
    const node = nodeOf(graph, "NewsArticle");
    expect(node).toMatchObject({ creativeWorkStatus: "Withdrawn", description: "The ship does not exist." });
    expect(JSON.stringify(graph)).not.toMatch(/"Event"|She leaves|a%20ship/);
  });
});

test("only what is planned for a day at a place is an event, in the article and in its story", () => {
  const [story] = paper.stories;
  for (const graph of [article("a"), storyGraph(story!, site)]) {
    const events = (graph["@graph"] as unknown as Record<string, unknown>[]).filter((it) => it["@type"] === "Event");
    expect(events).toMatchObject([
      { name: "The quay opens.", startDate: "2025-05-01", location: { "@type": "Place", name: "Quay" } },
    ]);
  }
});

test.each([
  ["people", "ada", { "@type": "Person", jobTitle: "Harbour master", alternateName: ["Ada S."], sameAs: [ELSEWHERE] }],
  ["authors", "bo", { "@type": "Person", name: "Bo Specimen" }],
  ["authors", "specimen-desk", { "@type": "Organization", name: "Specimen desk" }],
] as const)("%s/%s/ is a profile", (kind, id, expected) => {
  expect(nodeOf(subject(kind, id), "ProfilePage").mainEntity).toMatchObject(expected);
});

test("who only said something has a profile without articles", () => {
  const { people } = composeEdition(
    copyWith([articleText("2025/04/a", { statements: [{ speaker: "bo", paraphrase: "No." }] })]),
    Date.parse("2025-04-03T12:00Z"),
  ).subjects;
  const bo = people.find(({ id }) => id === "bo")!;
  expect(nodeOf(subjectGraph(pagesOfSubject(bo)[0]!, site), "ProfilePage")).not.toHaveProperty("hasPart");
});

test.each([
  ["topics", "fish", "Thing"],
  ["organizations", "guild", "Organization"],
  ["places", "quay", "Place"],
] as const)("%s/%s/ is a collection about a %s", (kind, id, type) => {
  const page = nodeOf(subject(kind, id), "CollectionPage");
  expect(page.about).toMatchObject({ "@type": type });
  expect(page.mainEntity).toMatchObject({ "@type": "ItemList" });
});

test.each<[string, Graph, string[]]>([
  ["an article", article("a"), ["", "sections/harbour/", "2025/04/a/"]],
  ["a person", subject("people", "ada"), ["", "people/", "people/ada/"]],
  [
    "a day",
    archiveGraph(archivePages(paper.archive).at(-1)!, site),
    ["", "archive/", "archive/2025/", "archive/2025/04/", "archive/2025/04/02/"],
  ],
])("the way to %s", (_name, graph, paths) => {
  const { itemListElement } = nodeOf(graph, "BreadcrumbList") as {
    itemListElement: { item: string; position: number }[];
  };
  expect(itemListElement.map(({ item }) => item)).toEqual(paths.map((path) => SITE + path));
  expect(itemListElement.map(({ position }) => position)).toEqual(paths.map((_, n) => n + 1));
});

test("what was said word for word is a quotation, what the newsroom put in words a claim", () => {
  const [all] = pagesOfStatements(paper.statements);
  const { hasPart } = nodeOf(statementsGraph(all!, site), "CollectionPage") as { hasPart: object[] };
  expect(hasPart).toMatchObject([
    { "@type": "Claim", text: "Bo disagrees.", creator: { name: "Bo Specimen" } },
    {
      "@type": "Quotation",
      text: "No.",
      creator: { name: "Ada Specimen", sameAs: [ELSEWHERE] },
      provider: { name: "Bo Specimen" },
    },
  ]);
});

test.each([["2025-04-03T12:00Z"], ["2025-06-03T12:00Z"], ["2026-01-03T12:00Z"]])(
  "pressed at %s, an article and its events are told in the same words",
  (time) => {
    const later = composeEdition(wholeCopy(), Date.parse(time));
    const first = composeEdition(wholeCopy(), Date.parse("2025-04-03T12:00Z"));
    const [told, before] = [later, first].map(({ articles, site }) =>
      inScript(
        articleGraph(
          articles.find((one) => one.id === "2025/04/a")!,
          site,
        ),
      ),
    );
    expect(told).toContain('"Event"');
    expect(told).toBe(before);
  },
);
