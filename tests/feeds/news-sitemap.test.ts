import { expect, test } from "vitest";
import { newsSitemap } from "../../src/feeds/news-sitemap.ts";
import { composeEdition } from "../../src/model/edition.ts";
import { articleText, copyWith } from "../copy.ts";
import { wellFormed } from "../well-formed.ts";

const NOON = Date.parse("2025-04-03T12:00Z");
const written = (...articles: [id: string, change?: object][]) => {
  const xml = newsSitemap(composeEdition(copyWith(articles.map(([id, change]) => articleText(id, change))), NOON));
  wellFormed(xml);
  return xml;
};
const urlsIn = (xml: string) => [...xml.matchAll(/<loc>https:\/\/specimen\.example\/([^<]*)/g)].map(([, path]) => path);

test.each<[string, object, boolean]>([
  ["just now", { published: "2025-04-03T11:59Z" }, true],
  ["two days ago", { published: "2025-04-01T12:00Z" }, true],
  ["a minute earlier", { published: "2025-04-01T11:59Z" }, false],
  ["on a day that began within two days", { published: "2025-04-02" }, true],
  ["on a day that began before", { published: "2025-04-01" }, false],
  [
    "and then withdrawn",
    { published: "2025-04-03", corrections: [{ kind: "withdrawn", date: "2025-04-03", what: "Wrong." }] },
    false,
  ],
])("an article published %s is news or not", (_name, change, isNews) => {
  expect(urlsIn(written(["2025/04/a", change]))).toEqual([isNews ? "2025/04/a/" : ""]);
});

test("where nothing is new, the front page stands alone: a sitemap without a page is none", () => {
  const xml = written(["2025/01/a", { published: "2025-01-01" }]);
  expect([urlsIn(xml), xml.includes("<news:")]).toEqual([[""], false]);
});

test.each([
  ["2025-04-03", "2025-04-03"],
  ["2025-04-03T09:30+03:00", "2025-04-03T09:30:00+03:00"],
  ["2025-04-03T09:30Z", "2025-04-03T12:30:00+03:00"],
])("published %s is dated %s", (published, date) => {
  expect(written(["2025/04/a", { published }])).toContain(`<news:publication_date>${date}</news:publication_date>`);
});

test("a thousand at most, the newest first", () => {
  const many = Array.from({ length: 1005 }, (_, n): [string, object] => {
    const [hour, minute] = [Math.floor(n / 60), n % 60].map((part) => String(part).padStart(2, "0"));
    return [`2025/04/n${n}`, { published: `2025-04-02T${hour}:${minute}Z` }];
  });
  const urls = urlsIn(written(...many));
  expect([urls.length, urls[0]]).toEqual([1000, "2025/04/n1004/"]);
});

test.each([
  ["en", "en"],
  ["tr-TR", "tr"],
  ["zh", "zh-cn"],
  ["zh-TW", "zh-tw"],
  ["sr-Latn", "sr"],
])("the language %s is %s to Google News", (language, known) => {
  expect(written(["2025/04/a", { language, published: "2025-04-03" }])).toContain(
    `<news:language>${known}</news:language>`,
  );
});

test("a headline is escaped", () => {
  const xml = written(["2025/04/a", { headline: "Ships & <b>crews</b>", published: "2025-04-03" }]);
  expect(xml).toContain("<news:title>Ships &amp; &lt;b&gt;crews&lt;/b&gt;</news:title>");
});
