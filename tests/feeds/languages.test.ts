import { expect, test } from "vitest";
import { articleItem, correctionItem } from "../../src/feeds/item.ts";
import { newsArticle } from "../../src/feeds/news-article.ts";
import { redirectPage } from "../../src/feeds/redirect.ts";
import { composeEdition } from "../../src/model/edition.ts";
import { articleText, copyWith } from "../copy.ts";

const WHAT = "We wrote ten ships. There were twelve.";

function entriesOf(language: string, paper: string, kind = "corrected") {
  const corrections = [{ kind, date: "2025-04-03", what: WHAT }];
  const article = articleText("2025/04/a", { language, corrections, dateline: ["quay", "quay"] });
  const { articles, ledger, site } = composeEdition(copyWith([article], { language: paper }), Date.parse("2025-04-04"));
  return {
    article: articleItem(articles[0]!, site),
    correction: correctionItem(ledger[0]!, site),
    dateline: newsArticle(articles[0]!, site).dateline,
  };
}

test.each([
  ["en", "en", "Corrected 3 April 2025:", "Corrected: Specimen headline", "Corrected", undefined],
  ["ru", "en", "Исправлено 3 апреля 2025 г.:", "Исправлено: Specimen headline", "Corrected", 'lang="ru" dir="ltr"'],
  ["ar", "ar", "تصويب 3 أبريل 2025:", "تصويب: Specimen headline", "تصويب", 'lang="ar" dir="rtl"'],
  ["fr", "tr", "Düzeltme 3 avril 2025:", "Düzeltme: Specimen headline", "Düzeltme", 'lang="fr" dir="ltr"'],
])(
  "an article in %s in a paper in %s: its corrections are named in its language",
  (...[language, paper, ...wanted]) => {
    const [notice, title, category, marks] = wanted;
    const { article, correction } = entriesOf(language, paper);
    expect(article.html).toContain(`<strong>${notice}</strong> ${WHAT}`);
    expect([correction.title, correction.categories]).toEqual([title, [category]]);
    for (const { html } of [article, correction])
      if (marks) expect(html).toMatch(new RegExp(`^<div ${marks}>[^]*</div>$`));
      else expect(html).not.toContain("<div");
  },
);

test.each([
  ["en", "Withdrawn: Specimen headline"],
  ["ar", "سُحب: Specimen headline"],
])("a withdrawn article in %s is %s", (language, title) => {
  expect(entriesOf(language, "en", "withdrawn").article.title).toBe(title);
});

test.each([
  ["en", "Quay and Quay"],
  ["ar", "Quay وQuay"],
])("two places of a dateline are joined as %s joins them", (language, joined) => {
  expect(entriesOf(language, "en").dateline).toBe(joined);
});

test.each([
  ["en", '<html lang="en" dir="ltr">', "This article has moved to"],
  ["ar-EG", '<html lang="ar" dir="rtl">', "انتقل هذا المقال إلى العنوان:"],
])("who comes by an old address to a paper in %s is told in its language", (language, html, text) => {
  const page = redirectPage("/b/", "https://specimen.example", language);
  expect(page).toContain(html);
  expect(page).toContain(text);
});
