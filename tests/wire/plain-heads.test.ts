import { describe } from "vitest";
import { expectRows, HEAD, QUOTE, TEXT } from "./plain-rows.ts";

describe("heads", () => {
  const plain = { headline: "Growers meet again", published: "2025-04-02", body: TEXT };
  expectRows([
    [
      "a date before the headline",
      ` date 2025-04-02 Growers meet again\n\nMOSCOW\n\n${TEXT}\n`,
      { ...plain, dateline: ["Moscow"], spot: { line: 1, column: 2 } },
    ],
    ["a bare date before the headline", `2025-04-02 Growers meet again\n\n${TEXT}`, plain],
    ["headline, then date", `Growers meet again\n2 April 2025\n\n${TEXT}`, plain],
    [
      "headline, date and byline parted by empty lines",
      `Growers meet again\n\nApril 2, 2025\n\nBy Ada Specimen\n\n${TEXT}`,
      { ...plain, byline: ["Ada Specimen"] },
    ],
    ["date, then headline", `02.04.2025\n\nGrowers meet again\n\n${TEXT}`, plain],
    [
      "a moment with its zone",
      `Growers meet again\nPublished: 2025/04/02 14:30 GMT\n\n${TEXT}`,
      { ...plain, published: "2025-04-02T14:30Z" },
    ],
    ["an hour without a zone", `Growers meet again\nDate: 2025-04-02 14:30\n\n${TEXT}`, plain, ["note published 2:1"]],
    [
      "a header of all that is known",
      `Headline: Growers meet again\nDate: 2025-04-02\nUpdated: 2025-04-03T08:00Z\nByline: Ada Specimen and Ben Specimen\nSlug: Growers-Talks\nKeywords: grain, shipping\nSection: Trade\nUrgency: 4\nLanguage: en\nSource: Specimen News\nSummary: They met.\nUsage: Europe only\nCopyright: 2025 Specimen News\nEditor's note: photographs follow\nVersion: 2\nDateline: PORT SPECIMEN\n\n${TEXT}`,
      {
        ...plain,
        updated: "2025-04-03T08:00Z",
        byline: ["Ada Specimen", "Ben Specimen"],
        slug: "Growers-Talks",
        names: [
          { kind: "topic", name: "grain", part: "about" },
          { kind: "topic", name: "shipping", part: "about" },
        ],
        section: "Trade",
        urgency: 4,
        language: "en",
        provider: "Specimen News",
        dek: "They met.",
        usageTerms: "Europe only",
        copyright: "2025 Specimen News",
        editorialNote: "photographs follow",
        version: 2,
        dateline: ["Port Specimen"],
      },
    ],
    ["a header's line that goes on", `Headline: Growers\n  meet again\nDate: 2025-04-02\n\n${TEXT}`, plain],
    [
      "an unknown name in a header",
      `Headline: Growers meet again\nWord count: 600\nDate: 2025-04-02\n\n${TEXT}`,
      plain,
      ["note header 2:1"],
    ],
    [
      "values out of form",
      `Headline: Growers meet again\nDate: 2025-04-02\nUrgency: high\nLanguage: English\n\n${TEXT}`,
      plain,
      ["note urgency 3:1", "note language 4:1"],
    ],
    ["for immediate release", `FOR IMMEDIATE RELEASE\n\nGrowers meet again\n2025-04-02\n\n${TEXT}`, plain],
    [
      "points between headline and byline",
      `${HEAD}* Ships leave on Friday\n* Prices stay\n\nBy Ada Specimen\n\nPARIS (AFP) - ${TEXT}`,
      { ...plain, keyPoints: ["Ships leave on Friday", "Prices stay"], byline: ["Ada Specimen"], dateline: ["Paris"] },
    ],
    [
      "a list that begins the text",
      `${HEAD}- Ships leave on Friday\n- Prices stay\n\n${TEXT}`,
      { keyPoints: [], body: `- Ships leave on Friday\n- Prices stay\n\n${TEXT}` },
    ],
    ["a colon in a headline", `Growers: we meet again\n2025-04-02\n\n${TEXT}`, { headline: "Growers: we meet again" }],
    [
      "a headline on two lines",
      `Growers and shippers of the whole valley\nmeet again\n2025-04-02\n\n${TEXT}`,
      { headline: "Growers and shippers of the whole valley meet again" },
    ],
    [
      "a byline with office and agency",
      `Growers meet again\nBy Ada Specimen, Associated Press\n2025-04-02\n\n${TEXT}`,
      { ...plain, byline: ["Ada Specimen"], provider: "Associated Press" },
      ["note byline 2:1"],
    ],
    [
      "a line between headline and text",
      `Growers meet again\n2025-04-02\n\nShips could leave on Friday\n\n${TEXT}`,
      { ...plain, dek: "Ships could leave on Friday" },
      ["note dek 4:1"],
    ],
    [
      "a sentence between headline and dateline",
      `${HEAD}They talked of ships.\n\nMOSCOW\n\n${TEXT}`,
      { ...plain, dek: "They talked of ships.", dateline: ["Moscow"] },
      ["note dek 4:1"],
    ],
    [
      "the AP's slug over the headline",
      `BC-Growers-Talks, 2nd Ld-Writethru\n${HEAD}${TEXT}`,
      { ...plain, slug: "Growers-Talks", version: 2 },
    ],
  ]);
});

