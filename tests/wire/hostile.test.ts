import { describe, expect, test } from "vitest";
import { LIMIT } from "../../src/wire/limit.ts";
import { readWire } from "../../src/wire/read-wire.ts";
import { everyRemark, read, readJson, toldIn } from "./reading.ts";

const bytes = (text: string, encoding: BufferEncoding = "latin1") => new Uint8Array(Buffer.from(text, encoding));
const ITEM = { uri: "urn:specimen:1", type: "text", headline: "Quay", versioncreated: "2025-04-02T10:30:00Z" };
const withHtml = (body_html: string) => JSON.stringify({ ...ITEM, body_html });
const nitf = (content: string, before = "") =>
  `${before}<nitf><head><docdata><doc-id id-string="q"/><date.issue norm="20250402T093000Z"/></docdata></head><body><body.head><hedline><hl1>Quay</hl1></hedline></body.head><body.content>${content}</body.content></body></nitf>`;

describe("refused, with the place", () => {
  const laughs = `<!DOCTYPE nitf [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY c "&b;&b;">]>`;
  test.each<[string, string, RegExp]>([
    ["a billion laughs", nitf("<p>&c;</p>", laughs), /^1:\d+ refuse XML: declares entities/],
    [
      "a file by entity",
      nitf("<p>&x;</p>", '<!DOCTYPE nitf [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
      /refuse XML: declares entities/,
    ],
    [
      "entities by parameter",
      nitf("<p>A</p>", '<!DOCTYPE nitf [<!ENTITY % x SYSTEM "http://x.example/x.dtd"> %x;]>'),
      /refuse XML: declares entities/,
    ],
    ["an entity that nobody declares", nitf("<p>&x;</p>"), /refuse XML: is not well formed: undefined entity/],
    ["deep XML", "<nitf>".repeat(100_000), /^1:1201 refuse XML: is nested deeper than 200/],
    ["deep JSON", "[".repeat(100_000), /^1:201 refuse JSON: is nested deeper than 200/],
    ["deep JSON in objects", `{"a":`.repeat(100_000), /refuse JSON: is nested deeper than 200/],
    ["deep HTML", withHtml("<div>".repeat(10_000)), /refuse body_html: /],
    ["more elements than copy has", `<nitf>${"<a/>".repeat(LIMIT.values + 1)}</nitf>`, /has more than 100000 elements/],
    ["more values than copy has", `{"uri":[${"0,".repeat(LIMIT.values)}0]}`, /has more than 100000 values/],
    [
      "more items than a file has, as a list",
      JSON.stringify(
        Array.from({ length: LIMIT.items + 1 }, (_, n) => ({ ...ITEM, uri: `urn:${n}`, body_text: "A." })),
      ),
      /^1:1 refuse JSON: holds more than 1000 items; split the file$/,
    ],
    [
      "more items than a file has, in lists of lists",
      JSON.stringify(
        Array.from({ length: LIMIT.items + 1 }, (_, n) => [{ ...ITEM, uri: `urn:${n}`, body_text: "A." }]),
      ),
      /^1:1 refuse JSON: holds more than 1000 items; split the file$/,
    ],
    [
      "more items than a file has, a line each",
      `${JSON.stringify({ ...ITEM, body_text: "A." })}\n`.repeat(LIMIT.items + 1),
      /^1:1 refuse JSON: holds more than 1000 items; split the file$/,
    ],
    [
      "more items than a file has, as a message",
      `<newsMessage><itemSet>${"<newsItem/>".repeat(LIMIT.items + 1)}</itemSet></newsMessage>`,
      /^1:1 refuse newsMessage: holds more than 1000 items; split the file$/,
    ],
    [
      "more items than a file has, in frames",
      "\u0001a\u0002b\u0003".repeat(100_000),
      /^1:1 refuse file: holds more than 1000 items; split the file$/,
    ],
    ["more tags than a text has", withHtml("<b>".repeat(LIMIT.tags + 1)), /has more than 50000 tags/],
    [
      "a longer text than articles have",
      withHtml("x".repeat(LIMIT.text + 1)),
      /1:\d+ refuse body_html: has more than 500000 characters/,
    ],
    [
      "more elements than a text has",
      nitf("<p/>".repeat(LIMIT.tags)),
      /refuse body\.content: has more than 50000 elements/,
    ],
    ["unclosed XML", "<nitf>\n  <head>", /^2:9 refuse XML: is not well formed: unclosed tag: head/],
    ["an RSS feed", '<?xml version="1.0"?><rss version="2.0"><channel/></rss>', /is an RSS feed/],
    ["an Atom feed", '<feed xmlns="http://www.w3.org/2005/Atom"/>', /is an Atom feed/],
    ["a web page", "<!doctype html><title>x</title><p>unclosed", /is a web page/],
    ["a web page with a comment before", "<!-- x --><HTML><br></HTML>", /is a web page/],
    ["NewsML 1", '<?xml version="1.0"?><!DOCTYPE NewsML SYSTEM "x.dtd" []><NewsML/>', /is NewsML 1\.x/],
    ["another kind of XML", "<specimen/>", /has the root <specimen>/],
  ])("%s", (_name, text, message) => {
    const reading = read(text);
    const refusals = everyRemark(reading).filter(({ weight }) => weight === "refuse");
    expect(toldIn(refusals).join("\n")).toMatch(message);
  });

  test.each<[string, Uint8Array, RegExp]>([
    ["broken UTF-8 in JSON", bytes('{"uri": "\xff\xfe"}'), /refuse encoding: has bytes that are no UTF-8/],
    ["broken UTF-8 in XML", bytes("<nitf>\xff</nitf>"), /refuse encoding: has bytes that are no UTF-8/],
    ["an encoding that is none", bytes('<?xml version="1.0" encoding="odd"?><nitf/>'), /no encoding is called "odd"/],
    ["zeros", new Uint8Array(10_000), /refuse/],
    ["nothing", new Uint8Array(0), /refuse|decide/],
  ])("%s", (_name, file, message) => {
    expect(toldIn(everyRemark(readWire(file, { fileDay: "2025-04-03" }))).join("\n")).toMatch(message);
  });
});

describe("taken, without harm", () => {
  test("a doctype is never loaded", () => {
    expect(read(nitf("<p>A</p>", '<!DOCTYPE nitf SYSTEM "http://x.example/x.dtd">')).items[0]!.body).toBe("A");
  });
  test("HTML's names of characters need no declaration", () => {
    expect(read(nitf("<p>&eacute;&nbsp;&mdash;</p>")).items[0]!.body).toBe("é\u00a0—");
  });
  test("control characters in XML are left out and told", () => {
    const { items, remarks } = read(nitf("<p>A\u0000\u0007B</p>"));
    expect(items[0]!.body).toBe("A B");
    expect(toldIn(remarks)).toEqual(["1:1 note XML: 2 control characters were left out, which XML cannot carry"]);
  });
  test("keys that mean something to machines mean nothing here", () => {
    const text =
      '{"uri":"urn:x","__proto__":{"headline":"no"},"constructor":{"name":"x"},"headline":"Quay","headline":"Pier","versioncreated":"2025-04-02","body_text":"A."}';
    const [item] = read(text).items;
    expect([item!.headline, ({} as { headline?: string }).headline]).toEqual(["Pier", undefined]);
    expect(toldIn(item!.remarks)).toContainEqual(
      expect.stringMatching(/^1:\d+ decide headline: "headline" stands twice/),
    );
  });
  test.each<[string, string, BufferEncoding, string]>([
    ["UTF-16 with its mark", "\uFEFF<?xml version='1.0' encoding='UTF-16'?>" + nitf("<p>é</p>"), "utf16le", "é"],
    [
      "Windows-1251 as declared",
      "<?xml version='1.0' encoding='windows-1251'?>" + nitf("<p>\xcf\xee\xf0\xf2</p>"),
      "latin1",
      "Порт",
    ],
  ])("XML in %s", (_name, text, encoding, body) => {
    expect(readWire(bytes(text, encoding), { fileDay: "2025-04-03" }).items[0]!.body).toBe(body);
  });
});

describe("in time linear to the input, and without millions of anything", () => {
  const long = 900_000;
  test.each<[string, () => string]>([
    ["a line of 5 MB", () => withHtml(`<p>${"word ".repeat(long)}</p>`)],
    ["a line as long as a text may be", () => withHtml(`<p>${"word ".repeat(long / 5)}</p>`)],
    ["plain text of a line each", () => JSON.stringify({ ...ITEM, body_text: "a\n".repeat(50_000) })],
    ["an attribute of 5 MB", () => nitf(`<p class="${"x".repeat(5 * long)}">A</p>`)],
    ["a million signs of Markdown", () => withHtml(`<p>${"*_~[".repeat(long / 4)}</p>`)],
    ["a million backslashes", () => JSON.stringify({ ...ITEM, body_text: "\\".repeat(long) })],
    ["thousands of unclosed tags and false ends", () => withHtml("<b>".repeat(20_000) + "</i>".repeat(20_000))],
    ["tags of one kind in another", () => withHtml("<p><b>x".repeat(12_000))],
    ["a cell across a million columns", () => withHtml('<table><tr><td colspan="1000000" rowspan="1000000">A</table>')],
    [
      "a wide row over many short ones",
      () => withHtml(`<table><tr>${"<th>a".repeat(10_000)}${"<tr><td>b".repeat(10_000)}</table>`),
    ],
    ["a million half tags", () => withHtml("<".repeat(40_000))],
    ["a headline of 2 MB", () => JSON.stringify({ ...ITEM, headline: "RPT-".repeat(long / 2), body_text: "A." })],
    ["a by-line of 1 MB", () => JSON.stringify({ ...ITEM, byline: "By A, and ".repeat(long / 10), body_text: "A." })],
    ["a dateline of 1 MB", () => JSON.stringify({ ...ITEM, located: `${"-".repeat(long)}x`, body_text: "A." })],
    [
      "a note to editors of 1 MB",
      () => JSON.stringify({ ...ITEM, ednote: "in a 1 b, ".repeat(long / 10), body_text: "A." }),
    ],
    [
      "a hundred thousand unknown keys",
      () => `{${Array.from({ length: 100_000 }, (_, n) => `"k${n}":0`).join(",")},"body_text":"A."}`,
    ],
    ["a time of 1 MB", () => JSON.stringify({ ...ITEM, versioncreated: "1".repeat(long), body_text: "A." })],
    [
      "thousands of texts in thousands of packages",
      () => {
        const each = (make: (n: number) => string) => Array.from({ length: 20_000 }, (_, n) => make(n)).join("");
        const texts = each((n) => `<newsItem guid="t${n}"/>`);
        return `<newsMessage><itemSet>${texts}${each((n) => `<packageItem><itemRef residref="t${n}"/></packageItem>`)}</itemSet></newsMessage>`;
      },
    ],
    ["lists in lists", () => withHtml("<ul><li>".repeat(29) + "x".repeat(long))],
  ])("%s", (_name, make) => {
    const text = make();
    const start = performance.now();
    const reading = read(text);
    expect(performance.now() - start).toBeLessThan(8_000);
    expect(Math.max(...[reading, ...reading.items].map(({ remarks }) => remarks.length))).toBeLessThan(300);
    expect(JSON.stringify(reading).length).toBeLessThan(50 * text.length + 10_000);
  });

  test("paths of the sender's lead nowhere", () => {
    const [item] = readJson({
      ...ITEM,
      body_html: '<p><a href="../../../etc/passwd">A</a> <a href="/admin">B</a><img src="../x.jpg"></p>',
    }).items;
    expect(item!.body).toBe("A B");
    expect(item!.images).toEqual([{ href: "../x.jpg", alt: undefined, caption: undefined }]);
  });
});
