import { describe, expect, test } from "vitest";
import { bodiesOf } from "../../src/feeds/ninjs/body.ts";
import { linesOf } from "../../src/model/words.ts";
import { renderBody } from "../../src/press/copy/markdown.ts";
import { parseHtml } from "../../src/wire/markdown/html.ts";
import { markdownOf } from "../../src/wire/markdown/markdown.ts";
import { Notebook } from "../../src/wire/notebook.ts";

const FILE = "articles/2025/04/specimen.md";
const PAGE = "https://specimen.example/paper/2025/04/specimen/";
const HOUSE = "https://specimen.example/paper/";
const SPOT = { line: 3, column: 7 };
const render = (markdown: string) => renderBody(markdown, FILE, "/paper/", () => undefined).html;

function read(html: string, house?: string) {
  const notebook = new Notebook();
  const cleaning = { notebook, field: "body", spot: SPOT, house, headline: "Specimen headline", images: [] };
  const markdown = markdownOf(parseHtml(html, SPOT, "body", notebook), cleaning);
  return { markdown, images: cleaning.images, notes: notebook.remarks };
}

describe("HTML becomes Markdown", () => {
  test.each<[string, string, string]>([
    ["paragraphs", "<p>One.</p><p>Two.</p>", "One.\n\nTwo."],
    ["a loose text", "Loose <em>words</em>", "Loose _words_"],
    ["bold and italic type", "<p><b>One</b> <i>two</i></p>", "**One** _two_"],
    ["a first heading below the headline", "<h1>Quay</h1><p>A.</p>", "## Quay\n\nA."],
    ["the headline itself as nothing", "<h1>Specimen headline</h1><p>A.</p>", "A."],
    ["headings in their order", "<h3>Pier</h3><p>A.</p>", "### Pier\n\nA."],
    ["two breaks as the end of a paragraph", "<p>One.<br><br/>Two.<br>Three.</p>", "One.\n\nTwo.\\\nThree."],
    ["a heading within a paragraph as one of its own", "<p>A.<h2>B</h2>C.</p>", "A.\n\n## B\n\nC."],
    ["lists", "<ul><li>One<li>Two</ul><ol><li>Three</ol>", "- One\n- Two\n\n1. Three"],
    ["quotations", "<blockquote><p>Said.</p></blockquote><p><q>Aye</q></p>", "> Said.\n\n“Aye”"],
    [
      "links to the web",
      '<p><a href="https://specimen.example/a?b=1">Log</a></p>',
      "[Log](https://specimen.example/a?b=1)",
    ],
    ["what Markdown would take for its own signs", "<p>1. *a* _b_ # ~c~</p>", "1\\. \\*a\\* \\_b\\_ # \\~c\\~"],
    ["entities", "<p>Fish &amp; chips&nbsp;&mdash; &eacute;t&#233;</p>", "Fish & chips\u00a0— été"],
    [
      "a table",
      "<table><tr><th>Ship<th align=right>Crew<tr><td>Ada<td>9</table>",
      "| Ship | Crew |\n| - | -: |\n| Ada | 9 |",
    ],
    [
      "a table with spanned cells, as HTML",
      '<table><tr><td colspan="2">Ada</td></tr></table>',
      '<table><tr><td colspan="2">Ada</td></tr></table>',
    ],
    ["low and high letters", "<p>CO<sub>2</sub></p>", "CO<sub>2</sub>"],
    ["an unclosed tag", "<p>One <b>two<p>three", "One **two**\n\n**three**"],
    ["scripts, styles and comments as nothing", "<style>p{}</style><script>x()</script><!-- c --><p>A.</p>", "A."],
    ["control characters as nothing", "<p>A\u0000\u0007&#1;B.</p>", "AB."],
    ["a whole page, by its body", "<html><head><title>T</title></head><body><p>A.</p></body></html>", "A."],
    ["grouping elements as nothing", '<article><div><p class="x" style="color:red">A.</p></div></article>', "A."],
  ])("%s", (_name, html, markdown) => {
    expect(read(html).markdown).toBe(markdown);
  });

  test.each<[string, string]>([
    ["escapes", "<p>A * b_c_d [e](f) `g` &lt;h&gt; | i</p><p>+ j</p><p>- k</p><p>&gt; l</p><p>m<br>1) n</p>"],
    ["tables", "<table><tr><th>a|b</th></tr><tr><td>`c|d`</td></tr></table>"],
    ["lists in lists", "<ol start=3><li><p>One</p><ul><li>Two<ul><li>Three</ul></ul></li><li>Four</ol>"],
    ["code", "<pre>a\n\n  &lt;b&gt; ```\n</pre><p><code>x`y</code></p>"],
    ["terms", "<dl><dt>Quay</dt><dd>A <b>wall</b></dd></dl><p>After.</p>"],
    ["a table of words and lists", "<table><tr><td><ul><li>a</li></ul></td></tr></table><p>After.</p>"],
  ])("%s: what it renders to says the same", (_name, html) => {
    expect(linesOf(render(read(html).markdown))).toEqual(linesOf(html.replace(/<(ol|li)[^>]*>/g, "<$1>")));
  });
});

