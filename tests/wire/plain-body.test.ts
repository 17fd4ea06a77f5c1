import { describe } from "vitest";
import { expectRows, HEAD, LEDE, QUOTE, TEXT, type Row } from "./plain-rows.ts";

describe("paragraphs, subheads, lists and tables", () => {
  const long = `${LEDE} ${QUOTE}`;
  expectRows([
    [
      "lines broken at a width",
      `${HEAD}Growers and shippers met for a third day, and both sides said\nthat the ships would leave on Friday.\n\n${QUOTE}`,
      { body: TEXT },
    ],
    [
      "paragraphs by indents alone",
      `${HEAD}    Growers and shippers met for a third day, and both sides said\nthat the ships would leave on Friday.\n    “We have waited long enough,” said Ada Specimen, who speaks\nfor the growers of the whole valley.\n`,
      { body: TEXT },
    ],
    [
      "a line a paragraph, without empty lines",
      `Growers meet again\n2025-04-02\n${long}\n${long}\n`,
      { body: `${long}\n\n${long}` },
    ],
    [
      "a word that a soft hyphen breaks",
      `${HEAD}Growers and shippers met for a third day, and both sides har\u00AD\nboured a hope that the well-\nknown ships would leave.`,
      {
        body: "Growers and shippers met for a third day, and both sides harboured a hope that the well- known ships would leave.",
      },
    ],
    [
      "a subhead",
      `${HEAD}${LEDE}\n\nWhat comes next\n\n${QUOTE}`,
      { body: `${LEDE}\n\n## What comes next\n\n${QUOTE}` },
    ],
    [
      "a subhead among lines without empty ones",
      `Growers meet again\n2025-04-02\n${long}\nWhat comes next\n${long}\n`,
      { body: `${long}\n\n## What comes next\n\n${long}` },
    ],
    [
      "no subhead: the last block, a quotation, a sentence",
      `${HEAD}${LEDE}\n\n“Not so”\n\n${QUOTE}\n\nIt rained.\n\nAda Specimen`,
      { body: `${LEDE}\n\n“Not so”\n\n${QUOTE}\n\nIt rained.\n\nAda Specimen` },
    ],
    [
      "bullets",
      `${HEAD}${LEDE}\n\n• ships leave\n• prices stay\n\n${QUOTE}`,
      { body: `${LEDE}\n\n- ships leave\n- prices stay\n\n${QUOTE}` },
    ],
    [
      "hyphens below their sentence",
      `${HEAD}${LEDE}\n\nThe points are:\n- ships leave\n- prices stay`,
      { body: `${LEDE}\n\nThe points are:\n\n- ships leave\n- prices stay` },
    ],
    [
      "numbers, parted by empty lines",
      `${HEAD}${LEDE}\n\n1) ships leave\n\n2) prices stay\n\n${QUOTE}`,
      { body: `${LEDE}\n\n1. ships leave\n2. prices stay\n\n${QUOTE}` },
    ],
    [
      "a date is no list",
      `${HEAD}${LEDE}\n\n1. April was the day of the first meeting in the harbour of the port.\n\n${QUOTE}`,
      { body: `${LEDE}\n\n1\\. April was the day of the first meeting in the harbour of the port.\n\n${QUOTE}` },
    ],
    [
      "scores",
      `${HEAD}${LEDE}\n\nNorth 2, South 1\nEast 0, West 0\n\n${QUOTE}`,
      { body: `${LEDE}\n\nNorth 2, South 1\\\nEast 0, West 0\n\n${QUOTE}` },
    ],
    [
      "a table",
      `${HEAD}${LEDE}\n\nTeam      W   L\nNorth     3   1\n\n${QUOTE}`,
      { body: `${LEDE}\n\nTeam W L\\\nNorth 3 1\n\n${QUOTE}` },
    ],
    [
      "what Markdown would take for its own",
      `${HEAD}It costs $5* _now_ [1] in <b>bold</b> <specimen>, *all* of it.`,
      { body: "It costs $5\\* \\_now\\_ \\[1] in bold \\<specimen>, \\*all\\* of it." },
    ],
  ]);
});

