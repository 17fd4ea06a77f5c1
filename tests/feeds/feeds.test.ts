import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import { inScript, newsArticle } from "../../src/feeds/news-article.ts";
import { robots } from "../../src/feeds/robots.ts";
import { articleItem } from "../../src/feeds/item.ts";
import { rss } from "../../src/feeds/rss.ts";
import { composeEdition } from "../../src/model/edition.ts";
import { articleText, copyWith } from "../copy.ts";

const NOON = Date.parse("2025-04-03T12:00:00Z");
const CHANNEL = {
  title: "Specimen Post",
  description: "d",
  url: "https://specimen.example/rss.xml",
  page: "https://specimen.example/",
};

async function feedOf(change: object, html?: string) {
  const { articles, site } = composeEdition(copyWith([articleText("2025/04/a", change, html)]), NOON);
  return itemOf(
    await rss(
      CHANNEL,
      articles.map((article) => articleItem(article, site)),
      site,
    ),
  );
}

describe("an RSS item", () => {
  test.each<[string, object, string | undefined, string, string | string[]]>([
    ["the headline as it is", { headline: "<b>A</b> & ]]> “B”" }, undefined, "title", "<b>A</b> & ]]> “B”"],
    ["the standfirst", {}, undefined, "description", "Specimen standfirst."],
    ["the address", {}, undefined, "link", "https://specimen.example/2025/04/a/"],
    ["a guid that is no address", {}, undefined, "guid", "tag:specimen.example,2025:/2025/04/a/"],
    [
      "the guid of its first address",
      { formerly: ["/2024/01/old/"] },
      undefined,
      "guid",
      "tag:specimen.example,2025:/2024/01/old/",
    ],
    ["the first moment of the newsroom's day", {}, undefined, "pubDate", "Tue, 01 Apr 2025 21:00:00 GMT"],
    [
      "the moment of publication, not of the update",
      { published: "2025-04-02T09:30+03:00", updated: "2025-04-03" },
      undefined,
      "pubDate",
      "Wed, 02 Apr 2025 06:30:00 GMT",
    ],
    ["section and topics as categories", { topics: ["fish"] }, undefined, "category", ["Harbour", "Fish"]],
    [
      "every author",
      { byline: [{ person: "ada" }, { desk: "Desk & 7" }] },
      undefined,
      "dc:creator",
      ["Ada Specimen", "Desk & 7"],
    ],
    [
      "the whole text with absolute addresses",
      {},
      '<p><a href="/x/">x</a> <a href="#n">n</a> <img src="/i.png" alt="" /></p>',
      "content:encoded",
      '<p><a href="https://specimen.example/x/">x</a> <a href="https://specimen.example/2025/04/a/#n">n</a> <img src="https://specimen.example/i.png" alt="" /></p>',
    ],
    ["text that could end a CDATA section", {}, "<p>]]&gt; 🚢</p>", "content:encoded", "<p>]]&gt; 🚢</p>"],
  ])("has %s", async (_name, change, html, field, expected) => {
    const item = await feedOf(change, html);
    expect(item.get(field)).toEqual([expected].flat());
  });
});

test("a feed without articles is well-formed and names itself", async () => {
  const { site } = composeEdition(copyWith([]), NOON);
  const xml = await rss(CHANNEL, [], site);
  expect([...itemOf(xml).keys()]).toEqual([]);
  expect(xml).toContain('<atom:link href="https://specimen.example/rss.xml" rel="self" type="application/rss+xml"/>');
});

test("JSON-LD cannot be ended by a headline", () => {
  const { articles, site } = composeEdition(
    copyWith([articleText("2025/04/a", { headline: "</script><script>alert(1)</script><!--" })]),
    NOON,
  );
  const script = inScript(newsArticle(articles[0]!, site));
  expect(script).not.toContain("<");
  expect(JSON.parse(script).headline).toBe("</script><script>alert(1)</script><!--");
});

test("JSON-LD says a day where only a day is known, and who is a person", () => {
  const byline = [{ person: "ada" }, { desk: "Desk" }];
  const { articles, site } = composeEdition(copyWith([articleText("2025/04/a", { byline, dateline: ["quay"] })]), NOON);
  expect(newsArticle(articles[0]!, site)).toMatchObject({
    "@type": "NewsArticle",
    datePublished: "2025-04-02",
    dateline: "Quay",
    author: [
      { "@type": "Person", name: "Ada Specimen" },
      { "@type": "Organization", name: "Desk" },
    ],
  });
});

test("robots.txt names the sitemap", () => {
  expect(robots(["https://specimen.example/sitemap-index.xml"])).toMatch(
    /^Sitemap: https:\/\/specimen\.example\/sitemap-index\.xml$/m,
  );
});

/** The text of each element of the first item, by name. Throws when the feed is not well-formed. */
function itemOf(xml: string): Map<string, string[]> {
  const item = new Map<string, string[]>();
  let depth = 0;
  let name = "";
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => {
    if (tag.name === "item") depth = 1;
    else if (depth) {
      name = tag.name;
      item.set(name, [...(item.get(name) ?? []), ""]);
    }
  });
  parser.on("text", (text) => {
    if (depth && name) item.get(name)!.push(item.get(name)!.pop()! + text);
  });
  parser.on("closetag", (tag) => {
    name = "";
    if (tag.name === "item") depth = 0;
  });
  parser.write(xml).close();
  return item;
}
