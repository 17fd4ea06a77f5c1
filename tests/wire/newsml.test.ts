import { describe, expect, test } from "vitest";
import { everyRemark, onlyItem, read, readItem, toldIn } from "./reading.ts";

const NAMESPACE = 'xmlns="http://iptc.org/std/nar/2006-10-01/"';
const META =
  '<itemClass qcode="ninat:text"/><versionCreated>2025-04-02T10:30:00Z</versionCreated><pubStatus qcode="stat:usable"/>';
const CONTENT = '<inlineData contenttype="text/plain">Ships landed.</inlineData>';

/** A news item whose parts can be changed; `itemMeta` and `contentMeta` are added to. */
function newsItem({
  attributes = "",
  itemMeta = "",
  contentMeta = "",
  content = CONTENT,
  meta = META,
  more = "",
} = {}) {
  return `<newsItem ${NAMESPACE} guid="urn:specimen:1" version="2" xml:lang="en" ${attributes}>
<itemMeta>${meta}${itemMeta}</itemMeta>
<contentMeta><headline>Quay reopens</headline>${contentMeta}</contentMeta>${more}
<contentSet>${content}</contentSet></newsItem>`;
}

describe("a message with a package", () => {
  const { items, remarks } = readItem("message.xml");
  const [quay, second] = items;
  test.each<[string, unknown, unknown]>([
    ["texts in the order of the package", items.map(({ guid }) => guid), ["urn:specimen:quay", "urn:specimen:second"]],
    ["where an item begins", quay!.spot, { line: 34, column: 5 }],
    [
      "what the package names and the file lacks",
      toldIn(remarks),
      ['14:5 note packageItem: the package names items that the file does not hold: "Tide tables"'],
    ],
    [
      "the picture at the first text, the largest",
      quay!.images,
      [{ href: "large.jpg", caption: "The quay at noon.", credit: "Di Specimen", licence: "CC BY 4.0" }],
    ],
    ["none at the second", second!.images, []],
    [
      "version and times",
      [quay!.version, quay!.versionCreated, quay!.published, quay!.updated],
      [11, "2025-04-02T10:30:00+03:00", "2025-04-02T09:00:00+03:00", "2025-04-02T10:30:00+03:00"],
    ],
    ["embargo", quay!.embargo, "2025-04-02T12:00:00+03:00"],
    [
      "headline, standfirst, slug",
      [quay!.headline, quay!.dek, quay!.slug],
      ["Quay reopens", "Ships may land again.", "Quay-Pier"],
    ],
    [
      "by-line, dateline, sender",
      [quay!.byline, quay!.dateline, quay!.provider],
      [["Ada Specimen"], ["Port Specimen"], "Specimen Press Agency"],
    ],
    ["urgency and language", [quay!.urgency, quay!.language], [3, "en-GB"]],
    [
      "names by their type, in the item's language",
      quay!.names.map(({ kind, name }) => `${kind} ${name}`),
      ["person Cy Specimen", "organization Guild", "place Port Specimen", "topic Shipping", "topic harbours"],
    ],
    [
      "a position and a country",
      quay!.names[2],
      { kind: "place", name: "Port Specimen", part: "about", latitude: 41, longitude: 29, country: "TR" },
    ],
    [
      "the XHTML text before the plain one, without its headline",
      quay!.body,
      "Ships _landed_ at the [quay](https://specimen.example/quay).\n\n## The pier\n\nIt follows—soon.",
    ],
    [
      "a correction",
      quay!.corrections,
      [{ kind: "corrected", what: "It was the east quay.", date: "2025-04-02T10:30:00+03:00" }],
    ],
    ["rights", [quay!.usageTerms, quay!.copyright], ["For specimens only.", "© 2025 Specimen Press Agency"]],
    ["notes to editors", quay!.editorialNote, "Pictures follow.\nIt was the east quay."],
    [
      "what a draft has no field for",
      quay!.remarks.map(({ line, field }) => `${line} ${field}`),
      ["57 headline", "62 genre", "51 subject", "34 located"],
    ],
  ])("%s", (_name, told, expected) => {
    expect(told).toEqual(expected);
  });
});

