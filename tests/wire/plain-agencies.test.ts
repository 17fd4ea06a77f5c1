import { describe } from "vitest";
import { expectRows, LEDE, QUOTE, TEXT, type Row } from "./plain-rows.ts";

const SIGNED = "(Reporting by Ada Specimen; Editing by Bo Specimen)";
const of = (place: string | undefined, provider: string | undefined, told: Row[2] = {}): Row[2] => ({
  headline: "Growers agree",
  published: "2025-04-02",
  dateline: place === undefined ? [] : place.split("/"),
  ...(provider !== undefined && { provider }),
  body: TEXT,
  ...told,
});

describe("whole stories in the forms of the agencies", () => {
  const ada = { byline: ["Ada Specimen"] };
  const both = { byline: ["Ada Specimen", "Bo Specimen"] };
  expectRows([
    [
      "TASS, its correspondent signing",
      `Growers agree\n\nROSTOV-ON-DON, April 2. /TASS correspondent Ada Specimen/. ${TEXT}`,
      of("Rostov-on-Don", "TASS", ada),
    ],
    [
      "TASS, hour and day above",
      `12:45\n2 April 2025\nGrowers agree\nST. PETERSBURG, April 2. /TASS/. ${TEXT}`,
      of("St. Petersburg", "TASS"),
      ["note published 1:1"],
    ],
    [
      "an hour with its zone above its day",
      `12:45 GMT\n2 April 2025\nGrowers agree\n\n${TEXT}`,
      of(undefined, undefined, { published: "2025-04-02T12:45Z" }),
    ],
    [
      "an hour without any day",
      `12:45\nGrowers agree\n\nMOSCOW, April 2. /TASS/. ${TEXT}`,
      of("Moscow", "TASS"),
      ["note published 1:1"],
    ],
    ["TASS in Russian", `Growers agree\n\nМОСКВА, 2 апреля. /ТАСС/. ${TEXT}`, of("Москва", "ТАСС")],
    ["Interfax in Russian", `Growers agree\n\nМосква. 2 апреля. INTERFAX.RU - ${TEXT}`, of("Москва", "INTERFAX.RU")],
    ["Interfax-Ukraine", `Growers agree\n\nKYIV. April 2 (Interfax-Ukraine) – ${TEXT}`, of("Kyiv", "Interfax-Ukraine")],
    ["RIA", `Growers agree\nМОСКВА, 2 апр — РИА Новости. ${TEXT}`, of("Москва", "РИА Новости")],
    [
      "AP, byline in capitals and the agency below",
      `Growers agree\nBy ADA SPECIMEN\nAssociated Press\nApril 2, 2025\n\nISTANBUL (AP) — ${TEXT}`,
      of("Istanbul", "Associated Press", ada),
    ],
    [
      "AP, the hour of its web",
      `Growers agree\nBy Ada Specimen and Bo Specimen\nPublished 10:32 AM EDT, April 2, 2025\nST. LOUIS (AP) – ${TEXT}`,
      of("St. Louis", "AP", { ...both, published: "2025-04-02T10:32-04:00" }),
    ],
    ["AP, hyphens", `Growers agree\nApril 2, 2025\n\nUNITED NATIONS (AP) -- ${TEXT}`, of("United Nations", "AP")],
    [
      "AP, the stroke of its old wires",
      `Growers agree\nApril 2, 2025\n\nWINSTON-SALEM, N.C. (AP) _ ${TEXT}`,
      of("Winston-Salem", "AP"),
    ],
    ["AP, a Scottish name", `Growers agree\nApril 2, 2025\n\nMcALLEN, Texas (AP) — ${TEXT}`, of("McAllen", "AP")],
    [
      "AP, ANPA's frame",
      `ZCZC SPC123\nr i\n^BC-Growers,0123<\n^Growers agree<\n^April 2, 2025=\n^By ADA SPECIMEN=\n   ISTANBUL (AP) _ ${LEDE}\n   ${QUOTE}\nNNNN\n`,
      of("Istanbul", "AP", { ...ada, slug: "Growers" }),
      ["note header 1:1", "note header 2:1"],
    ],
    [
      "Reuters, two places, two writers",
      `Growers agree\nBy Ada Specimen and Bo Specimen\n\nKYIV/KHARKIV, Ukraine, April 2 (Reuters) - ${TEXT}\n${SIGNED}\n`,
      of("Kyiv/Kharkiv", "Reuters", { ...both, body: `${TEXT}\n\n${SIGNED}` }),
    ],
    [
      "Reuters, points and what it adds",
      `UPDATE 2-Growers agree\n\n(Adds quote)\n* Ships leave on Friday\n* Both sides met for three days\nBy Ada Specimen\nLONDON, April 2 (Reuters) - ${TEXT}\n${SIGNED}\n((ada@specimen.example))\n`,
      of("London", "Reuters", {
        ...ada,
        version: 2,
        keyPoints: ["Ships leave on Friday", "Both sides met for three days"],
        body: `${TEXT}\n\n${SIGNED}`,
        editorialNote: "ada@specimen.example\nAdds quote",
      }),
    ],
    [
      "Reuters of the eighties",
      `RTR 0226\n    Growers agree\n\n    WASHINGTON, Feb 26 - ${LEDE}\n    ${QUOTE}\n REUTER\n`,
      of("Washington", "Reuters", { published: "2025-02-26" }),
      ["note header 1:1"],
    ],
    [
      "Reuters, on its web",
      `Growers agree\nReuters\nApril 2, 2025 2:15 PM UTC · Updated 3 hours ago\n\nGENEVA, April 2 (Reuters) - ${TEXT}`,
      of("Geneva", "Reuters", { published: "2025-04-02T14:15Z" }),
      ["note published 3:1"],
    ],
    [
      "AFP, the day without its agency's",
      `Growers agree\n\nParis, April 2, 2025 (AFP) - ${TEXT}\n\nada-bo/cy\n\n© Agence Specimen\n`,
      of("Paris", "AFP", { editorialNote: "ada-bo/cy", copyright: "© Agence Specimen" }),
    ],
    ["AFP in French", `Growers agree\n\nParis, 2 avr 2025 (AFP) - ${TEXT}`, of("Paris", "AFP")],
    [
      "Anadolu, who signs and two dates in a line",
      `Growers agree\nBoth sides met for three days\nAda Specimen  | 02.04.2025 - Update : 03.04.2025\n\nISTANBUL\n\n${TEXT}`,
      of("Istanbul", undefined, { ...ada, updated: "2025-04-03", dek: "Both sides met for three days" }),
      ["note dek 2:1"],
    ],
    [
      "Anadolu, the writer behind the dateline",
      `Growers agree\n2 April 2025\n\nANKARA (AA) - ADA SPECIMEN - ${TEXT}`,
      of("Ankara", "AA", ada),
    ],
    ["Xinhua", `Growers agree\n\nBEIJING, April 2 (Xinhua) -- ${TEXT}\nEnditem`, of("Beijing", "Xinhua")],
    [
      "Xinhua, its square",
      `Growers agree\nSource: Xinhua\nEditor: Ada Specimen\n2025-04-02 16:23:45\n\nNAIROBI, April 2 (Xinhua) -- ${TEXT} ■`,
      of("Nairobi", "Xinhua"),
      ["note header 3:1", "note published 4:1"],
    ],
    [
      "dpa",
      `Growers agree\n2. April 2025\n\nHamburg/Kiel (dpa/lno) - ${TEXT}\n\n© dpa-specimen\n`,
      of("Hamburg/Kiel", "dpa/lno", { copyright: "© dpa-specimen" }),
    ],
    [
      "EFE, its name and initials below",
      `Growers agree\n\nMadrid, 2 abr (EFE).- ${TEXT}\nEFE\nas/bs\n`,
      of("Madrid", "EFE", { editorialNote: "as/bs" }),
      ["note text 7:1"],
    ],
    ["ANSA", `Growers agree\n\n(ANSA) - ROMA, 02 APR - ${TEXT} (ANSA).`, of("Roma", "ANSA")],
    ["Kyodo", `Growers agree\n\nTOKYO, April 2, Kyodo - ${TEXT}\n==Kyodo\n`, of("Tokyo", "Kyodo")],
    [
      "PTI, the desk's initials below",
      `Growers agree\n\nNew Delhi, Apr 2 (PTI) ${TEXT}\nPTI AS BS\n`,
      of("New Delhi", "PTI", { editorialNote: "PTI AS BS" }),
      ["note text 6:1"],
    ],
    ["UPI, without a place", `Growers agree\n\nApril 2 (UPI) -- ${TEXT}`, of(undefined, "UPI")],
    [
      "CNN, without a place",
      `Growers agree\nBy Ada Specimen, CNN\n2 minute read\nUpdated 10:04 AM EDT, Wed April 2, 2025\n\nCNN —\n\n${TEXT}`,
      of(undefined, "CNN", { ...ada, published: "2025-04-02T10:04-04:00" }),
      ["note byline 2:1"],
    ],
    [
      "a name and an office that nothing explains",
      `Growers agree\n2 April 2025\nAda Specimen\nCorrespondent\n\n${TEXT}`,
      of(undefined, undefined),
      ["decide dateline 3:1"],
    ],
    [
      "all in capitals",
      `GROWERS AGREE ON GRAIN\nAPRIL 2, 2025\n\nPORT SPECIMEN -- ${TEXT.toUpperCase()}`,
      of("Port Specimen", undefined, { headline: "GROWERS AGREE ON GRAIN", body: TEXT.toUpperCase() }),
    ],
    [
      "a press release",
      `PRESS RELEASE\n\nFor immediate release\n\nGrowers agree\n\nPort Specimen, 2 April 2025 – ${TEXT}\n\n###\n\nAbout the port\nIt is old.\n`,
      of("Port Specimen", undefined, { editorialNote: "About the port\nIt is old." }),
      ["note text 13:1"],
    ],
    [
      "two items in frames, each with its line of routing",
      `ZCZC\nSPC0123 4 I 0123\nGrowers agree\n2025-04-02\n\n${TEXT}\nNNNN\n`,
      of(undefined, undefined),
      ["note header 2:1"],
    ],
    [
      "Markdown, with front matter",
      `---\ntitle: Growers agree\ndate: 2025-04-02\n---\n\nMOSCOW (AP) — ${LEDE}\n\n## Prices\n\n${QUOTE}`,
      of("Moscow", "AP", { body: `${LEDE}\n\n## Prices\n\n${QUOTE}` }),
    ],
    ["Markdown's headline", `# Growers agree\n\n2025-04-02\n\n${TEXT}`, of(undefined, undefined)],
  ]);
});

