import { expect, test } from "vitest";
import { composeEdition } from "../../../src/model/edition.ts";
import { findLeaks } from "../../../src/press/edition/leaks.ts";
import { articleText, copyWith } from "../../copy.ts";

const HELD = articleText(
  "2025/04/held",
  {
    headline: "Harbour board to sell the quay",
    dek: "The sale is to be made known on Friday at noon.",
    embargo: "2030-01-01T00:00Z",
  },
  "<p>The board decided it on <em>Monday</em> behind closed doors. It said &quot;yes&quot;.</p><p>Too short.</p>",
);
const leaksIn = (file: string, content: string, held = HELD) =>
  findLeaks([file], () => Buffer.from(content), [held]).map(({ what }) => what);

test.each([
  ["the headline on a page", "a/index.html", "<h2>Harbour board to <b>sell</b> the quay</h2>", ["its headline"]],
  ["the headline in an attribute", "index.html", '<img alt="Harbour board to sell the quay">', ["its headline"]],
  ["the headline escaped in a feed", "rss.xml", "<title>Harbour&#32;board to sell the quay</title>", ["its headline"]],
  ["the headline in JSON", "api/a.json", '{"a":"Harbour\\nboard to sell\\tthe quay"}', ["its headline"]],
  [
    "a sentence with other marks around it",
    "a.html",
    "<p>“The board decided it on Monday, behind closed doors”</p>",
    [expect.stringContaining("closed doors")],
  ],
  ["the dek", "a.txt", "The sale is to be made known on Friday at noon.", [expect.stringContaining("Friday at noon")]],
  ["the address in a link", "a.html", '<a href="/paper/2025/04/held/">x</a>', ["its address"]],
  ["a file under its address", "2025/04/held/ship.jpg", "x", ["its address"]],
  ["the address without its slash", "a.json", '{"u":"https://paper.example/2025/04/held"}', ["its address"]],
  ["the address in JSON that escapes slashes", "a.json", '{"u":"\\/2025\\/04\\/held\\/"}', ["its address"]],
  ["the id alone", "a.json", '{"id":"2025/04/held"}', ["its address"]],
  ["a picture of its name", "a.html", '<img src="/2025/04/held.png" alt="">', ["its address"]],
  ["another article of a longer name", "a.html", '<a href="/2025/04/held-over/">x</a>', []],
  ["a short sentence that any paper has", "a.html", "Too short.", []],
  ["a word of the headline", "a.html", "The quay", []],
])("%s", (_name, file, content, expected) => {
  expect(leaksIn(file, content)).toEqual(expected);
});

test("a draft may be the next version of what is out: only its address is looked for", () => {
  const draft = articleText("2025/04/held", { headline: "Harbour board to sell the quay", draft: true });
  expect(leaksIn("a.html", "Harbour board to sell the quay", draft)).toEqual([]);
  expect(leaksIn("b.html", "/2025/04/held/", draft)).toEqual(["its address"]);
});

const held = (change: object, html = "") =>
  articleText("2025/04/held", { embargo: "2030-01-01T00:00Z", ...change }, html);
const HEADLINE = "its headline";

test.each<[string, object, string, string, string[]]>([
  ["a headline of two words", { headline: "Pope resigns" }, "", "<h2>Pope resigns</h2>", [HEADLINE]],
  ["a headline of one word", { headline: "Resigned" }, "", "<h2>Resigned</h2>", []],
  ["a short sentence", {}, "<p>The ceasefire is signed.</p>", "The ceasefire is signed", ["ceasefire"]],
  [
    "a sentence behind a quotation",
    {},
    "<p>“Yes, at last.” The ceasefire is signed.</p>",
    "The ceasefire is signed",
    ["cease"],
  ],
  ["a Chinese headline", { headline: "教皇辞职" }, "", "<p>今天教皇辞职了</p>", [HEADLINE]],
  ["a Chinese sentence", {}, "<p>停火协议已经签署。各方将在周五公布。</p>", "<p>据悉停火协议已经签署</p>", ["停"]],
  ["a Japanese sentence", {}, "<p>停戦合意に署名した。</p>", "<p>本日、停戦合意に署名した</p>", ["停"]],
  ["a Thai phrase", {}, "<p>ลงนามหยุดยิงแล้ว วันศุกร์นี้</p>", "<p>ข่าว ลงนามหยุดยิงแล้ว</p>", ["ล"]],
  ["two Chinese characters", { headline: "辞职" }, "", "<p>教皇辞职了</p>", []],
  ["an event", { events: [{ date: "2030", what: "The quay is sold." }] }, "", "The quay is sold", ["quay"]],
  [
    "a source",
    { sources: [{ kind: "document", title: "Deed of the quay's sale" }] },
    "",
    "Deed of the quay's sale",
    ["Deed"],
  ],
  [
    "the words of a picture",
    {
      image: {
        file: "a.png",
        alt: "The board signs the deed",
        caption: "The quay on its last day",
        credit: "c",
        licence: "l",
      },
    },
    "",
    '<img alt="The board signs the deed"> The quay on its last day',
    ["last day", "board"],
  ],
])("%s", (_name, change, html, content, expected) => {
  const found = leaksIn("a.html", content, held(change, html));
  expect(found).toEqual(expected.map((part) => expect.stringContaining(part)));
});

const STOCK = "This report rests on one piece of wire copy.";
test.each<[string, object, string, string, number]>([
  ["a sentence that an article which is out says too", {}, STOCK, STOCK, 0],
  [
    "a source that an article which is out names too",
    { sources: [{ kind: "wire", title: "Wire copy filed in Moscow" }] },
    "x",
    "Wire copy filed in Moscow",
    0,
  ],
  ["the headline of a column", { headline: "Letters to the editor" }, "x", "Letters to the editor", 0],
  ["a headline of two words that any text may have", { headline: "One piece" }, "x", "One piece", 0],
  ["words of the templates", {}, "This article rests on a single source.", "This article rests on a single source.", 0],
  [
    "a headline that an article which is out gives away",
    { headline: "Board sells the quay" },
    "x",
    "Board sells the quay",
    1,
  ],
])("%s", (_name, change, html, content, leaks) => {
  const out = [
    articleText("2025/04/a", { sources: [{ kind: "wire", title: "Wire copy filed in Moscow" }] }, `<p>${STOCK}</p>`),
    articleText(
      "2025/04/b",
      { headline: "Letters to the editor" },
      "<p>We hear: board sells the quay. Board sells the quay!</p>",
    ),
  ];
  const { articles } = composeEdition(copyWith(out), Date.parse("2025-05-01"));
  const found = findLeaks(["index.html"], () => Buffer.from(content), [held(change, `<p>${html}</p>`)], articles);
  expect(found).toHaveLength(leaks);
});
