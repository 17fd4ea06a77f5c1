import { expect, test } from "vitest";
import { opml } from "../../src/feeds/opml.ts";
import { composeEdition } from "../../src/model/edition.ts";
import { feedsOf } from "../../src/model/feed.ts";
import { articleText, copyWith } from "../copy.ts";
import { readXml } from "./reading.ts";

const NOON = Date.parse("2025-04-10T12:00:00Z");
const article = articleText("2025/04/a", { people: ["bo", "ada"], story: "tide", byline: [{ desk: "A & <B>" }] });

function outlinesOf(articles: (typeof article)[]) {
  const edition = composeEdition(copyWith(articles, { url: "https://specimen.example/paper/" }), NOON);
  return readXml(opml(feedsOf(edition), edition.site)).children[1]!.children;
}

test("an OPML file has every feed once, by kind and name, with all that OPML 2.0 asks of a subscription", () => {
  const groups = outlinesOf([article]);
  expect(
    groups.map(({ attributes, children }) => [attributes.text, children.map(({ attributes }) => attributes.text)]),
  ).toEqual([
    ["Specimen Post", []],
    ["Corrections", []],
    ["Sections", ["Harbour", "Market"]],
    ["Running stories", ["Specimen story"]],
    ["People", ["Ada Specimen", "Bo Specimen"]],
    ["Authors", ["A & <B>"]],
  ]);
  const feeds = groups.flatMap((group) => (group.children.length > 0 ? group.children : [group]));
  for (const { attributes } of feeds) {
    expect(attributes).toMatchObject({ type: "rss", xmlUrl: `${attributes.htmlUrl}rss.xml` });
    expect(attributes.htmlUrl).toMatch(/^https:\/\/specimen\.example\/paper\//);
  }
  expect(feeds[1]!.attributes.title).toBe("Specimen Post: corrections");
});

test("a new article about what has a feed already does not change the file", () => {
  const newer = articleText("2025/04/b", { people: ["bo"], published: "2025-04-09", byline: [{ desk: "A & <B>" }] });
  expect(outlinesOf([article, newer])).toEqual(outlinesOf([article]));
});
