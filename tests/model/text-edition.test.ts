import { expect, test } from "vitest";
import { stringsFor } from "../../src/model/strings.ts";
import { plainBody, textPathOf, textRedirects } from "../../src/model/text-edition.ts";

const HOME = { origin: "https://specimen.example", base: "/paper/" };
const plain = (html: string, language = "en") => plainBody(html, HOME, stringsFor(language, "en"));

test.each([
  ["/paper/2025/04/ship/", "/paper/text/2025/04/ship/"],
  ["/paper/2025/04/ship/#part", "/paper/text/2025/04/ship/#part"],
  ["/paper/stories/tide/", "/paper/text/stories/tide/"],
  ["/paper/2025/04/ship/history/", undefined],
  ["/paper/2025/04/ship.jpg", undefined],
  ["/paper/archive/2025/04/02/", undefined],
  ["/paper/about/", undefined],
  ["/2025/04/ship/", undefined],
  ["https://elsewhere.example/2025/04/ship/", undefined],
])("%s stands in the text edition at %s", (path, text) => {
  expect(textPathOf(path, HOME)).toBe(text);
});

test.each([
  ["a picture is told", '<p><img src="a.jpg" alt="A &lt;red&gt; ship" /></p>', "<p>[Picture: A &lt;red&gt; ship]</p>"],
  [
    "its credit stays",
    '<figure><img src="a.jpg" alt="A ship" /><figcaption>Ada, CC0</figcaption></figure>',
    "<figure>[Picture: A ship]<figcaption>Ada, CC0</figcaption></figure>",
  ],
  [
    "its other sizes go",
    '<picture><source srcset="a.avif" /><img src="a.jpg" alt="A ship" /></picture>',
    "[Picture: A ship]",
  ],
  ["a picture that shows nothing goes", '<p>a<img src="a.jpg" alt="" />b</p>', "<p>ab</p>"],
  [
    "links to articles stay in the text edition",
    '<a title="x" href="/paper/2025/04/ship/#a">b</a>',
    '<a title="x" href="/paper/text/2025/04/ship/#a">b</a>',
  ],
  ["other links are as they were", '<a href="/paper/about/">b</a>', '<a href="/paper/about/">b</a>'],
])("%s", (_name, html, text) => {
  expect(plain(html)).toBe(text);
});

test("the paper's words are marked in a text of a language that it has no words in", () => {
  expect(plain('<img src="a.jpg" alt="Un bac" />', "fr")).toBe('[<span lang="en" dir="ltr">Picture:</span> Un bac]');
});

test("an article that was renamed has its old address in the text edition too, and what is no article has none", () => {
  const redirects = [
    { from: "/paper/2024/01/old/", to: "/paper/2025/04/new/" },
    { from: "/paper/2024/01/old/history/", to: "/paper/2025/04/new/history/" },
    { from: "/paper/blog/1", to: "/paper/2025/04/new/" },
  ];
  expect(textRedirects(redirects, HOME)).toEqual([
    { from: "/paper/text/2024/01/old/", to: "/paper/text/2025/04/new/" },
  ]);
});