describe("what no text may hold", () => {
  test.each<[string, string, string, string]>([
    ["a link that runs", '<p><a href="&#1; JavaScript:x()">A</a></p>', "A", "is a javascript: address"],
    ["a link to a file of the sender's", '<p><a href="../../etc/x">A</a></p>', "A", "leads to a file of the sender's"],
    ["a frame", '<p>A</p><iframe src="https://specimen.example/f"></iframe>', "A", "https://specimen.example/f"],
    ["a script", "<p>A</p><script>x()</script>", "A", "<script> was left out"],
    ["what counts readers", '<p>A<img src="https://t.example/p.gif" width="1" height="1"></p>', "A", "shows nothing"],
    ["a picture as data", '<p>A</p><img src="data:image/png;base64,AAAA">', "A", "no address that anybody could fetch"],
  ])("%s leaves, with a note at its place", (_name, html, markdown, message) => {
    const { notes, images, ...rest } = read(html);
    expect(rest.markdown).toBe(markdown);
    expect(images).toEqual([]);
    expect(notes).toEqual([{ ...SPOT, weight: "note", field: "body", message: expect.stringContaining(message) }]);
  });

  test("pictures go to the item, with what stands under them", () => {
    const html =
      '<p>A</p><figure><img src="//p.example/a.jpg" alt="A ship"><figcaption>She leaves.</figcaption></figure>';
    const { markdown, images } = read(html);
    expect(markdown).toBe("A");
    expect(images).toEqual([{ href: "https://p.example/a.jpg", alt: "A ship", caption: "She leaves." }]);
  });
});

describe("a text of a Dateline's own makes the same page again", () => {
  test.each<[string, string]>([
    ["paragraphs and headings", "One, “two”.\n\n## Three\n\nFour—five.\\\nSix."],
    [
      "links to its own and to others",
      "[a](/stories/grain/) [b](https://other.example/x?y=1&z=2 'T') [c](mailto:a@b.example)",
    ],
    ["footnotes", "One[^1] and two[^two].\n\n[^1]: The **first**.\n\n[^two]: Second.\n\n    Its rest."],
    ["tables", "| a | b |\n|:-:|--:|\n| 1 | **2** |"],
    ["pictures", '![A ship](/articles/2025/04/a%20ship.jpg "Ada Specimen, CC BY 4.0")'],
    ["lists, quotations, rules, code", "- a\n- b\n  - c\n\n3. d\n4. e\n\n> f\n>\n> g\n\n---\n\n```\nh\n```\n\n`i`"],
    [
      "HTML within a line",
      'H<sub>2</sub>O <kbd>K</kbd> <abbr title="A">B</abbr> <q>c</q> <u>d</u> <s>e</s> ~~f~~ <span lang="ar" dir="rtl">g</span>',
    ],
    ["paragraphs in another language", '<p lang="ar" dir="rtl">Specimen</p>\n\nAfter.'],
    ["HTML as blocks", "<dl><dt>a</dt><dd>b</dd></dl>\n\n<details><summary>c</summary>d</details>\n\nAfter."],
    ["parts with ids", '<h2 id="x">Part</h2>\n\nText <a id="y"></a>here.'],
    ["signs of Markdown as words", "\\*a\\* b\\_c \\# 1\\. \\[d\\] a~b < c & d"],
  ])("%s", (_name, markdown) => {
    const page = render(markdown);
    const api = bodiesOf(page, PAGE, { origin: "https://specimen.example", base: "/paper/" })![0]!.value;
    const again = read(api, HOUSE);
    expect(again.notes).toEqual([]);
    expect(again.images).toEqual([]);
    expect(flat(render(again.markdown))).toBe(flat(page));
  });
});

/** HTML without the line breaks between blocks, which nobody sees. */
function flat(html: string): string {
  return html.replace(/\n+/g, "\n").replace(/(?<=>)\n|\n(?=<)/g, "");
}
