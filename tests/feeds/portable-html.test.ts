import { expect, test } from "vitest";
import { portableHtml } from "../../src/feeds/portable-html.ts";

const PAGE = "https://specimen.example/paper/2025/04/a/";
const SITE = "https://specimen.example";

test.each([
  ["a root-relative link", '<a href="/paper/x/">x</a>', `<a href="${SITE}/paper/x/">x</a>`],
  ["a relative link", '<a href="../b/?q=1&amp;r=2">b</a>', `<a href="${SITE}/paper/2025/04/b/?q=1&amp;r=2">b</a>`],
  ["a link to a part", '<a href="#said">s</a>', `<a href="${PAGE}#said">s</a>`],
  [
    "a footnote and the way back",
    '<sup><a href="#user-content-fn-1" id="user-content-fnref-1">1</a></sup><li id="user-content-fn-1"><a href="#user-content-fnref-1">↩</a></li>',
    `<sup><a href="${PAGE}#user-content-fn-1" id="user-content-fnref-1">1</a></sup><li id="user-content-fn-1"><a href="${PAGE}#user-content-fnref-1">↩</a></li>`,
  ],
  ["a link to another site", '<a href="http://other.example/a b">o</a>', '<a href="http://other.example/a%20b">o</a>'],
  ["a link to write to", '<a href="mailto:a@b.example">m</a>', '<a href="mailto:a@b.example">m</a>'],
  ["what is no address", '<a href="http://[">n</a>', '<a href="http://[">n</a>'],
  ["a link that runs something", '<a href="javascript:alert(1)">n</a>', "<a>n</a>"],
  [
    "whom it quotes",
    '<blockquote cite="/paper/q/">q</blockquote>',
    `<blockquote cite="${SITE}/paper/q/">q</blockquote>`,
  ],
  [
    "a picture in all its variants",
    '<picture><source type="image/webp" srcset="/paper/i-480.webp 480w" sizes="100vw"><img src="/paper/i.jpg" alt="a &amp; b" width="4" height="2" srcset="/paper/i.jpg 2x" sizes="1px" loading="lazy" decoding="async" fetchpriority="high"></picture>',
    `<img src="${SITE}/paper/i.jpg" alt="a &amp; b" width="4" height="2" />`,
  ],
  [
    "what loads from elsewhere",
    '<video poster="/p.jpg" src="/v.mp4"></video><object data="/o"></object><p>t</p>',
    "<p>t</p>",
  ],
  [
    "text that looks like an address",
    '<p>He wrote <code> href="/x/" </code>.</p>',
    '<p>He wrote <code> href="/x/" </code>.</p>',
  ],
  ["a text without addresses, byte for byte", "<p>a&nbsp;b<br>]]&gt;</p>", "<p>a&nbsp;b<br>]]&gt;</p>"],
])("%s", (_name, html, expected) => {
  expect(portableHtml(html, PAGE)).toBe(expected);
});
