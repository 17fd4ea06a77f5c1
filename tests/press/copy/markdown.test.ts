import { expect, test } from "vitest";
import { renderBody } from "../../../src/press/copy/markdown.ts";

const FILE = "articles/2025/04/x.md";
const html = (markdown: string, base = "/") => renderBody(markdown, FILE, base, () => ({ width: 3, height: 2 })).html;

test.each([
  ["a paragraph", "One *two* **three**.", "<p>One <em>two</em> <strong>three</strong>.</p>"],
  ["quotation marks as they were typed", `He said "no" -- 'so'...`, `<p>He said "no" -- 'so'...</p>`],
  ["a heading of the first rank, which the headline has already", "# One", "<h2>One</h2>"],
  ["a link to another article", "[a](../03/y.md#part)", '<p><a href="/2025/03/y/#part">a</a></p>'],
  ["a link to a story", "[a](/stories/tide.md)", '<p><a href="/stories/tide/">a</a></p>'],
  ["a link to a page", "[a](../../../pages/about.md)", '<p><a href="/about/">a</a></p>'],
  ["a root-relative link", "[a](/sections/harbour/)", '<p><a href="/sections/harbour/">a</a></p>'],
  ["a link elsewhere", "[a](https://e.example/?a=1&b=2)", '<p><a href="https://e.example/?a=1&amp;b=2">a</a></p>'],
  ["a picture", "![a](ship.jpg)", '<p><img src="/2025/04/ship.jpg" alt="a" width="3" height="2"></p>'],
  [
    "a picture with its credit",
    '![a](ship.jpg "Ada > Bo, CC BY")',
    '<figure><img src="/2025/04/ship.jpg" alt="a" width="3" height="2"><figcaption>Ada &gt; Bo, CC BY</figcaption></figure>',
  ],
  [
    "a picture with its credit, within a sentence",
    'See ![a](ship.jpg "Ada, CC BY").',
    '<p>See <img src="/2025/04/ship.jpg" alt="a" width="3" height="2"> <small>Ada, CC BY</small>.</p>',
  ],
  ["text that looks like an entity", "&amp;lt; &lt;b&gt;", "<p>&amp;lt; &lt;b&gt;</p>"],
  ["a control character as an entity of raw HTML", "<p>a&#1;b&#8;c</p>", "<p>abc</p>"],
  ["the end of a CDATA section", "`]]>`", "<p><code>]]&gt;</code></p>"],
])("%s", (_name, markdown, expected) => {
  expect(html(markdown)).toBe(expected);
});

test("under a base path links and pictures begin with it", () => {
  expect(html("[a](y.md) [b](/stories/t/) ![c](/images/c.png)", "/paper/")).toBe(
    '<p><a href="/paper/2025/04/y/">a</a> <a href="/paper/stories/t/">b</a> <img src="/paper/images/c.png" alt="c" width="3" height="2"></p>',
  );
});

test("tables, code, footnotes, lists and quotations come out whole", () => {
  const out = html(
    "| a | b |\n|---|:-:|\n| 1 | 2 |\n\n```js\nlet a = 1 < 2;\n```\n\nNote.[^1]\n\n> Quoted.\n\n1. One\n\n[^1]: Below.",
  );
  for (const part of [
    "<table>",
    '<td class="align-center">2</td>',
    "1 &lt; 2",
    'id="user-content-fn-1"',
    "<blockquote>",
    "<ol>",
    "Below.",
  ]) {
    expect(out).toContain(part);
  }
});

test.each([
  ["<script>alert(1)</script>"],
  ["<ScRiPt src=//e.example></ScRiPt>"],
  ["<img src=x onerror=alert(1)>"],
  ["<svg><script>alert(1)</script></svg>"],
  ["<svg/onload=alert(1)>"],
  ["<math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>"],
  ["<a href='&#106;avascript:alert(1)'>x</a>"],
  ["<a href='java\tscript:alert(1)'>x</a>"],
  ["[x](JaVaScRiPt:alert(1))"],
  ["[x](data:text/html;base64,PHNjcmlwdD4=)"],
  ["[x](vbscript:alert(1))"],
  ["![x](javascript:alert(1))"],
  ["<iframe src='https://e.example'></iframe>"],
  ["<object data='x'></object><embed src='x'>"],
  ["<form action='https://e.example'><input name=a><button>b</button></form>"],
  ["<base href='https://e.example/'>"],
  ["<meta http-equiv=refresh content='0;url=https://e.example'>"],
  ["<link rel=stylesheet href='https://e.example/a.css'>"],
  ["<p style='background:url(https://e.example/a.png)'>x</p>"],
  ["<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>"],
  ["<!-- <script>alert(1)</script> -->"],
  ["<img src='https://e.example/pixel.gif'>"],
  ["![x](//e.example/pixel.gif)"],
])("nothing alive comes of %s", (markdown) => {
  const out = html(`Before.\n\n${markdown}\n\nAfter.`);
  expect(out).not.toMatch(
    /<(script|svg|math|style|iframe|object|embed|form|input|button|base|meta|link|noscript)|\son\w+=|style=|script:|data:|e\.example/i,
  );
  expect(out).toContain("<p>Before.</p>");
  expect(out).toContain("After.");
});