describe("datelines in copy", () => {
  expectRows([
    [
      "TASS",
      `Growers meet\n\nMOSCOW, April 1. /TASS/. ${TEXT}`,
      {
        dateline: ["Moscow"],
        provider: "TASS",
        published: "2025-04-01",
        body: TEXT,
        guid: "text:2025-04-01:growers-meet",
      },
    ],
    [
      "Interfax",
      `Growers meet\n\nMOSCOW. April 1 (Interfax) - ${TEXT}`,
      { dateline: ["Moscow"], provider: "Interfax", published: "2025-04-01", body: TEXT },
    ],
    ["AP", `${HEAD}ISTANBUL (AP) — ${TEXT}`, { dateline: ["Istanbul"], provider: "AP", body: TEXT }],
    [
      "Reuters, of two places",
      `Growers meet\n\nKYIV/KHARKIV, Ukraine, March 3 (Reuters) - ${TEXT}`,
      { dateline: ["Kyiv", "Kharkiv"], published: "2025-03-03", body: TEXT },
    ],
    [
      "AFP",
      `${HEAD}Manchester (United Kingdom) (AFP) – ${TEXT}`,
      { dateline: ["Manchester"], provider: "AFP", body: TEXT },
    ],
    ["Anadolu, alone", `${HEAD}ISTANBUL\n\n${TEXT}`, { dateline: ["Istanbul"], body: TEXT }],
    [
      "alone with its day",
      `Growers meet\n\nMOSCOW, April 1\n\n${TEXT}`,
      { dateline: ["Moscow"], published: "2025-04-01", body: TEXT },
    ],
    [
      "alone with agency, then the text",
      `Growers meet\n\nMOSCOW, April 1. /TASS/.\n\n${TEXT}`,
      { provider: "TASS", published: "2025-04-01", body: TEXT },
    ],
    [
      "alone and inline, the same",
      `${HEAD}ISTANBUL\n\nISTANBUL (AP) — ${TEXT}`,
      { dateline: ["Istanbul"], provider: "AP", body: TEXT },
    ],
    [
      "over the end of a line",
      `${HEAD}PORT SPECIMEN, North Specimen, April 2 (Specimen\nNews) - ${TEXT}`,
      { dateline: ["Port Specimen"], provider: "Specimen News", body: TEXT },
    ],
    [
      "a dateline later in the text is text",
      `${HEAD}${TEXT}\n\nISTANBUL (AP) — ${QUOTE}`,
      { dateline: [], body: `${TEXT}\n\nISTANBUL (AP) — ${QUOTE}` },
    ],
    [
      "another agency than the head's",
      `Source: Specimen News\n${HEAD}ISTANBUL (AP) — ${TEXT}`,
      { provider: "Specimen News" },
      ["note provider 5:1"],
    ],
    [
      "the year before in a dateline of December",
      `Growers meet\n\nMOSCOW, Dec 30. /TASS/. ${TEXT}`,
      { published: "2024-12-30" },
    ],
  ]);
});

describe("versions and changes", () => {
  expectRows([
    [
      "an update",
      `UPDATE 3-Growers meet again\n2025-04-02\n\n(Adds details, quotes)\n\n${TEXT}`,
      {
        headline: "Growers meet again",
        version: 3,
        updated: "2025-04-02",
        corrections: [],
        editorialNote: "Adds details, quotes",
        guid: "text:2025-04-02:growers-meet-again",
        body: TEXT,
      },
    ],
    [
      "a correction that says what",
      `CORRECTED-UPDATE 1-Growers meet again\n2025-04-02\n\n(Corrects paragraph 3 to say\nthat ships leave on Friday)\n\nPARIS (AFP) - ${TEXT}`,
      {
        version: 1.5,
        guid: "text:2025-04-02:growers-meet-again",
        corrections: [
          { kind: "corrected", what: "Corrects paragraph 3 to say that ships leave on Friday", date: "2025-04-02" },
        ],
        dateline: ["Paris"],
        body: TEXT,
      },
    ],
    [
      "a refiling",
      `REFILE-Growers meet again\n2025-04-02\n\nPARIS\n\n(Refiles to fix a name)\n\n${TEXT}`,
      {
        version: 0.5,
        corrections: [{ kind: "refiled", what: "Refiles to fix a name", date: "2025-04-02" }],
        body: TEXT,
      },
    ],
    [
      "a correction that says no more",
      `CORRECTION: ${HEAD}${TEXT}`,
      { corrections: [{ kind: "corrected", date: "2025-04-02" }] },
    ],
    [
      "a withdrawal",
      `WITHDRAWN-${HEAD}(Withdraws the story, which rested on a false paper.)`,
      {
        status: "canceled",
        version: 1_000_000,
        guid: "text:2025-04-02:growers-meet-again",
        corrections: [
          { kind: "withdrawn", what: "Withdraws the story, which rested on a false paper", date: "2025-04-02" },
        ],
      },
    ],
    [
      "urgent, on a line of its own",
      `URGENT\n${HEAD}${TEXT}`,
      { headline: "Growers meet again", urgency: 2 },
      ["note headline 2:1"],
    ],
    ["an advisory", `ADVISORY-${HEAD}${TEXT}`, { headline: "Growers meet again" }, ["decide headline 1:1"]],
    ["a status in the header", `Status: withdrawn\n${HEAD}${TEXT}`, { status: "canceled" }],
  ]);
});
