import { describe, expect, test } from "vitest";
import type { Picture } from "../../src/model/copy.ts";
import { HOUSE_FILES } from "../../src/model/permalink.ts";
import { sourcesOf, variantsOf, withPictures } from "../../src/model/picture-set.ts";

const HOME = { origin: "https://specimen.example", base: "/paper/" };
const picture = (width: number, change: Partial<Picture> = {}): Picture => ({
  file: "articles/2025/04/ship.jpg",
  width,
  height: 100,
  digest: "0123456789abcdef0123456789abcdef",
  ...change,
});

test.each<[string, Picture, number[]]>([
  ["a large picture", picture(6000), [480, 800, 1200, 1600, 2400]],
  ["one as wide as a step", picture(1200), [480, 800, 1200]],
  ["one between two steps", picture(1000), [480, 800, 1000]],
  ["a small one", picture(300), [300]],
  ["an icon", picture(40), []],
  ["one that moves", picture(1200, { moves: true }), []],
])("%s has variants in the widths that make sense, none larger than itself", (_name, of, widths) => {
  for (const format of ["avif", "webp"])
    expect(variantsOf(of).flatMap((it) => (it.format === format ? [it.width] : []))).toEqual(widths);
});

test("AVIF is offered before WebP, below the base, at addresses that no file of the copy can have", () => {
  expect(sourcesOf(picture(500), HOME)).toEqual([
    {
      type: "image/avif",
      srcset:
        "/paper/images/0123456789abcdef01234567-480.avif 480w, /paper/images/0123456789abcdef01234567-500.avif 500w",
    },
    {
      type: "image/webp",
      srcset:
        "/paper/images/0123456789abcdef01234567-480.webp 480w, /paper/images/0123456789abcdef01234567-500.webp 500w",
    },
  ]);
  for (const { file } of variantsOf(picture(500))) expect(`/${file}`).toMatch(HOUSE_FILES);
  expect("/images/harbour-480.webp").not.toMatch(HOUSE_FILES);
});

describe("the pictures of a body", () => {
  const IMG = '<img src="/paper/2025/04/ship.jpg" alt="A &gt; “b”" width="300" height="100" />';
  const sources = (html: string) => html.match(/<picture>(<source [^>]*>){2}<img [^>]*><\/picture>/g)?.length ?? 0;

  test.each<[string, string, Picture[], boolean, RegExp, number]>([
    ["no picture", "<p>Text &lt;img </p>", [], true, /^<p>Text &lt;img <\/p>$/, 0],
    ["the first of the page", `<p>${IMG}</p>`, [picture(300)], true, /height="100" fetchpriority="high">/, 1],
    ["below another", `<p>${IMG}</p>`, [picture(300)], false, /height="100" loading="lazy" decoding="async">/, 1],
    ["two", `<p>${IMG} ${IMG}</p>`, [picture(300)], true, /"high".*lazy/, 2],
    ["one that moves", `<p>${IMG}</p>`, [picture(300, { moves: true })], false, /^<p><img .*lazy/, 0],
    ["one that is not known", `<p>${IMG}</p>`, [], false, /^<p><img .*lazy/, 0],
    [
      "a name that addresses write otherwise",
      '<img src="/paper/2025/04/a%20&amp;%20%C3%BC.jpg" alt="" />',
      [picture(300, { file: "articles/2025/04/a & ü.jpg" })],
      false,
      /^<picture>/,
      1,
    ],
  ])("%s", (_name, html, pictures, isFirst, expected, count) => {
    const result = withPictures(html, pictures, HOME, isFirst);
    expect(result).toMatch(expected);
    expect(sources(result)).toBe(count);
  });
});