describe("content", () => {
  test.each<[string, string, string]>([
    ["plain text", CONTENT, "Ships landed."],
    [
      "plain text set in",
      '<inlineData contenttype="text/plain">\n   One\nmore.\n   Two.\n</inlineData>',
      "One more.\n\nTwo.",
    ],
    ["plain text in a paragraph", '<inlineData contenttype="text/plain">&lt;p&gt;One.&lt;/p&gt;</inlineData>', "One."],
    [
      "HTML as characters",
      '<inlineData contenttype="text/html"><![CDATA[<p>One &eacute;<p>Two.]]></inlineData>',
      "One é\n\nTwo.",
    ],
    [
      "NITF",
      '<inlineXML contenttype="application/nitf+xml"><nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><body><body.head><abstract>Short.</abstract></body.head><body.content><p>One.</p></body.content></body></nitf></inlineXML>',
      "One.",
    ],
    [
      "NITF as characters",
      '<inlineData contenttype="application/nitf+xml">&lt;nitf>&lt;body>&lt;body.content>&lt;p>One.&lt;/p>&lt;/body.content>&lt;/body>&lt;/nitf></inlineData>',
      "One.",
    ],
    [
      "XHTML with a prefix",
      '<inlineXML><x:html xmlns:x="http://www.w3.org/1999/xhtml"><x:body><x:p>One.</x:p></x:body></x:html></inlineXML>',
      "One.",
    ],
    [
      "paragraphs alone",
      '<inlineXML><p xmlns="http://www.w3.org/1999/xhtml">One.</p><p xmlns="http://www.w3.org/1999/xhtml">Two.</p></inlineXML>',
      "One.\n\nTwo.",
    ],
    [
      "a by-line before the text",
      '<inlineData contenttype="text/html">&lt;p>By Ada Specimen&lt;/p>&lt;p>One.&lt;/p></inlineData>',
      "One.",
    ],
  ])("%s", (_name, content, body) => {
    expect(onlyItem(read(newsItem({ content }))).body).toBe(body);
  });

  test("what NITF tells stands where the metadata are silent", () => {
    const nitf =
      "<nitf><body><body.head><byline>By Ada Specimen</byline><abstract>Short.</abstract></body.head><body.content><p>One.</p></body.content></body></nitf>";
    const item = onlyItem(read(newsItem({ content: `<inlineXML>${nitf}</inlineXML>` })));
    expect([item.byline, item.dek]).toEqual([["Ada Specimen"], "Short."]);
  });
});

describe("one part changed", () => {
  const item = (change: Parameters<typeof newsItem>[0]) => onlyItem(read(newsItem(change)));
  test.each<[string, unknown, unknown]>([
    ["canceled", item({ meta: '<pubStatus qcode="stat:canceled"/>', content: "" }).status, "canceled"],
    [
      "withheld",
      item({ meta: '<pubStatus uri="http://cv.iptc.org/newscodes/pubstatusg2/withheld"/>' }).status,
      "withheld",
    ],
    [
      "a withdrawal by signal",
      item({ itemMeta: '<signal qcode="sig:withdrawal"/>' }).corrections[0]!.kind,
      "withdrawn",
    ],
    [
      "a note that corrects",
      item({ itemMeta: "<edNote>CORRECTS the pier.</edNote>" }).corrections[0]!.what,
      "CORRECTS the pier.",
    ],
    [
      "creators where nobody signs",
      item({ contentMeta: "<creator><name>Ada Specimen</name></creator>" }).byline,
      ["Ada Specimen"],
    ],
    ["an agency by its literal", item({ itemMeta: '<provider literal="SPA"/>' }).provider, "SPA"],
    [
      "the place of making as dateline",
      item({ contentMeta: '<located literal="Port Specimen"/>' }).dateline,
      ["Port Specimen"],
    ],
    [
      "a file beside the text",
      item({ content: `${CONTENT}<remoteContent contenttype="image/png" href="quay.png"/>` }).images,
      [{ href: "quay.png" }],
    ],
    [
      "a root with a prefix",
      onlyItem(
        read(
          newsItem()
            .replace(/<(\/?)(?=[a-zA-Z])/g, "<$1g:")
            .replace("xmlns=", "xmlns:g="),
        ),
      ).headline,
      "Quay reopens",
    ],
  ])("%s", (_name, told, expected) => {
    expect(told).toEqual(expected);
  });

  test.each<[string, string, string]>([
    ["no text", newsItem({ content: "" }), "1:1 refuse text: has no text"],
    [
      "a picture alone",
      newsItem({ meta: '<itemClass qcode="ninat:picture"/>' }),
      '1:1 refuse itemClass: "Quay reopens" is of the class "picture"',
    ],
    [
      "a package alone",
      `<packageItem ${NAMESPACE}><groupSet><group><itemRef residref="urn:x"/></group></groupSet></packageItem>`,
      'only names its items; have them sent with it: "urn:x"',
    ],
    ["a concept", `<conceptItem ${NAMESPACE}/>`, "refuse conceptItem: describes a concept"],
    ["a vocabulary", `<knowledgeItem ${NAMESPACE}/>`, "refuse knowledgeItem: is a vocabulary"],
    ["a message without items", `<newsMessage ${NAMESPACE}/>`, "refuse newsMessage: holds no item"],
    [
      "an embargo without its zone",
      newsItem({ itemMeta: "<embargoed>2025-04-05T10:00:00</embargoed>" }),
      "decide embargo: it is under an embargo",
    ],
    [
      "base64",
      newsItem({ content: '<inlineData contenttype="text/plain" encoding="base64">QQ==</inlineData>' }),
      'note inlineData: content encoded as "base64"',
    ],
  ])("%s is told", (_name, text, message) => {
    expect(toldIn(everyRemark(read(text))).join("\n")).toContain(message);
  });

  test("a broken item spoils no other", () => {
    const deep = `<inlineData contenttype="text/html">${"&lt;i>".repeat(150)}x</inlineData>`;
    const two = `<newsMessage ${NAMESPACE}><itemSet>${newsItem({ content: deep })}${newsItem()}</itemSet></newsMessage>`;
    const { items } = read(two);
    expect(items.map(({ remarks }) => remarks.some(({ weight }) => weight === "refuse"))).toEqual([true, false]);
    expect(toldIn(items[0]!.remarks)[0]).toMatch(/^4:13 refuse inlineData: is nested deeper/);
  });
});