describe("prefixes, and sentences on a version", () => {
  const plain = `Growers agree\n2025-04-02\n\nOSLO (AP) — ${TEXT}`;
  const headline = "Growers agree";
  expectRows([
    ["repeated", `RPT-${plain}`, of("Oslo", "AP"), ["note headline 1:1"]],
    ["repeated, an update", `RPT-UPDATE 1-${plain}`, of("Oslo", "AP", { version: 1 }), ["note headline 1:1"]],
    ["urgent between stars", `*URGENT* ${plain}`, of("Oslo", "AP", { urgency: 2 }), ["note headline 1:1"]],
    ["the second lead, in small letters", `2nd LEAD: ${plain}`, of("Oslo", "AP", { version: 2 })],
    ["a number behind a hyphen", `UPDATE-1 ${plain}`, of("Oslo", "AP", { version: 1 })],
    ["a roundup", `ROUNDUP: ${plain}`, of("Oslo", "AP", { version: 0 }), ["note headline 1:1"]],
    [
      "a correction to",
      `CORRECTION TO: ${plain}`,
      of("Oslo", "AP", { version: 0.5, corrections: [{ kind: "corrected", date: "2025-04-02" }] }),
    ],
    [
      "a view with its number",
      `INSTANT VIEW 2-${plain}`,
      of("Oslo", "AP", { headline: "Instant view: Growers agree", version: 2 }),
    ],
    [
      "a kicker in capitals is no dateline",
      `GLOBAL GRAIN-${plain}`,
      of("Oslo", "AP", { headline: "GLOBAL GRAIN-Growers agree" }),
    ],
    ["an update that was corrected", `UPDATE 1-CORRECTED-${plain}`, of("Oslo", "AP", { version: 1.5 })],
    [
      "a sentence on a correction, below the headline",
      `Growers agree\n2025-04-02\n\n(This April 2 story has been corrected to say Friday in paragraph 1)\n\nOSLO (AP) — ${TEXT}`,
      of("Oslo", "AP", {
        version: 0.5,
        corrections: [
          {
            kind: "corrected",
            what: "This April 2 story has been corrected to say Friday in paragraph 1",
            date: "2025-04-02",
          },
        ],
      }),
    ],
    [
      "a sentence on a correction, behind the dateline",
      `Growers agree\n2025-04-02\n\nOSLO (AP) — (This story has been refiled to mend a name)\n\n${TEXT}`,
      of("Oslo", "AP", {
        version: 0.5,
        corrections: [{ kind: "refiled", what: "This story has been refiled to mend a name", date: "2025-04-02" }],
      }),
    ],
    [
      "a sentence that withdraws",
      `Growers agree\n2025-04-02\n\n(The April 2 story is withdrawn: its paper was false.)\n\n${TEXT}`,
      {
        headline,
        status: "canceled",
        version: 1_000_000,
        corrections: [
          { kind: "withdrawn", what: "The April 2 story is withdrawn: its paper was false", date: "2025-04-02" },
        ],
      },
    ],
  ]);
});

