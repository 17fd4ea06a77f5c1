import { describe, expect, test } from "vitest";
import { everyRemark, onlyItem, read, readItem, toldIn } from "./reading.ts";

/** A NITF document, parts of which can be changed. */
function nitf({
  docdata = '<doc-id id-string="quay"/><date.issue norm="20250402T093000Z"/>',
  head = "<hedline><hl1>Quay reopens</hl1></hedline>",
  content = "<p>Ships landed.</p>",
  attributes = "",
} = {}) {
  return `<nitf><head><docdata ${attributes}>${docdata}</docdata></head><body><body.head>${head}</body.head><body.content>${content}</body.content></body></nitf>`;
}

describe("a whole document", () => {
  const item = onlyItem(readItem("nitf.xml"));
  test.each<[string, unknown, unknown]>([
    ["its id, that of all versions", item.guid, "SPA:quay"],
    ["its version and time", [item.version, item.published], [7, "2025-04-02T09:30:00Z"]],
    ["no embargo, for it was issued when it was released", item.embargo, undefined],
    ["headline and standfirst", [item.headline, item.dek], ["Quay reopens", "Ships may land again."]],
    ["by-line without the office, sender", [item.byline, item.provider], [["Ada Specimen"], "Specimen Press Agency"]],
    ["dateline", item.dateline.map((place) => place.toUpperCase()), ["PORT SPECIMEN"]],
    [
      "its text, in its own encoding",
      item.body,
      "Ships landed at the _quay_ of Dock Society café.\n\n## The pier\n\n- It follows.\n\n> Soon.\n\n| Ship |\n| - |\n| Ada |",
    ],
    [
      "its picture",
      item.images,
      [{ href: "quay.jpg", alt: "A quay.", caption: "The quay at noon.", credit: "Di Specimen", licence: undefined }],
    ],
    [
      "whom it names, in its head and its text",
      item.names.map(({ kind, name }) => `${kind} ${name}`),
      [
        "person Cy Specimen",
        "organization Guild of Specimens",
        "place Port Specimen",
        "organization Dock Society",
        "topic harbours",
        "topic Shipping",
      ],
    ],
    ["an office and a country", [item.names[0]!.role, item.names[2]!.country], ["harbour master", "TR"]],
    [
      "its correction",
      item.corrections,
      [{ kind: "corrected", what: "It was the east quay.", date: "2025-04-02T09:30:00Z" }],
    ],
    ["notes to editors", item.editorialNote, "Pictures follow.\nA note for editors."],
    ["rights", [item.usageTerms, item.copyright], ["For specimens only.", "Specimen Press Agency, 2025"]],
    [
      "what a draft has no field for",
      item.remarks.map(({ field }) => field),
      ["hl2", "date.expire", "tagline", "meta"],
    ],
  ])("%s", (_name, told, expected) => {
    expect(told).toEqual(expected);
  });
});

describe("one part changed", () => {
  const item = (change: Parameters<typeof nitf>[0]) => onlyItem(read(nitf(change)));
  const issued = (norm: string, more = "") => ({
    docdata: `<doc-id id-string="quay"/><date.issue norm="${norm}"/>${more}`,
  });
  test.each<[string, unknown, unknown]>([
    ["a time with an offset in basic form", item(issued("20250402T0930+0300")).published, "2025-04-02T09:30+03:00"],
    ["a day", item(issued("20250402")).published, "2025-04-02"],
    [
      "a release later than the issue",
      item(issued("20250402T093000Z", '<date.release norm="20250402T1800+0300"/>')).embargo,
      "2025-04-02T18:00+03:00",
    ],
    ["canceled", item({ attributes: 'management-status="canceled"', content: "" }).status, "canceled"],
    ["embargoed", item({ attributes: 'management-status="embargoed"' }).status, "withheld"],
    [
      "a second headline as standfirst",
      item({ head: "<hedline><hl1>Quay</hl1><hl2>Pier too</hl2></hedline>" }).dek,
      "Pier too",
    ],
    [
      "a dateline as words",
      item({ head: "<hedline><hl1>Quay</hl1></hedline><dateline>Portspecimen</dateline>" }).dateline,
      ["Portspecimen"],
    ],
    [
      "a dateline in the text",
      item({ content: "<p>PORT SPECIMEN (AP) — Ships landed.</p><p>More.</p>" }).body,
      "Ships landed.\n\nMore.",
    ],
    [
      "fractions",
      item({
        content: "<p>1 <frac><frac-num>1</frac-num><frac-sep>/</frac-sep><frac-den>2</frac-den></frac> ships</p>",
      }).body,
      "1 1/2 ships",
    ],
    ["terms", item({ content: "<dl><dt>Quay</dt><dd>Wall</dd></dl>" }).body, "<dl><dt>Quay</dt><dd>Wall</dd></dl>"],
    ["an id where none is", item({ docdata: '<date.issue norm="20250402T093000Z"/>' }).guid, "2025-04-02:Quay reopens"],
    ["breaks and rules", item({ content: "<p>One<br/>two</p><hr/><p>Three</p>" }).body, "One\\\ntwo\n\n---\n\nThree"],
  ])("%s", (_name, told, expected) => {
    expect(told).toEqual(expected);
  });

  test.each<[string, string, string]>([
    ["no text", nitf({ content: "" }), "refuse text: has no text"],
    ["a status that nobody knows", nitf({ attributes: 'management-status="odd"' }), 'decide management-status: "odd"'],
    [
      "a film",
      nitf({ content: '<p>A.</p><media media-type="video"><media-reference source="a.mp4"/></media>' }),
      'note media: a medium of the type "video"',
    ],
    [
      "a note within the text",
      nitf({ content: "<note><body.content><p>For editors.</p></body.content></note><p>A.</p>" }),
      'note note: a note within the text was left out: "For editors."',
    ],
    [
      "an element that nobody knows",
      nitf({ content: "<p>A <odd>b</odd>.</p>" }),
      "note body.content: <odd> is no element of a text",
    ],
  ])("%s is told", (_name, text, message) => {
    expect(toldIn(everyRemark(read(text))).join("\n")).toContain(message);
  });
});
