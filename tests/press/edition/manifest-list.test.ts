import fc from "fast-check";
import { expect, test } from "vitest";
import type { Row } from "../../../src/press/edition/changes.ts";
import { changedList, listOf } from "../../../src/press/edition/manifest-list.ts";

const name = fc.oneof(fc.string({ minLength: 1, maxLength: 3, unit: fc.constantFrom(...'ab/.-"\\é\n') }), fc.string());
const digest = fc.constantFrom("0", "f").map((digit) => digit.repeat(64));
const files = fc.dictionary(name, fc.tuple(digest, fc.nat()), { maxKeys: 30 });
const rowsOf = (edition: Record<string, [string, number]>): Row[] =>
  Object.entries(edition).map(([file, [sha256, bytes]]) => [file, sha256, bytes]);

test("a list that is changed in places is the list that is written anew", () => {
  fc.assert(
    fc.property(files, files, fc.nat(4), (before, after, share) => {
      const kept = Object.entries(before).filter(([file], n) => n % 5 < share && !Object.hasOwn(after, file));
      const next = { ...Object.fromEntries(kept), ...after };
      const gone = Object.keys(before).filter((file) => !Object.hasOwn(next, file));
      const changed = changedList(Buffer.from(listOf(rowsOf(before))), { gone, made: rowsOf(after) });
      expect(Buffer.concat(changed).toString()).toBe(listOf(rowsOf(next)));
    }),
    { numRuns: 2000 },
  );
});

test("what a list never had can be said to be gone", () => {
  const list = listOf([["b", "0".repeat(64), 1]]);
  for (const file of ["a", "b/", "c"])
    expect(Buffer.concat(changedList(Buffer.from(list), { gone: [file], made: [] })).toString(), file).toBe(list);
});

test("a line for each file, in the order of their names", () => {
  const rows: Row[] = [
    ["b", "f".repeat(64), 2],
    ['a"', "0".repeat(64), 1],
  ];
  expect(
    listOf(rows)
      .split("\n")
      .map((line) => line.slice(0, 6)),
  ).toEqual(['"a\\"":', '"b":{"']);
});
