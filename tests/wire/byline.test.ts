import { expect, test } from "vitest";
import { readByline, signedBy } from "../../src/wire/printed/byline.ts";

test.each<[string, string, string[], string[]]>([
  ["one writer", "By Ada Specimen", ["Ada Specimen"], []],
  ["two", "By Ada Specimen and Bo Specimen", ["Ada Specimen", "Bo Specimen"], []],
  ["three in a list", "Ada Specimen, Bo Specimen and Cy Specimen", ["Ada Specimen", "Bo Specimen", "Cy Specimen"], []],
  ["in German", "Von Ada Specimen und Bo Specimen", ["Ada Specimen", "Bo Specimen"], []],
  ["a writer and the desk", "Ada Specimen and Specimen desk", ["Ada Specimen", "Specimen desk"], []],
  [
    "the office behind a comma",
    "By Ada Specimen, Specimen Wire staff writer",
    ["Ada Specimen"],
    ["Specimen Wire staff writer"],
  ],
  ["a place behind a comma", "By Ada Specimen, Port Specimen", ["Ada Specimen"], ["Port Specimen"]],
  [
    "each with a place",
    "By Ada Specimen in Oslo and Bo Specimen in New York",
    ["Ada Specimen", "Bo Specimen"],
    ["Oslo", "New York"],
  ],
  ["an agency beside", "By Ada Specimen and Reuters", ["Ada Specimen"], ["Reuters"]],
  ["an agency alone", "By Reuters", ["Reuters"], []],
  ["with others", "By Ada Specimen with Bo Specimen", ["Ada Specimen", "Bo Specimen"], []],
  ["one name twice", "Ada Specimen; Ada Specimen", ["Ada Specimen"], []],
  ["nothing", " ", [], []],
])("who signs: %s", (_, printed, names, rest) => {
  expect(signedBy(printed)).toEqual({ names, rest });
});

test.each<[string, string, string | undefined]>([
  ["a name", "By Ada Specimen", "Ada Specimen"],
  ["a sentence", "By Ada Specimen they sailed.", undefined],
  ["a headline", "By Sea And Land", undefined],
  ["an hour", "By Friday 1200", undefined],
  ["no name", "By and large", undefined],
])("a line that is a by-line: %s", (_, line, found) => {
  expect(readByline(line)).toBe(found);
});
