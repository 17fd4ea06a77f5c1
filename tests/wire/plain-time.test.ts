import { describe, expect, test } from "vitest";
import type { Line } from "../../src/wire/plain/line.ts";
import { takeEmbargo } from "../../src/wire/plain/embargo.ts";
import { cutPrefixes } from "../../src/wire/printed/prefixes.ts";
import { readTime } from "../../src/wire/printed/time.ts";

const FILE_DAY = "2025-04-02";

test.each([
  ["2025-04-02", "2025-04-02"],
  ["20250402T093000Z", "2025-04-02T09:30:00Z"],
  ["2025-04-02T09:30+03:00", "2025-04-02T09:30+03:00"],
  ["2025/04/02 14:30 GMT", "2025-04-02T14:30Z"],
  ["2025-04-02 9:30 AM EST", "2025-04-02T09:30-05:00"],
  ["April 2, 2025, 12 a.m. ET", "2025-04-02T00:00-04:00"],
  ["January 2, 2025, 6 p.m. ET", "2025-01-02T18:00-05:00"],
  ["02.04.2025", "2025-04-02"],
  ["13/04/2025", "2025-04-13"],
  ["04/13/2025", "2025-04-13"],
  ["April 2, 2025", "2025-04-02"],
  ["Sept. 3, 2024", "2024-09-03"],
  ["2 April 2025", "2025-04-02"],
  ["2ND APRIL 2025", "2025-04-02"],
  ["2. April 2025", "2025-04-02"],
  ["2 de abril de 2025", "2025-04-02"],
  ["1er avril 2025", "2025-04-01"],
  ["2 апреля 2025 г.", "2025-04-02"],
  ["Wed Apr 2 2025", "2025-04-02"],
  ["Wed Apr  2 14:30:00 GMT 2025", "2025-04-02T14:30:00Z"],
  ["Wed, 02 Apr 2025 14:30:00 +0300", "2025-04-02T14:30:00+03:00"],
  ["14:30 CET, 2 April 2025", "2025-04-02T14:30+01:00"],
  ["April 2, 1430 GMT", "2025-04-02T14:30Z"],
  ["April 2", "2025-04-02"],
  ["April 9", "2025-04-09"],
  ["April 10", "2024-04-10"],
  ["Dec. 30", "2024-12-30"],
  ["February 29", "2024-02-29"],
  ["2025-04-02 14:30", "2025-04-02"],
  ["2025-04-02 14:30 IST", "2025-04-02"],
  ["31 April 2025", undefined],
  ["2025-02-29", undefined],
  ["Smarch 3", undefined],
])("the date %s is %s", (printed, time) => {
  expect(readTime(printed, FILE_DAY)?.time).toBe(time);
});

test("an hour without a zone, or in one of several, is told of and not taken", () => {
  expect(readTime("2025-04-02 14:30", FILE_DAY)?.flaw).toContain("without a zone");
  expect(readTime("2025-04-02 14:30 CST", FILE_DAY)?.flaw).toContain('"CST"');
  expect(readTime("2025-04-02 14:30 GMT", FILE_DAY)?.flaw).toBeUndefined();
});

test("a date of two numbers that could both be months is for an editor", () => {
  expect(readTime("03/04/2025", FILE_DAY)?.isAmbiguous).toBe(true);
  expect(readTime("04/04/2025", FILE_DAY)?.isAmbiguous).toBe(false);
});

