import { expect, test } from "vitest";
import { inScript } from "../../src/feeds/graph/graph.ts";
import { newsArticle } from "../../src/feeds/news-article.ts";
import { composeEdition } from "../../src/model/edition.ts";
import { articleText, copyWith } from "../copy.ts";

const NOON = Date.parse("2025-04-03T12:00:00Z");

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
