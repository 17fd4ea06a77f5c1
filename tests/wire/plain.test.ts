import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { line } from "../../src/model/text.ts";
import { precisionOf } from "../../src/model/time.ts";
import { brief, expectRows, HEAD, LEDE, read, TEXT } from "./plain-rows.ts";

describe("what an editor has to decide", () => {
  expectRows([
    ["no date", `Growers meet again\n\n${TEXT}`, { published: "2025-04-02" }, ["decide published 1:1"]],
    [
      "no headline",
      `ISTANBUL, April 1 (AP) — ${TEXT}`,
      { headline: LEDE.slice(0, -1), published: "2025-04-01", body: TEXT },
      ["decide headline 1:1"],
    ],
    ["two datelines", `${HEAD}MOSCOW\n\nISTANBUL (AP) — ${TEXT}`, { dateline: ["Moscow"] }, ["decide dateline 6:1"]],
    ["two datelines alone", `${HEAD}MOSCOW\n\nISTANBUL\n\n${TEXT}`, { dateline: ["Moscow"] }, ["decide dateline 6:1"]],
    [
      "two dates far apart",
      `Growers meet again\n2025-04-20\n\nMOSCOW, April 1. /TASS/. ${TEXT}`,
      { published: "2025-04-20" },
      ["decide published 4:1"],
    ],
    [
      "two dates in the head",
      `Growers meet again\n2025-04-02\nDate: 2025-04-03\n\n${TEXT}`,
      { published: "2025-04-02" },
      ["decide published 3:1"],
    ],
    [
      "a date that has its day first or its month",
      `Growers meet again\n03/04/2025\n\n${TEXT}`,
      {},
      ["decide published 2:1"],
    ],
    [
      "a date that no calendar has",
      `Growers meet again\nDate: 31 April 2025\n\n${TEXT}`,
      {},
      ["decide published 2:1", "decide published 1:1"],
    ],
    ["a word alone that may be a place", `${HEAD}Istanbul\n\n${TEXT}`, { dateline: [] }, ["decide dateline 4:1"]],
    ["a head without text", HEAD, {}, ["refuse text 1:1"]],
  ]);
});

describe("files", () => {
  test.each([
    ["ZCZC and NNNN", `ZCZC A1\n${HEAD}${TEXT}\nNNNN\nZCZC A2\nShippers meet\n2025-04-02\n\n${TEXT}\nNNNN\n`, 2, 10],
    [
      "SOH and ETX",
      `\u0001spn1\u0002${HEAD}${TEXT}\u0003021430\u0004\u0001spn2\u0002Shippers meet\n2025-04-02\n\n${TEXT}\u0003`,
      1,
      6,
    ],
    ["form feeds", `${HEAD}${TEXT}\n\f\nShippers meet\n2025-04-02\n\n${TEXT}\n\f`, 1, 8],
  ])("%s part items", (_name, copy, first, second) => {
    const { items, remarks } = read(copy);
    expect(items.map(({ headline, spot, body }) => [headline, spot.line, body])).toEqual([
      ["Growers meet again", first, TEXT],
      ["Shippers meet", second, TEXT],
    ]);
    expect(remarks).toEqual([]);
  });

  test.each([
    ["nothing", ""],
    ["blanks", " \n\t\r\n\u200B\n"],
    ["a page of the web", `<!DOCTYPE html>\n<html><body>${LEDE}</body></html>`],
    ["more than any file of plain copy", LEDE.repeat(25_000)],
    ["an item longer than any story", LEDE.repeat(6_000)],
  ])("%s is refused", (_name, copy) => {
    const { items, remarks } = read(copy);
    expect(items).toEqual([]);
    expect(brief(remarks)).toEqual(["refuse file 1:1"]);
  });

  test("one item that is broken does not spoil the others", () => {
    const { items } = read(`${HEAD}${TEXT}\nMORE\n\f\n${HEAD}${TEXT}\n`);
    expect(items.map(({ remarks }) => brief(remarks))).toEqual([["refuse text 7:1"], []]);
  });
});

test("a story of a day: one subhead, all paragraphs, all quotations whole", () => {
  const copy = readFileSync(new URL("./text/harbour.txt", import.meta.url), "utf8");
  const { items, remarks } = read(copy);
  expect(remarks).toEqual([]);
  expect(items[0]).toMatchObject({
    headline: "Port Specimen sets third round of harbour talks for May",
    published: "2025-04-02",
    dateline: ["Port Specimen"],
    remarks: [],
  });
  const blocks = items[0]!.body.split("\n\n");
  expect(blocks.filter((block) => block.startsWith("## "))).toEqual([
    "## Dredging of the channel, return of the night ferry",
  ]);
  expect(blocks).toHaveLength(8);
  const quotations = (text: string) => text.match(/"[^"]+"/g);
  expect(quotations(items[0]!.body)).toEqual(quotations(copy));
});

test("whatever is sent, it is read or refused, at a spot that the file has", () => {
  const piece = fc.constantFrom(
    ..."MOSCOW|, April 1|. /TASS/. |(AP) — |Growers meet|\n|\n\n|\r\n|    |Date: |2025-04-02|14:30 +99:00|0001 GMT |EMBARGO: |UPDATE 1-|WITHDRAWN-|By Ada Specimen|(Corrects |)|ENDS|MORE|- x|1. |Headline: |Urgency: 4|&amp;|<p>|<script>|\u0001|\u0002|\u0003|\f|ZCZC|NNNN|\u00AD|\u202E|“|99/99/2025|Sept. 31|((|https://x.example/_a_|, |/|:".split(
      "|",
    ),
    LEDE,
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const copy = pieces.join("");
      const { items, remarks } = read(copy);
      const count = copy.split(/\r\n|[\n\r]/).length;
      for (const { line: at, column } of [...remarks, ...items.flatMap((item) => [item.spot, ...item.remarks])]) {
        expect(at >= 1 && at <= count && column >= 1).toBe(true);
      }
      expect(items.length + remarks.length).toBeGreaterThan(0);
      for (const item of items) {
        const isRefused = item.remarks.some(({ weight }) => weight === "refuse");
        for (const time of [item.published, item.updated, item.embargo]) {
          if (time !== undefined) expect(["day", "minute"]).toContain(precisionOf(time));
        }
        if (!isRefused) expect(line.safeParse(item.headline).success).toBe(true);
      }
    }),
    { numRuns: 3000, seed: 8 },
  );
});