describe("ends and embargoes", () => {
  expectRows([
    ...["ENDS", "-ENDS-", "(END)", "###", "# # #", "-30-", "-0-", "/TASS/"].map((mark): Row => [
      `the end mark ${mark}`,
      `${HEAD}${TEXT}\n\n${mark}\n`,
      { body: TEXT },
    ]),
    ["an end mark behind the last sentence", `${HEAD}${TEXT} (END)`, { body: TEXT }],
    ["an agency behind the last sentence", `${HEAD}${TEXT} (PTI)`, { body: TEXT, provider: "PTI" }],
    [
      "text behind the end mark",
      `${HEAD}${TEXT}\nENDS\n\nPictures follow.\n`,
      { body: TEXT, editorialNote: "Pictures follow." },
      ["note text 9:1"],
    ],
    [
      "who reported stays, addresses go",
      `${HEAD}${TEXT}\n\n(Reporting by Ada Specimen; Editing by Ben Specimen)\n\n((ada@specimen.example))`,
      {
        body: `${TEXT}\n\n(Reporting by Ada Specimen; Editing by Ben Specimen)`,
        editorialNote: "ada@specimen.example",
      },
    ],
    ...["MORE", "(MORE)", "-more-"].map((mark): Row => [
      `${mark} is an unfinished take`,
      `${HEAD}${TEXT}\n${mark}`,
      {},
      ["refuse text 7:1"],
    ]),
    ["more, behind the last sentence", `${HEAD}${TEXT} (more)`, {}, ["refuse text 6:1"]],
    ["a take of three", `Growers meet again, take 2 of 3\n2025-04-02\n\n${TEXT}`, {}, ["refuse text 1:1"]],
    ["a first add", `Growers 1stadd\n2025-04-02\n\n${TEXT}`, {}, ["refuse text 1:1"]],
    [
      "an embargo over the headline",
      `EMBARGOED UNTIL 0001 GMT April 3, 2025\n\n${HEAD}${TEXT}`,
      { embargo: "2025-04-03T00:01Z", headline: "Growers meet again", body: TEXT },
    ],
    [
      "an embargo under the text",
      `${HEAD}${TEXT}\n\nNOT FOR RELEASE BEFORE 0001 GMT April 3, 2025`,
      { embargo: "2025-04-03T00:01Z", body: TEXT },
    ],
    ["an embargo that is no moment", `EMBARGO: Thursday\n${HEAD}${TEXT}`, {}, ["refuse embargo 1:1"]],
  ]);
});

describe("dirt", () => {
  const clean = { headline: "Growers & shippers meet", published: "2025-04-02", dateline: ["Moscow"] };
  expectRows([
    [
      "entities and tags",
      `Growers &amp; shippers meet\n2025-04-02\n\n<p><b>MOSCOW</b> (AP) &#8212; First&hellip;</p><p>Second &lt;x&gt;.</p>`,
      { ...clean, body: "First…\n\nSecond \\<x>." },
    ],
    [
      "entities are decoded once",
      `Growers &amp; shippers meet\n2025-04-02\n\nMOSCOW\n\nIt is &amp;lt; here, and no more of it.`,
      { ...clean, body: "It is \\&lt; here, and no more of it." },
    ],
    [
      "a script and a comment keep the lines' numbers",
      `Growers &amp; shippers meet\n<script>\nlet a;\n</script><!-- b\n-->2025-04-02\n\nMOSCOW\n\n${LEDE}`,
      { ...clean, body: LEDE },
      ["note text 2:1", "note text 4:1"],
    ],
    [
      "an address in a tag",
      `Growers &amp; shippers meet\n2025-04-02\n\nMOSCOW\n\nSee <a href="https://specimen.example/">this</a> again.`,
      { ...clean, body: "See this again." },
      ["note text 6:5"],
    ],
    [
      "control characters and marks of no width",
      `\u0001\u0002Growers &\u0007 ship\u200Bpers meet\r\n2025-04-02\r\n\r\n\tMOSCOW\r\n\r\nThe ha\u00ADrbour\u001A is\tfull again.\u0003\r\n`,
      { ...clean, body: "The harbour is full again." },
    ],
    [
      "other line ends",
      `Growers & shippers meet\r2025-04-02\r\rMOSCOW\r\r${LEDE}\u0085${QUOTE}\u2028Done.`,
      { ...clean, body: `${TEXT}\n\nDone.` },
    ],
    ["a byte order mark", `\uFEFFGrowers & shippers meet\n2025-04-02\n\nMOSCOW\n\n${LEDE}`, clean],
    [
      "a character that was lost",
      `Growers & shippers meet\n2025-04-02\n\nMOSCOW\n\nThe ha\uFFFDrbour is full.`,
      clean,
      ["note text 6:1"],
    ],
  ]);
});