describe("takes, embargoes, and the body", () => {
  const head = "Growers agree\n2025-04-02\n\n";
  expectRows([
    ["more to follow", `${head}${TEXT}\n\n(More to follow)`, {}, ["refuse text 8:1"]],
    [
      "a part, in brackets behind the headline",
      `Growers agree (2 of 3)\n2025-04-02\n\n${TEXT}`,
      {},
      ["refuse text 1:1"],
    ],
    ["a part, behind a dash", `Growers agree -- take 1\n2025-04-02\n\n${TEXT}`, {}, ["refuse text 1:1"]],
    ["the whole, in brackets", `Growers agree (1 of 1)\n2025-04-02\n\n${TEXT}`, { body: TEXT }],
    [
      "they want more",
      `${head}${LEDE}\n\nThey want more\n\n${QUOTE}`,
      { body: `${LEDE}\n\n## They want more\n\n${QUOTE}` },
    ],
    ["an embargo that was lifted", `EMBARGO LIFTED\n\n${head}${TEXT}`, of(undefined, undefined), ["note embargo 1:1"]],
    [
      "an embargo in German",
      `Sperrfrist: 3. April 2025, 12.00 Uhr MESZ\n\n${head}${TEXT}`,
      of(undefined, undefined, { embargo: "2025-04-03T12:00+02:00" }),
    ],
    ["an embargo at either of two days", `EMBARGO: 03/04/2025 10:00 GMT\n\n${head}${TEXT}`, {}, ["refuse embargo 1:1"]],
    ["an embargo tomorrow", `EMBARGO: tomorrow\n\n${head}${TEXT}`, {}, ["refuse embargo 1:1"]],
    [
      "an embargo without a zone",
      `STRICTLY EMBARGOED UNTIL 00:01 HOURS THURSDAY 3 APRIL 2025\n\n${head}${TEXT}`,
      {},
      ["refuse embargo 1:1"],
    ],
    [
      "an embargo that is the story",
      `Port lifts embargo on grain\n2025-04-02\n\nThe embargo on grain was lifted. ${LEDE}`,
      { body: `The embargo on grain was lifted. ${LEDE}` },
    ],
    [
      "rules between paragraphs",
      `${head}${LEDE}\n\n* * *\n\n${QUOTE}\n\n-----\n\nBo Specimen, who speaks for the ships, was not there.`,
      { body: `${TEXT}\n\nBo Specimen, who speaks for the ships, was not there.` },
    ],
    [
      "subheads between stars and dashes",
      `${head}${LEDE}\n\n** Prices **\n\n${QUOTE}\n\n-- The ships --\n\n${QUOTE}`,
      { body: `${LEDE}\n\n## Prices\n\n${QUOTE}\n\n## The ships\n\n${QUOTE}` },
    ],
    [
      "dashes of a dialogue are no list",
      `${head}${LEDE}\n\n— We load, — said Ada Specimen.\n\n— When? — asked Bo Specimen.`,
      { body: `${LEDE}\n\n— We load, — said Ada Specimen.\n\n— When? — asked Bo Specimen.` },
    ],
    [
      "a quotation over two paragraphs",
      `${head}${LEDE}\n\n“We wait,” she said. “Nobody came.\n\n“Now we load.”`,
      { body: `${LEDE}\n\n“We wait,” she said. “Nobody came.\n\n“Now we load.”` },
    ],
  ]);
});