describe("an embargo is a moment, or nothing is taken", () => {
  const lineOf = (text: string): Line => ({ text, line: 3, column: 1, indent: 0, isBroken: false, isTabular: false });
  const read = (text: string) => takeEmbargo([lineOf(text)], FILE_DAY);

  test.each([
    ["EMBARGOED UNTIL 0001 GMT April 3, 2025", "2025-04-03T00:01Z"],
    ["EMBARGO: 2025-04-03T00:01Z", "2025-04-03T00:01Z"],
    ["Embargo: 2025-04-03 00:01 +03:00", "2025-04-03T00:01+03:00"],
    ["*** STRICTLY EMBARGOED UNTIL 00.01 BST, Thursday, 3 April 2025 ***", "2025-04-03T00:01+01:00"],
    ["(EMBARGOED until 10:00 CEST on 3 April 2025)", "2025-04-03T10:00+02:00"],
    ["NOT FOR RELEASE BEFORE 6 a.m. EDT, April 3, 2025", "2025-04-03T06:00-04:00"],
    ["FOR RELEASE AT 0900 UTC 3 APRIL 2025", "2025-04-03T09:00Z"],
    ["EMBARGOED UNTIL 0900 GMT May 20", "2025-05-20T09:00Z"],
  ])("%s", (text, embargo) => {
    expect(read(text)).toEqual({ lines: [], embargo, remarks: [] });
  });

  test.each([
    "EMBARGO: Thursday",
    "EMBARGO: April 3",
    "EMBARGO",
    "EMBARGOED UNTIL 10:00 April 3, 2025",
    "EMBARGO: 03/04/2025 10:00 GMT",
  ])("%s is refused", (text) => {
    const { lines, embargo, remarks } = read(text);
    expect({ lines, embargo }).toEqual({ lines: [], embargo: undefined });
    expect(remarks).toMatchObject([{ weight: "refuse", field: "embargo", line: 3, column: 1 }]);
  });

  test.each(["Embargo talks go on", "Embargo-hit port opens", "Embargoed goods seized", "FOR IMMEDIATE RELEASE"])(
    "%s is text",
    (text) => {
      expect(read(text)).toEqual({ lines: [lineOf(text)], remarks: [] });
    },
  );

  test("the later of two holds; one inside of a line is for an editor", () => {
    const two = ["EMBARGO: 2025-04-03T10:00+03:00", "EMBARGO: 2025-04-03T08:00Z"].map(lineOf);
    expect(takeEmbargo(two, FILE_DAY).embargo).toBe("2025-04-03T08:00Z");
    expect(read("Growers meet (embargoed until noon)").remarks).toMatchObject([{ weight: "decide", field: "embargo" }]);
  });
});

test.each<[string, Partial<ReturnType<typeof cutPrefixes>>]>([
  ["Growers meet", { headline: "Growers meet", version: 0, isUpdate: false, status: "usable" }],
  ["UPDATE 3-Growers meet", { headline: "Growers meet", version: 3, isUpdate: true }],
  ["WRAPUP 2-Growers meet", { headline: "Growers meet", version: 2 }],
  ["2ND LEAD Growers meet", { headline: "Growers meet", version: 2 }],
  ["CORRECTED-UPDATE 1-Growers meet", { headline: "Growers meet", version: 1.5, kind: "corrected" }],
  ["CORRECTION: Growers meet", { headline: "Growers meet", version: 0.5, kind: "corrected" }],
  ["REFILE-UPDATE 2-Growers meet", { headline: "Growers meet", version: 2.5, kind: "refiled" }],
  ["RPT-Growers meet", { headline: "Growers meet", version: 0, dropped: ["RPT-"] }],
  ["WITHDRAWN-UPDATE 1-Growers meet", { headline: "Growers meet", status: "canceled", kind: "withdrawn" }],
  ["KILL KILL KILL Growers meet", { headline: "Growers meet", status: "canceled" }],
  ["HOLD-Growers meet", { headline: "Growers meet", status: "withheld" }],
  ["URGENT Growers meet", { headline: "Growers meet", urgency: 2 }],
  ["BREAKING: Growers meet", { headline: "Growers meet", urgency: 2 }],
  ["FLASH-Growers meet", { headline: "Growers meet", urgency: 1 }],
  ["EXCLUSIVE-Growers meet", { headline: "Exclusive: Growers meet", bare: "Growers meet" }],
  ["UPDATE 1-ANALYSIS-Growers meet", { headline: "Analysis: Growers meet", bare: "Growers meet", version: 1 }],
  ["Update on growers", { headline: "Update on growers", version: 0 }],
  ["FLASH FLOODS HIT PORT", { headline: "FLASH FLOODS HIT PORT" }],
  ["LEADERS meet", { headline: "LEADERS meet" }],
])("the headline %s", (printed, told) => {
  expect(cutPrefixes(printed)).toMatchObject(told);
});
